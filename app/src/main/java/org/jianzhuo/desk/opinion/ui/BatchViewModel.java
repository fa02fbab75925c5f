package org.jianzhuo.desk.opinion.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.Lane;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.base.TaskRunner;
import org.jianzhuo.desk.exam.DraftKeeper;
import org.jianzhuo.desk.exam.FindingsSheet;
import org.jianzhuo.desk.journal.Drafts;
import org.jianzhuo.desk.opinion.BatchSigning;
import org.jianzhuo.desk.opinion.OpinionService;
import org.jianzhuo.desk.opinion.OpinionTable;
import org.jianzhuo.desk.opinion.ReadMarks;
import org.jianzhuo.desk.opinion.ToSign;
import org.jianzhuo.model.base.InkStroke;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jspecify.annotations.Nullable;

/** Leads one expert through the list of cases to read and sign. */
public final class BatchViewModel {
  private final OpinionService service;
  private final Catalogue catalogue;
  private final Drafts drafts;
  private final DraftKeeper keeper;
  private final PersonId expert;
  private final TaskRunner tasks;
  private final Consumer<DeskFault> faults;
  private final ReadOnlyObjectWrapper<BatchState> state =
      new ReadOnlyObjectWrapper<>(BatchState.empty());
  private boolean left;

  /** What the disk gives when the list is opened. */
  private record Read(List<ToSign> cases, ReadMarks marks) {}

  /**
   * @param expert who is signed in
   * @param faults shows what the environment failed at
   */
  public BatchViewModel(
      OpinionService service,
      Catalogue catalogue,
      Drafts drafts,
      DraftKeeper keeper,
      PersonId expert,
      TaskRunner tasks,
      Consumer<DeskFault> faults) {
    this.service = service;
    this.catalogue = catalogue;
    this.drafts = drafts;
    this.keeper = keeper;
    this.expert = expert;
    this.tasks = tasks;
    this.faults = faults;
  }

  public ReadOnlyObjectProperty<BatchState> state() {
    return state.getReadOnlyProperty();
  }

  /** Reads the list, and what was ticked before the program ended. */
  public void open() {
    left = false;
    tasks.run(
        Lane.DB,
        () ->
            new Read(
                service.toSign(),
                drafts.load(expert, ReadMarks.DRAFT).map(ReadMarks::decode).orElse(ReadMarks.NONE)),
        this::show,
        faults);
  }

  private void show(Read read) {
    BatchState before = state.get();
    StreamId at = before.opened() == null ? null : before.opened().waiting().caseStream();
    Optional<ToSign> next =
        read.cases().stream()
            .filter(waiting -> waiting.caseStream().equals(at))
            .findFirst()
            .or(() -> read.cases().stream().findFirst());
    state.set(
        new BatchState(
            true,
            read.cases(),
            before.filter(),
            read.marks().of(read.cases()),
            next.map(this::opened).orElse(null),
            null,
            null,
            before.results(),
            before.refusal()));
  }

  private BatchState.Opened opened(ToSign waiting) {
    return new BatchState.Opened(waiting, FindingsSheet.of(waiting.table().exam(), catalogue));
  }

  /** Opens the summary of a case. */
  public void select(StreamId caseStream) {
    BatchState.Opened opened = state.get().opened();
    if (opened != null && opened.waiting().caseStream().equals(caseStream)) {
      return;
    }
    state.get().cases().stream()
        .filter(waiting -> waiting.caseStream().equals(caseStream))
        .findFirst()
        .ifPresent(waiting -> state.set(state.get().opening(opened(waiting))));
  }

  /** Shows all cases, those not read, or those on which the expert differs. */
  public void filter(BatchState.Filter filter) {
    state.set(state.get().with(filter));
  }

  /** Ticks the open case as read and opens the next that is not. */
  public void readAndNext() {
    BatchState.Opened opened = state.get().opened();
    if (opened == null || state.get().signing() != null) {
      return;
    }
    if (opened.waiting().inBatch()) {
      mark(opened.waiting(), true);
    }
    nextUnread();
  }

  /** Ticks the open case as read, or takes the tick back. */
  public void toggleRead() {
    BatchState.Opened opened = state.get().opened();
    if (opened != null && opened.waiting().inBatch() && state.get().signing() == null) {
      mark(opened.waiting(), !state.get().marks().isRead(opened.waiting()));
    }
  }

