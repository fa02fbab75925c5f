package org.jianzhuo.desk.exam.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jianzhuo.desk.base.Closing;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.Lane;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.base.TaskRunner;
import org.jianzhuo.desk.exam.DraftFiles;
import org.jianzhuo.desk.exam.DraftKeeper;
import org.jianzhuo.desk.exam.ExamCase;
import org.jianzhuo.desk.exam.ExamHistory;
import org.jianzhuo.desk.exam.ExamService;
import org.jianzhuo.desk.exam.ExamStart;
import org.jianzhuo.desk.exam.FindingDraft;
import org.jianzhuo.desk.exam.Hand;
import org.jianzhuo.desk.exam.LastAppraisal;
import org.jianzhuo.desk.exam.OpenPoint;
import org.jianzhuo.desk.journal.Drafts;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.journal.StreamId;
import org.jspecify.annotations.Nullable;

/**
 * Holds the examination's screen: what is typed becomes a draft at once and an entry when the
 * person moves on. Used on the window's thread.
 */
public final class ExamViewModel extends FindingActs {

  private final DraftKeeper keeper;
  private final DraftFiles files;
  private final ExamStart start;
  private final Hand hand;
  private final StreamId caseStream;
  private Runnable written = () -> {};
  private final TaskRunner tasks;
  private final ReadOnlyObjectWrapper<ExamState> state =
      new ReadOnlyObjectWrapper<>(new ExamState.Loading());

  private final DraftsInHand drafts;
  private final ValueActs values;
  private final SelfCareActs selfCare;
  private final CaseWrites caseWrites;
  private final Withdrawals withdrawals;
  private final UndoActs undo;
  private DraftKeeper.@Nullable State saved;
  private @Nullable Reason refusal;
  private @Nullable LastAppraisal last;
  private List<ExamStart.Begun> begun = List.of();
  private @Nullable AutoCloseable watch;

  /**
   * @param keeper saves drafts under the same person who is {@code hand.actor()}
   */
  public ExamViewModel(
      ExamService service,
      Drafts store,
      DraftKeeper keeper,
      Hand hand,
      StreamId caseStream,
      TaskRunner tasks) {
    super(service);
    this.keeper = keeper;
    this.files = new DraftFiles(caseStream);
    this.start = new ExamStart(service, store, files, caseStream, hand);
    this.hand = hand;
    this.caseStream = caseStream;
    this.tasks = tasks;
    this.drafts = new DraftsInHand(findings, keeper, files);
    this.values =
        new ValueActs(findings, service.catalogue(), this::edit, this::leaveField, this::show);
    this.selfCare =
        new SelfCareActs(
            service,
            caseStream,
            hand,
            findings,
            drafts,
            keeper,
            files,
            (act, then) -> write(act, done -> then.run()),
            this::show);
    this.caseWrites =
        new CaseWrites(service, caseStream, hand, findings, drafts, act -> write(act, done -> {}));
    this.withdrawals =
        new Withdrawals(
            findings,
            drafts,
            (id, reason, then) ->
                write(() -> service.withdraw(caseStream, hand, id, reason), done -> then.run()),
            this::show);
    this.undo =
        new UndoActs(
            findings, drafts, selfCare, caseWrites, withdrawals, this::refuse, this::changed);
    keeper.onState(
        now -> {
          saved = now;
          show();
        });
  }

  public ReadOnlyObjectProperty<ExamState> state() {
    return state.getReadOnlyProperty();
  }

  /** Returns the form of the finding in hand; empty for none. */
  Optional<ExamState.Form> form() {
    return state.get() instanceof ExamState.Working working
        ? Optional.ofNullable(working.form())
        : Optional.empty();
  }

  public ExamService service() {
    return service;
  }

  @Override
  public boolean dictated() {
    return hand.dictated();
  }

  /** Reads the case, puts unfinished drafts back into the form and opens the examination. */
  public void open() {
    if (watch == null) {
      watch = service.onChange(caseStream, () -> tasks.onWindow(this::refresh));
    }
    begin();
  }

  private void begin() {
    tasks.run(
        Lane.DB,
        start::read,
        opened -> {
          begun = opened.begun();
          drafts.restore(opened.trail().orElse(null));
          switch (opened.outcome()) {
            case Outcome.Done<ExamCase> done -> begin(done.value(), opened.left());
            case Outcome.Refused<ExamCase> refused -> {
              ExamState closed = ExamState.closed(opened.found(), refused.reason());
              // what is typed beside the same question stays
              if (!closed.equals(state.get())) {
                state.set(closed);
              }
            }
          }
        },
        this::failed);
  }

  private void begin(ExamCase opened, DraftFiles.Left left) {
    findings.take(opened);
    if (!opened.exam().completed()) {
      selfCare.restore(left.selfCare());
    }
    selfCare.take(opened.exam());
    findings.restore(left.findings());
    show();
    if (!findings.readOnly()) {
      tasks.run(
          Lane.DB,
          () -> service.lastAppraisal(caseStream),
          found -> {
            last = found.orElse(null);
            show();
          },
          this::failed);
    }
  }

