package org.jianzhuo.desk.paper.ui;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jianzhuo.desk.base.Delays;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.Lane;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.base.TaskRunner;
import org.jianzhuo.desk.exam.DraftKeeper;
import org.jianzhuo.desk.journal.Drafts;
import org.jianzhuo.desk.paper.PaperChecking;
import org.jianzhuo.desk.paper.PaperDesk;
import org.jianzhuo.desk.paper.PaperDraft;
import org.jianzhuo.desk.paper.PaperDrafts;
import org.jianzhuo.desk.paper.PaperReceipt;
import org.jianzhuo.desk.paper.PaperRow;
import org.jianzhuo.desk.paper.PaperService;
import org.jianzhuo.desk.paper.PaperServing;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.paper.Door;
import org.jianzhuo.model.paper.PaperTemplate;
import org.jspecify.annotations.Nullable;

/** Leads a person through a case's papers: look, write, issue, serve, print. */
public final class PapersViewModel {

  /** After the last key the preview is composed anew. */
  static final Duration PREVIEW_AFTER = Duration.ofMillis(400);

  private final PaperService service;
  private final Drafts drafts;
  private final DraftKeeper keeper;
  private final PaperDrafts files = new PaperDrafts();
  private final PersonId person;
  private final StreamId caseStream;
  private final Door door;
  private final TaskRunner tasks;
  private final Delays delays;
  private final Consumer<DeskFault> faults;
  private final ReadOnlyObjectWrapper<PapersState> state =
      new ReadOnlyObjectWrapper<>(new PapersState.Loading());
  private Delays.@Nullable Pending pending;
  private String first = "";

  /**
   * @param keeper saves what is typed
   * @param door the table at which the papers are written
   */
  public PapersViewModel(
      PaperService service,
      Drafts drafts,
      DraftKeeper keeper,
      PersonId person,
      StreamId caseStream,
      Door door,
      TaskRunner tasks,
      Delays delays,
      Consumer<DeskFault> faults) {
    this.service = service;
    this.drafts = drafts;
    this.keeper = keeper;
    this.person = person;
    this.caseStream = caseStream;
    this.door = door;
    this.tasks = tasks;
    this.delays = delays;
    this.faults = faults;
  }

  public ReadOnlyObjectProperty<PapersState> state() {
    return state.getReadOnlyProperty();
  }

  /** Looks first at this paper, or at the newest of this kind, which is begun where none is. */
  public PapersViewModel startingAt(String paper) {
    first = paper;
    return this;
  }

  /** Reads the case's papers; the newest is looked at, or the one to start at. */
  public void open() {
    tasks.run(Lane.DB, () -> read(first, null), this::opened, faults);
  }

  private void opened(PapersState read) {
    state.set(read);
    if (read instanceof PapersState.Shown shown && first.equals(shown.selected())) {
      shown.desk().offer(first).map(PaperDesk.Offer::template).ifPresent(this::begin);
    }
  }

  private PapersState read(String selected, @Nullable Reason said) {
    return switch (service.open(caseStream, door)) {
      case Outcome.Refused<PaperDesk>(Reason reason) -> new PapersState.Closed(reason);
      case Outcome.Done<PaperDesk>(PaperDesk desk) -> {
        String number =
            desk.rows().stream()
                .filter(row -> selected.isEmpty() || row.isOf(selected))
                .findFirst()
                .map(PaperRow::number)
                .orElse(selected);
        yield new PapersState.Shown(
            desk,
            files.read(drafts, person, caseStream),
            number,
            0,
            null,
            null,
            service.paper(caseStream, number).orElse(null),
            false,
            said,
            false);
      }
    };
  }

  /** Looks at a paper; what was being written stays as a draft. */
  public void select(String number) {
    if (state.get() instanceof PapersState.Shown shown && !shown.busy()) {
      keeper.saveNow();
      stopPreview();
      tasks.run(Lane.DB, () -> read(number, null), state::set, faults);
    }
  }

