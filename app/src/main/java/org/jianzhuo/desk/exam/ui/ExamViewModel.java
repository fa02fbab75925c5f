package org.jianzhuo.desk.exam.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.jianzhuo.desk.exam.ExamService;
import org.jianzhuo.desk.exam.FindingDraft;
import org.jianzhuo.desk.exam.FindingEdits;
import org.jianzhuo.desk.exam.Hand;
import org.jianzhuo.desk.exam.MotionCell;
import org.jianzhuo.desk.exam.MotionForm;
import org.jianzhuo.desk.exam.OpenPoint;
import org.jianzhuo.desk.journal.Drafts;
import org.jianzhuo.model.catalogue.Clause;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.exam.ClauseMatch;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.Reading;
import org.jianzhuo.model.exam.SelfCareActivity;
import org.jianzhuo.model.exam.Side;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.journal.StreamId;
import org.jspecify.annotations.Nullable;

/**
 * Holds the examination's screen: what is typed becomes a draft at once and an entry when the
 * person moves on. Used on the window's thread.
 */
public final class ExamViewModel {

  private final ExamService service;
  private final Drafts store;
  private final DraftKeeper keeper;
  private final DraftFiles files;
  private final Hand hand;
  private final StreamId caseStream;
  private final TaskRunner tasks;
  private final ReadOnlyObjectWrapper<ExamState> state =
      new ReadOnlyObjectWrapper<>(new ExamState.Loading());