  private void mark(ToSign waiting, boolean read) {
    ReadMarks marks = state.get().marks().with(waiting, read);
    state.set(state.get().with(marks));
    keeper.changed(ReadMarks.DRAFT, marks::encode);
  }

  /** Opens the next case that is not read, after the open one, else from the top. */
  public void nextUnread() {
    BatchState now = state.get();
    List<ToSign> unread = now.unread();
    BatchState.Opened opened = now.opened();
    int at = opened == null ? -1 : place(now.cases(), opened.waiting().caseStream());
    unread.stream()
        .filter(waiting -> place(now.cases(), waiting.caseStream()) > at)
        .findFirst()
        .or(() -> unread.stream().findFirst())
        .ifPresent(waiting -> select(waiting.caseStream()));
  }

  private static int place(List<ToSign> cases, StreamId caseStream) {
    for (int i = 0; i < cases.size(); i++) {
      if (cases.get(i).caseStream().equals(caseStream)) {
        return i;
      }
    }
    return -1;
  }

  /** Shows the whole sheet of the open case, or its summary again. */
  public void toggleWhole() {
    BatchState.Opened opened = state.get().opened();
    if (opened == null) {
      return;
    }
    if (state.get().paper() != null) {
      state.set(state.get().showing(null));
      return;
    }
    StreamId caseStream = opened.waiting().caseStream();
    tasks.run(
        Lane.DB,
        () -> service.paper(caseStream),
        paper ->
            paper.ifPresent(
                pdf -> {
                  BatchState.Opened now = state.get().opened();
                  if (now != null && now.waiting().caseStream().equals(caseStream)) {
                    state.set(state.get().showing(pdf));
                  }
                }),
        faults);
  }

  /**
   * Signs every case that is read: one act of the key, one signature for each case.
   *
   * @param readOnly whether cases that are not read are left for later; else they refuse the act
   */
  public void sign(List<InkStroke> ink, String pin, boolean readOnly) {
    BatchState now = state.get();
    if (now.signing() != null) {
      return;
    }
    List<ToSign> read = now.read();
    if (read.isEmpty() || (!readOnly && !now.unread().isEmpty())) {
      state.set(now.refused(Reason.of("opinion.refused.unread", now.unread().size())));
      return;
    }
    boolean sheet = read.stream().anyMatch(w -> w.due() == ToSign.Due.SIGNATURE);
    if (sheet && ink.isEmpty()) {
      state.set(now.refused(Reason.of("opinion.refused.no-ink")));
      return;
    }
    keeper.saveNow();
    state.set(now.signing(new BatchState.Signing(0, read.size())));
    tasks.run(
        Lane.DB,
        () -> service.batch(ink, pin),
        begun -> {
          switch (begun) {
            case Outcome.Refused<BatchSigning>(Reason reason) ->
                state.set(state.get().refused(reason));
            case Outcome.Done<BatchSigning>(BatchSigning batch) ->
                next(batch, read, new ArrayList<>());
          }
        },
        fault -> {
          state.set(state.get().refused(null));
          faults.accept(fault);
        });
  }

  // case by case, so that the window shows how far it is and other work finds its turn
  private void next(BatchSigning batch, List<ToSign> read, List<BatchState.Result> results) {
    int place = results.size();
    if (place == read.size() || left) {
      batch.close();
      finish(results);
      return;
    }
    ToSign waiting = read.get(place);
    tasks.run(
        Lane.DB,
        () -> batch.sign(waiting),
        signed -> {
          results.add(
              result(
                  waiting,
                  signed instanceof Outcome.Refused<OpinionTable>(Reason reason) ? reason : null,
                  null));
          state.set(state.get().signing(new BatchState.Signing(place + 1, read.size())));
          next(batch, read, results);
        },
        fault -> {
          results.add(result(waiting, null, fault));
          next(batch, read, results);
        });
  }

  private static BatchState.Result result(
      ToSign waiting, @Nullable Reason refused, @Nullable DeskFault fault) {
    return new BatchState.Result(
        waiting.caseStream(), waiting.number(), refused, fault == null ? null : fault.code());
  }

  private void finish(List<BatchState.Result> results) {
    BatchState now = state.get();
    state.set(
        new BatchState(
            now.loaded(),
            now.cases(),
            now.filter(),
            now.marks(),
            now.opened(),
            null,
            null,
            results,
            null));
    if (!left) {
      open();
    }
  }

  /** Saves the ticks; a signing that runs ends after the case in hand. */
  public void leave() {
    left = true;
    keeper.saveNow();
  }
}