  /** Looks at a version of the selected paper, also one that was replaced. */
  public void look(int version) {
    if (state.get() instanceof PapersState.Shown shown && !shown.busy()) {
      String number = shown.selected();
      tasks.run(
          Lane.DB,
          () -> service.paper(caseStream, number, version).orElse(null),
          pdf -> {
            if (state.get() instanceof PapersState.Shown now && number.equals(now.selected())) {
              boolean stands =
                  now.desk().rows().stream()
                      .anyMatch(r -> r.number().equals(number) && r.version() == version);
              state.set(now.looking(stands ? 0 : version, pdf));
            }
          },
          faults);
    }
  }

  /** Begins a paper of a kind, or goes on with the one that was begun. */
  public void begin(PaperTemplate template) {
    if (state.get() instanceof PapersState.Shown shown) {
      PaperDraft fresh =
          new PaperDraft(
              caseStream,
              door,
              template.id(),
              "",
              "",
              PaperDrafts.presets(template, shown.desk().sources()));
      write(shown, shown.begunInPlaceOf(fresh));
    }
  }

  /** Returns a kind's template, if it is known here. */
  Optional<PaperTemplate> kind(PaperDraft draft) {
    return service.kind(draft.kind());
  }

  /** Goes on with a paper that was begun. */
  public void resume(PaperDraft draft) {
    if (state.get() instanceof PapersState.Shown shown) {
      write(
          shown,
          new PaperDraft(
              caseStream, door, draft.kind(), draft.again(), draft.reason(), draft.answers()));
    }
  }

  /** Begins the next version of a paper, filled in as the last one. */
  public void beginAgain(PaperRow row) {
    if (state.get() instanceof PapersState.Shown shown && row.again() != null) {
      Map<String, List<String>> answers = new LinkedHashMap<>(row.file().last().issued().answers());
      if (row.file().served() != null && row.again().ask(PaperTemplate.SERVED).isPresent()) {
        answers.put(PaperTemplate.SERVED, List.of(row.file().served().on().toString()));
      }
      PaperDraft fresh =
          new PaperDraft(caseStream, door, row.file().kind(), row.number(), "", answers);
      write(shown, shown.begunInPlaceOf(fresh));
    }
  }

  private void write(PapersState.Shown shown, PaperDraft draft) {
    state.set(
        new PapersState.Shown(
            shown.desk(), shown.begun(), "", 0, draft, null, null, false, null, false));
    judge();
  }

  /** Takes what was typed in a field; it is saved, judged and shown on the paper. */
  public void type(String field, List<String> typed) {
    edit(draft -> draft.with(field, typed));
  }

  /** Takes the reason why a paper is issued anew. */
  public void because(String reason) {
    edit(draft -> draft.because(reason));
  }

  private void edit(UnaryOperator<PaperDraft> change) {
    if (state.get() instanceof PapersState.Shown shown && shown.draft() != null) {
      PaperDraft changed = change.apply(shown.draft());
      if (changed.equals(shown.draft())) {
        return;
      }
      state.set(shown.writing(changed));
      keeper.changed(PaperDrafts.key(changed), () -> files.write(changed));
      stopPreview();
      pending = delays.after(PREVIEW_AFTER, this::judge);
    }
  }

  /** Reads the case again; a paper that is being written stays open and is judged anew. */
  public void refresh() {
    if (!(state.get() instanceof PapersState.Shown shown) || shown.draft() == null) {
      open();
      return;
    }
    tasks.run(
        Lane.DB,
        () -> service.open(caseStream, door),
        outcome -> {
          if (outcome instanceof Outcome.Done<PaperDesk>(PaperDesk desk)
              && state.get() instanceof PapersState.Shown now) {
            state.set(now.on(desk));
            judge();
          }
        },
        faults);
  }

  private void judge() {
    if (!(state.get() instanceof PapersState.Shown shown) || shown.draft() == null) {
      return;
    }
    PaperDraft draft = shown.draft();
    tasks.run(
        Lane.DB,
        () -> service.judge(draft),
        judged -> {
          // what was typed meanwhile is judged by the next run
          if (state.get() instanceof PapersState.Shown now && draft.equals(now.draft())) {
            state.set(
                switch (judged.paper()) {
                  case Outcome.Refused<byte[]>(Reason why) -> now.judged(judged, now.pdf(), why);
                  case Outcome.Done<byte[]>(byte[] pdf) ->
                      now.judged(judged, pdf, now.tried() ? now.said() : null);
                });
          }
        },
        faults);
  }