  private final Map<FindingId, FindingDraft> drafts = new LinkedHashMap<>();
  private final Map<SelfCareActivity, Boolean> selfCare = new EnumMap<>(SelfCareActivity.class);
  private final Set<String> asked = new HashSet<>();
  private @Nullable ExamCase known;
  private @Nullable FindingId inHand;
  private DraftKeeper.@Nullable State saved;
  private @Nullable Reason refusal;
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
    this.service = service;
    this.store = store;
    this.keeper = keeper;
    this.files = new DraftFiles(caseStream);
    this.hand = hand;
    this.caseStream = caseStream;
    this.tasks = tasks;
    keeper.onState(
        now -> {
          saved = now;
          show();
        });
  }

  public ReadOnlyObjectProperty<ExamState> state() {
    return state.getReadOnlyProperty();
  }

  public ExamService service() {
    return service;
  }

  /** Tells whether a recorder types here, who chooses no clause and completes nothing. */
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
    record Opened(Outcome<ExamCase> outcome, Optional<ExamCase> found, DraftFiles.Left left) {}
    tasks.run(
        Lane.DB,
        () ->
            new Opened(
                service.open(caseStream, hand),
                service.look(caseStream),
                files.read(store, hand.actor().id())),
        opened -> {
          switch (opened.outcome()) {
            case Outcome.Done<ExamCase> done -> begin(done.value(), opened.left());
            case Outcome.Refused<ExamCase> refused ->
                state.set(closed(opened.found(), refused.reason()));
          }
        },
        this::failed);
  }

  private static ExamState closed(Optional<ExamCase> found, Reason reason) {
    boolean gate = reason.key().startsWith("exam.refused.recusal");
    return gate && found.isPresent()
        ? new ExamState.Gated(found.get(), reason)
        : new ExamState.Closed(reason);
  }

  private void begin(ExamCase opened, DraftFiles.Left left) {
    known = opened;
    if (!opened.exam().completed()) {
      left.findings().forEach(drafts::putIfAbsent);
      left.selfCare().forEach(selfCare::putIfAbsent);
    }
    takeSelfCare(opened);
    if (inHand == null) {
      inHand = drafts.keySet().stream().findFirst().orElse(null);
      if (inHand == null) {
        List<Finding> recorded = opened.exam().inOrder();
        inHand = recorded.isEmpty() ? null : recorded.get(0).id();
      }
      if (inHand == null && !opened.exam().completed()) {
        startFinding();
      }
      askAboutWhatStandsThere();
    }
    show();
  }

  private void takeSelfCare(ExamCase from) {
    Set<SelfCareActivity> needsHelp = from.exam().selfCare();
    if (needsHelp != null && selfCare.size() < SelfCareActivity.values().length) {
      for (SelfCareActivity activity : SelfCareActivity.values()) {
        selfCare.putIfAbsent(activity, needsHelp.contains(activity));
      }
    }
  }

  /** Reads the case again: another station or another screen wrote to it. */
  public void refresh() {
    if (known == null) {
      if (!(state.get() instanceof ExamState.Loading)) {
        begin();
      }
      return;
    }
    tasks.run(
        Lane.DB,
        () -> service.look(caseStream),
        found -> {
          found.ifPresent(now -> known = now);
          show();
        },
        this::failed);
  }

  /** Begins another finding; the one in hand is recorded. */
  public void addFinding() {
    if (readOnly()) {
      return;
    }
    moveOn();
    FindingDraft draft = draft();
    if (draft == null || !draft.untouched()) {
      startFinding();
    }
    show();
  }

  private void startFinding() {
    int last = known == null ? 0 : known.exam().nextNumber() - 1;
    for (FindingDraft each : drafts.values()) {
      last = Math.max(last, each.number());
    }
    FindingDraft blank = FindingDraft.blank(service.nextId(), last + 1);
    drafts.put(blank.id(), blank);
    inHand = blank.id();
    asked.clear();
  }

  /** Takes a finding in hand; the one before is recorded. */
  public void select(FindingId finding) {
    if (!finding.equals(inHand)) {
      moveOn();
      inHand = finding;
      asked.clear();
      askAboutWhatStandsThere();
    }
    show();
  }

  /** Takes the next finding in hand, or the one before. */
  public void step(int by) {
    List<FindingId> order = order();
    int at = inHand == null ? -1 : order.indexOf(inHand);
    if (at >= 0 && at + by >= 0 && at + by < order.size()) {
      select(order.get(at + by));
    }
  }

  /** Puts the finding at a place; the joint follows where motion is taken. */
  public void setPlace(String part, @Nullable Side side) {
    edit(d -> FindingEdits.place(d, part, side, service.catalogue()));
  }

  public void setTitle(String title) {
    edit(d -> FindingEdits.title(d, title, service.catalogue()));
  }

  /** Chooses free text or the motion of a joint. */
  public void setTemplate(String template) {
    edit(d -> FindingEdits.template(d, template, service.catalogue()));
    asked.clear();
    show();
  }

  public void setJoint(String joint) {
    edit(d -> FindingEdits.joint(d, joint));
    asked.clear();
    show();
  }

  /** Notes what stands in a number field. */
  public void setValue(MotionCell cell, String text) {
    asked.remove(cell.key());
    edit(d -> FindingEdits.value(d, cell, text));
  }

  /** Judges a number field that is left. */
  public void leaveValue(MotionCell cell) {
    if (reading(cell).map(r -> wantsAttention(r.reading())).orElse(false)) {
      asked.add(cell.key());
    }
    leaveField();
  }

  /**
   * Answers whether Enter may leave a number field: an impossible value stays to be mended, an
   * unusual one is confirmed by the second Enter.
   */
  public boolean enterValue(MotionCell cell) {
    Optional<MotionForm.Field> field = reading(cell);
    if (field.isEmpty() || field.get().confirmed() || !wantsAttention(field.get().reading())) {
      return true;
    }
    if (field.get().reading().asks() && asked.contains(cell.key())) {
      edit(d -> FindingEdits.confirm(d, cell));
      return true;
    }
    asked.add(cell.key());
    show();
    return false;
  }

  private static boolean wantsAttention(Reading reading) {
    return switch (reading.verdict()) {
      case EMPTY, FINE, NOT_MEASURABLE -> false;
      case UNREADABLE, IMPOSSIBLE, UNUSUAL, CONTRADICTORY -> true;
    };
  }

  /** Says why a value could not be measured. */
  public void setReason(MotionCell cell, String reason) {
    edit(d -> FindingEdits.reason(d, cell, reason));
  }

  public void setDescription(String text) {
    edit(d -> FindingEdits.description(d, text));
  }

  /** Makes the description from the values again. */
  public void regenerate() {
    edit(FindingEdits::madeDescription);
    leaveField();
  }

  /** Answers whether the part lies within the decision, where its words leave that open. */
  public void answerScope(boolean within) {
    edit(d -> FindingEdits.scope(d, within));
    leaveField();
  }

  /** Chooses the finding's clause. */
  public void chooseClause(Clause clause, ClauseMatch match, String reason) {
    if (!dictated()) {
      ClauseChoice choice =
          new ClauseChoice(
              clause.standard().number(), clause.code(), clause.grade(), match, reason);
      edit(d -> FindingEdits.clause(d, choice));
      leaveField();
    }
  }

  /** Says that no clause fits, and why (未达等级). */
  public void chooseNone(String why) {
    if (!dictated()) {
      edit(d -> FindingEdits.noClause(d, why));
      leaveField();
    }
  }

  /** Takes the choice back: it is open again. */
  public void clearClause() {
    if (!dictated()) {
      edit(d -> FindingEdits.noClause(d, ""));
      leaveField();
    }
  }

  /** Answers one of the five activities; all five together become an entry. */
  public void setSelfCare(SelfCareActivity activity, boolean needsHelp) {
    if (readOnly()) {
      return;
    }
    selfCare.put(activity, needsHelp);
    keeper.changed(files.selfCareKey(), () -> files.write(selfCare));
    keeper.saveNow();
    if (selfCare.size() == SelfCareActivity.values().length) {
      Set<SelfCareActivity> help = new HashSet<>();
      selfCare.forEach((each, needs) -> help.addAll(needs ? Set.of(each) : Set.of()));
      write(
          () -> service.recordSelfCare(caseStream, hand, help),
          done -> keeper.settled(files.selfCareKey()));
    }
    show();
  }

  /** Answers all five: none needs help. */
  public void setSelfCareNone() {
    for (SelfCareActivity activity : SelfCareActivity.values()) {
      setSelfCare(activity, false);
    }
  }

  /** Saves the draft at once: a field is left. */
  public void leaveField() {
    keeper.saveNow();
  }

  /** Withdraws a finding, or drops one that was only begun. */
  public void withdraw(FindingId finding, String reason) {
    if (readOnly() || known == null) {
      return;
    }
    boolean recorded = known.exam().findings().containsKey(finding);
    Runnable drop =
        () -> {
          drafts.remove(finding);
          keeper.settled(files.key(finding));
          if (finding.equals(inHand)) {
            inHand = order().stream().findFirst().orElse(null);
            asked.clear();
          }
          show();
        };
    if (recorded) {
      write(() -> service.withdraw(caseStream, hand, finding, reason), done -> drop.run());
    } else {
      drop.run();
    }
  }

  /** Records what is complete and lists what is still open; the list may be empty. */
  public void review(Consumer<List<OpenPoint>> shown) {
    moveOn();
    tasks.run(
        Lane.DB,
        () -> service.look(caseStream).orElseThrow(),
        now -> {
          known = now;
          show();
          shown.accept(openPoints(now));
        },
        this::failed);
  }

  private List<OpenPoint> openPoints(ExamCase now) {
    List<OpenPoint> points = new ArrayList<>(OpenPoint.of(now, service.catalogue()));
    boolean begun = false;
    for (FindingDraft draft : drafts.values()) {
      if (!draft.untouched()) {
        begun = true;
        points.add(
            new OpenPoint(OpenPoint.Kind.UNFINISHED, draft.id(), draft.number(), title(draft)));
      }
    }
    if (begun) {
      points.removeIf(p -> p.kind() == OpenPoint.Kind.NO_FINDING);
    }
    points.sort(Comparator.comparing(p -> !p.blocks()));
    return points;
  }

  /** Completes the examination; then runs the action. */
  public void complete(Runnable completed) {
    write(
        () -> service.complete(caseStream, hand),
        done -> {
          drafts.values().forEach(d -> keeper.settled(files.key(d.id())));
          drafts.clear();
          if (inHand != null && !done.exam().findings().containsKey(inHand)) {
            inHand = done.exam().inOrder().get(0).id();
          }
          show();
          completed.run();
        });
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
  public void moveOn() {
    keeper.saveNow();
    FindingDraft draft = draft();
    if (draft == null || known == null || readOnly()) {
      return;
    }
    if (draft.untouched()) {
      return;
    }
    Optional<Finding> finding = draft.finding(service.catalogue(), known.scope());
    if (finding.isPresent() && drafts.containsKey(draft.id())) {
      write(
          () -> service.record(caseStream, hand, finding.get()),
          done -> {
            if (draft.equals(drafts.get(draft.id()))) {
              drafts.remove(draft.id());
              keeper.settled(files.key(draft.id()));
            }
            show();
          });
    }
  }

  private void write(Supplier<Outcome<ExamCase>> act, Consumer<ExamCase> then) {
    tasks.run(
        Lane.DB,
        act::get,
        outcome -> {
          switch (outcome) {
            case Outcome.Done<ExamCase> done -> {
              refusal = null;
              known = done.value();
              then.accept(done.value());
            }
            case Outcome.Refused<ExamCase> refused -> refusal = refused.reason();
          }
          show();
        },
        this::failed);
  }

  private void failed(DeskFault fault) {
    if (known == null) {
      state.set(new ExamState.Failed(fault.code()));
    } else {
      saved = new DraftKeeper.State.Failed(fault.code());
      show();
    }
  }

  private void edit(UnaryOperator<FindingDraft> change) {
    FindingDraft before = draft();
    if (before == null || readOnly()) {
      return;
    }
    FindingDraft after = change.apply(before);
    if (after.equals(before)) {
      return;
    }
    refusal = null;
    drafts.put(after.id(), after);
    keeper.changed(
        files.key(after.id()),
        () -> files.write(drafts.getOrDefault(after.id(), after)));
    show();
  }

  private boolean readOnly() {
    return known == null || known.exam().completed() || known.exam().locked();
  }

  private @Nullable FindingDraft draft() {
    return inHand == null ? null : draft(inHand);
  }

  private @Nullable FindingDraft draft(FindingId id) {
    FindingDraft begun = drafts.get(id);
    if (begun != null || known == null) {
      return begun;
    }
    Finding recorded = known.exam().findings().get(id);
    return recorded == null
        ? null
        : FindingDraft.of(recorded, service.catalogue(), known.scope());
  }

  private Optional<MotionForm.Field> reading(MotionCell cell) {
    FindingDraft draft = draft();
    return draft == null
        ? Optional.empty()
        : FindingEdits.motion(draft, service.catalogue()).flatMap(m -> m.field(cell.key()));
  }

  private void askAboutWhatStandsThere() {
    FindingDraft draft = draft();
    if (draft == null) {
      return;
    }
    FindingEdits.motion(draft, service.catalogue())
        .ifPresent(
            m ->
                m.lines().stream()
                    .flatMap(line -> line.fields().stream())
                    .filter(f -> !f.confirmed() && wantsAttention(f.reading()))
                    .forEach(f -> asked.add(f.cell().key())));
  }

  private List<FindingId> order() {
    Map<FindingId, Integer> numbers = new LinkedHashMap<>();
    if (known != null) {
      known.exam().inOrder().forEach(f -> numbers.put(f.id(), f.number()));
    }
    drafts.values().forEach(d -> numbers.putIfAbsent(d.id(), d.number()));
    return numbers.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .toList();
  }

  private String title(FindingDraft draft) {
    return FindingEdits.titleOf(draft, service.catalogue());
  }

  private void show() {
    ExamCase now = known;
    if (now == null) {
      return;
    }
    List<ExamState.Line> lines = new ArrayList<>();
    for (FindingId id : new LinkedHashSet<>(order())) {
      FindingDraft draft = draft(id);
      if (draft != null) {
        lines.add(line(draft, now));
      }
    }
    FindingDraft draft = draft();
    state.set(
        new ExamState.Working(
            now,
            hand.dictated(),
            lines,
            draft == null ? null : form(draft, now),
            selfCare,
            saved,
            refusal));
  }

  private ExamState.Line line(FindingDraft draft, ExamCase now) {
    ClauseChoice clause = draft.clause();
    return new ExamState.Line(
        draft.id(),
        draft.number(),
        title(draft),
        clause == null ? "" : clause.code(),
        clause == null ? 0 : clause.grade(),
        !draft.withoutClause().isEmpty(),
        draft.inScope(now.scope(), service.catalogue()),
        draft.id().equals(inHand));
  }

  private ExamState.Form form(FindingDraft draft, ExamCase now) {
    Optional<Side> side = draft.sideIn(service.catalogue());
    return new ExamState.Form(
        draft,
        title(draft),
        FindingEdits.descriptionOf(draft, service.catalogue()),
        FindingEdits.motion(draft, service.catalogue()).orElse(null),
        draft.part().isEmpty() || side.isEmpty()
            ? null
            : now.scope().judge(draft.part(), side.get()),
        draft.inScope(now.scope(), service.catalogue()),
        Set.copyOf(asked));
  }
}