  /** Reads the case again: another station or another screen wrote to it. */
  public void refresh() {
    if (findings.known() == null) {
      if (!(state.get() instanceof ExamState.Loading)) {
        begin();
      }
      return;
    }
    tasks.run(
        Lane.DB,
        () -> service.look(caseStream),
        found -> {
          found.ifPresent(findings::take);
          show();
        },
        this::failed);
  }

  /** Returns what opens a case that stands closed. */
  OpeningActs opening() {
    return new OpeningActs(service, caseStream, hand, tasks, this::begin, this::failed);
  }

  @Override
  public ValueActs values() {
    return values;
  }

  @Override
  @Nullable LastAppraisal last() {
    return last;
  }

  /** Confirms what a recorder typed for the person who is here (核对无误). */
  public void confirmDictated() {
    if (dictatedToMe() > 0 && !findings.readOnly()) {
      write(() -> service.confirm(caseStream, hand), done -> {});
    }
  }

  /** Returns how many findings a recorder typed that the person here has to confirm. */
  int dictatedToMe() {
    ExamCase now = findings.known();
    return now == null || hand.dictated() ? 0 : now.exam().dictatedBy(hand.expert()).size();
  }

  /** Returns what takes the answers about the five activities of self-care. */
  SelfCareActs selfCare() {
    return selfCare;
  }

  /** Returns what takes notes about the whole examination. */
  CaseActs caseActs() {
    return caseWrites;
  }

  /** Reads what was recorded and changed. */
  void history(Consumer<ExamHistory> shown) {
    tasks.run(Lane.DB, () -> service.history(caseStream), shown, this::failed);
  }

  /** Withdraws a finding, or drops one that was only begun. */
  public void withdraw(FindingId finding, String reason) {
    withdrawals.withdraw(finding, reason);
  }

  /** Records what is complete and lists what is still open; the list may be empty. */
  public void review(Consumer<List<OpenPoint>> shown) {
    moveOn();
    tasks.run(
        Lane.DB,
        () -> service.look(caseStream).orElseThrow(),
        now -> {
          findings.take(now);
          show();
          shown.accept(findings.openPoints(now));
        },
        this::failed);
  }

  /** Completes the examination; then runs the action. */
  public void complete(Runnable completed) {
    if (findings.holdsWhatCannotBeStored()) {
      refusal = Reason.of("exam.refused.open-points");
      show();
      return;
    }
    write(
        () -> service.complete(caseStream, hand),
        done -> {
          findings.dropAll().forEach(id -> keeper.settled(files.key(id)));
          show();
          completed.run();
        });
  }

  StreamId caseStream() {
    return caseStream;
  }

  /** Calls it as soon as the next act stands in the journal; never if that act is refused. */
  void onceWritten(Runnable then) {
    written = then;
  }

  /** Reopens a completed examination with a reason. */
  public void reopen(String reason) {
    write(() -> service.reopen(caseStream, hand, reason), done -> {});
  }

  /** Leaves the screen: what is complete becomes an entry, the rest stays a draft. */
  public void close() {
    moveOn();
    keeper.saveNow();
    if (watch != null) {
      Closing.close(watch);
      watch = null;
    }
  }

  /** Records the finding in hand if it is complete and differs from what was recorded. */
  @Override
  public void moveOn() {
    keeper.saveNow();
    selfCare.evidenceTyped();
    FindingDraft draft = findings.draft();
    ExamCase now = findings.known();
    if (draft == null
        || now == null
        || findings.readOnly()
        || draft.untouched()
        || findings.unrecorded(draft.id()) == null) {
      return;
    }
    draft
        .finding(service.catalogue(), now.scope())
        .ifPresent(
            finding ->
                write(
                    () -> service.record(caseStream, hand, finding), done -> drafts.settle(draft)));
  }

  private void write(Supplier<Outcome<ExamCase>> act, Consumer<ExamCase> then) {
    tasks.run(
        Lane.DB,
        act::get,
        outcome -> {
          switch (outcome) {
            case Outcome.Done<ExamCase> done -> {
              refusal = null;
              findings.take(done.value());
              then.accept(done.value());
              written.run();
            }
            case Outcome.Refused<ExamCase> refused -> refusal = refused.reason();
          }
          written = () -> {};
          show();
        },
        this::failed);
  }

  private void failed(DeskFault fault) {
    if (findings.known() == null) {
      state.set(new ExamState.Failed(fault.code()));
    } else {
      saved = new DraftKeeper.State.Failed(fault.code());
      show();
    }
  }

  @Override
  void edit(UnaryOperator<FindingDraft> change) {
    if (drafts.edit(change)) {
      changed();
    }
  }

  /** Saves the draft at once: a field is left. */
  @Override
  public void leaveField() {
    drafts.leave();
  }

  /** Takes the last change of the case back; also one of before a restart. */
  public void undo() {
    undo.undo();
  }

  /** Makes the change again that was taken back last. */
  public void redo() {
    undo.redo();
  }

  private void changed() {
    refuse(null);
  }

  private void refuse(@Nullable Reason reason) {
    refusal = reason;
    show();
  }

  @Override
  void show() {
    ExamCase now = findings.known();
    if (now != null) {
      state.set(
          new ExamState.Working(
              now,
              hand.dictated(),
              findings.lines(now),
              findings.form(now),
              selfCare.notes(),
              saved,
              refusal,
              last,
              begun));
    }
  }
}