  private void stopPreview() {
    if (pending != null) {
      pending.cancel();
      pending = null;
    }
  }

  /** Throws away the paper that is being written. */
  public void discard() {
    if (state.get() instanceof PapersState.Shown shown && shown.draft() != null) {
      stopPreview();
      keeper.settled(PaperDrafts.key(shown.draft()));
      tasks.run(Lane.DB, () -> read("", null), state::set, faults);
    }
  }

  /** Issues the paper that is being written, which nobody else checks. */
  public void issue() {
    issue(null, told -> {});
  }

  /**
   * Issues the paper that is being written.
   *
   * @param given who confirms it; null where nobody does
   * @param told receives why it was refused; empty once it is issued
   */
  public void issue(PaperChecking.@Nullable Given given, Consumer<Optional<Reason>> told) {
    if (state.get() instanceof PapersState.Shown shown && shown.draft() != null) {
      PaperDraft draft = shown.draft();
      stopPreview();
      act(
          () -> service.issue(draft, given),
          number -> {
            keeper.settled(PaperDrafts.key(draft));
            return new Said(number, Reason.of("paper.done.issued", number));
          },
          told);
    }
  }

  /**
   * Records that one recipient got the selected paper, and what else was for the same one.
   *
   * @param told receives why it was refused; empty once it is recorded
   */
  public void serve(PaperServing serving, Consumer<Optional<Reason>> told) {
    act(
        () -> service.serve(caseStream, serving),
        numbers ->
            new Said(numbers.getFirst(), Reason.of("paper.done.served", String.join("、", numbers))),
        told);
  }

  /**
   * Records what came of what the selected paper asked for.
   *
   * @param told receives why it was refused; empty once it is recorded
   */
  public void receive(PaperReceipt receipt, Consumer<Optional<Reason>> told) {
    if (state.get() instanceof PapersState.Shown shown) {
      String number = shown.selected();
      act(
          () -> service.receive(caseStream, number, receipt),
          left ->
              new Said(
                  number,
                  left == 0
                      ? Reason.of("paper.done.answered", number)
                      : Reason.of("paper.done.part", number, left)),
          told);
    }
  }

  /** Says what was done with which paper. */
  private record Said(String number, Reason words) {}

  private <T> void act(
      Callable<Outcome<T>> act, Function<T, Said> done, Consumer<Optional<Reason>> told) {
    if (!(state.get() instanceof PapersState.Shown shown) || shown.busy()) {
      return;
    }
    state.set(shown.busyNow());
    tasks.run(
        Lane.DB,
        act,
        outcome -> {
          switch (outcome) {
            case Outcome.Refused<T>(Reason reason) -> {
              state.set(shown.saying(reason, true));
              judge();
              told.accept(Optional.of(reason));
            }
            case Outcome.Done<T>(T value) -> {
              told.accept(Optional.empty());
              Said said = done.apply(value);
              tasks.run(Lane.DB, () -> read(said.number(), said.words()), state::set, faults);
            }
          }
        },
        fault -> {
          state.set(shown.saying(null, false));
          faults.accept(fault);
        });
  }

  /** Prints the selected paper; returns the print's number. Blocks: lane {@code DB}. */
  public Outcome<Integer> print(String number, String printer, int copies) {
    return service.print(caseStream, number, printer, copies);
  }

  /** Reads the papers again after a print. */
  public void printed(int print) {
    if (state.get() instanceof PapersState.Shown shown) {
      String number = shown.selected();
      tasks.run(
          Lane.DB,
          () -> read(number, Reason.of("paper.done.printed", number, print)),
          state::set,
          faults);
    }
  }

  /** Saves what is typed when the screen is left. */
  public void close() {
    stopPreview();
    keeper.saveNow();
  }
}
