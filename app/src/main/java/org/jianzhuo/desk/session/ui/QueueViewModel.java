package org.jianzhuo.desk.session.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.Lane;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.base.TaskRunner;
import org.jianzhuo.desk.session.CaseClocks;
import org.jianzhuo.desk.session.IdentityProof;
import org.jianzhuo.desk.session.PanelGlance;
import org.jianzhuo.desk.session.Queue;
import org.jianzhuo.desk.session.QueueEntry;
import org.jianzhuo.desk.session.QueueService;
import org.jianzhuo.desk.session.Sessions;
import org.jianzhuo.model.intake.Rehabilitation;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.session.Awaited;
import org.jianzhuo.model.session.QueueState;
import org.jianzhuo.model.session.Ticket;
import org.jspecify.annotations.Nullable;

/** Shows a session's queue and moves people through it. */
public final class QueueViewModel {

  private final QueueService service;
  private final Sessions sessions;
  private final PanelGlance panels;
  private final CaseClocks clocks;
  private final TaskRunner tasks;
  private final Supplier<LocalDate> today;
  private final Consumer<DeskFault> faults;
  private final ReadOnlyObjectWrapper<QueueViewState> state =
      new ReadOnlyObjectWrapper<>(new QueueViewState.Loading());
  private final AtomicBoolean refreshing = new AtomicBoolean();
  private Supplier<@Nullable StreamId> inHand = () -> null;
  private BiConsumer<Boolean, Reason> onTold = (done, reason) -> {};

  /** What one reading of the journal brings. */
  private record Read(Optional<Queue> queue, List<Sessions.Listed> all, boolean coordinates) {}

  /** What the chosen case's panel and clock bring. */
  private record Glance(
      List<PanelGlance.Seat> seats, Optional<Reason> warning, CaseClocks.Shown clock) {}

  /**
   * @param today the present day, by which the session is chosen
   * @param faults shows a fault of the environment
   */
  public QueueViewModel(
      QueueService service,
      Sessions sessions,
      PanelGlance panels,
      CaseClocks clocks,
      TaskRunner tasks,
      Supplier<LocalDate> today,
      Consumer<DeskFault> faults) {
    this.service = service;
    this.sessions = sessions;
    this.panels = panels;
    this.clocks = clocks;
    this.tasks = tasks;
    this.today = today;
    this.faults = faults;
  }

  /** Says which case is in hand, which is chosen when the screen opens; null for none. */
  public QueueViewModel beginningAt(Supplier<@Nullable StreamId> caseInHand) {
    inHand = caseInHand;
    return this;
  }

  public ReadOnlyObjectProperty<QueueViewState> state() {
    return state.getReadOnlyProperty();
  }

  /** Returns what can be done to the chosen case's clock. */
  ClockActs clockActs() {
    return new ClockActs(this, clocks, tasks, faults);
  }

  /** Reads which cases came to a room after its panel. */
  void late(StreamId session, Consumer<List<PanelGlance.Late>> then) {
    tasks.run(Lane.DB, () -> panels.late(session), then, faults);
  }

  @Nullable StreamId selected() {
    return state.get() instanceof QueueViewState.Showing s ? s.selected() : null;
  }

  void tell(boolean done, Reason reason) {
    onTold.accept(done, reason);
  }

  /** Calls the consumer with what came of an act: whether it was done, and the words. */
  public void setOnTold(BiConsumer<Boolean, Reason> consumer) {
    onTold = consumer;
  }

  /** Reads the queue and follows it until the result is closed. */
  public AutoCloseable follow() {
    refresh();
    return service.onChange(
        () -> {
          if (refreshing.compareAndSet(false, true)) {
            tasks.onWindow(this::refresh);
          }
        });
  }

  /** Reads the queue again. */
  public void refresh() {
    refreshing.set(false);
    StreamId shown =
        state.get() instanceof QueueViewState.Showing s ? s.queue().session().stream() : null;
    tasks.run(Lane.DB, () -> read(shown), read -> show(read, null), faults);
  }

  /** Shows another session. */
  public void chooseSession(StreamId session) {
    state.set(new QueueViewState.Loading());
    tasks.run(Lane.DB, () -> read(session), read -> show(read, null), faults);
  }

  private Read read(@Nullable StreamId session) {
    Optional<StreamId> chosen =
        session == null
            ? sessions.nearest(today.get()).map(Sessions.Listed::stream)
            : Optional.of(session);
    return new Read(chosen.flatMap(service::queue), sessions.all(), service.coordinates());
  }

  private void show(Read read, @Nullable StreamId select) {
    if (read.queue().isEmpty()) {
      state.set(new QueueViewState.NoSession());
      return;
    }
    Queue queue = read.queue().get();
    QueueViewState.Showing next =
        state.get() instanceof QueueViewState.Showing s
            ? s.with(queue, read.all(), read.coordinates())
            : new QueueViewState.Showing(
                queue,
                read.all(),
                read.coordinates(),
                queue.rooms().isEmpty() ? "" : queue.rooms().getFirst(),
                null,
                "",
                null,
                List.of(),
                null,
                null,
                false);
    state.set(next);
    StreamId chosen = select == null ? next.selected() : select;
    if (chosen == null) {
      chosen = inHand.get();
    }
    if (chosen == null || queue.entry(chosen).isEmpty()) {
      chosen = next.visible().isEmpty() ? null : next.visible().getFirst().ticket().caseStream();
    }
    select(chosen);
  }

  private void change(UnaryOperator<QueueViewState.Showing> edit) {
    if (state.get() instanceof QueueViewState.Showing s) {
      state.set(edit.apply(s));
    }
  }

  /** Shows only entries that what is typed finds: ticket, name, pinyin, end of the ID number. */
  public void search(String typed) {
    change(s -> s.filtered(s.tab(), typed));
    chooseAmongListed();
  }

  /** Shows only entries in this state; null shows all. */
  public void tab(@Nullable QueueState wanted) {
    change(s -> s.filtered(wanted, s.search()));
    chooseAmongListed();
  }

  /** Nobody who is not in the list stays chosen: the keys would act on a person unseen. */
  private void chooseAmongListed() {
    if (state.get() instanceof QueueViewState.Showing s
        && s.visible().stream().noneMatch(e -> e.ticket().caseStream().equals(s.selected()))) {
      select(s.visible().isEmpty() ? null : s.visible().getFirst().ticket().caseStream());
    }
  }

  /** Chooses the room for which F2 calls the next. */
  public void chooseRoom(String room) {
    change(s -> s.inRoom(room));
  }

  /** Chooses a case and looks at its panel. */
  public void select(@Nullable StreamId caseStream) {
    change(s -> caseStream != null && caseStream.equals(s.selected()) ? s : s.choosing(caseStream));
    if (caseStream != null) {
      tasks.run(
          Lane.DB,
          () ->
              new Glance(
                  panels.seats(caseStream), panels.callWarning(caseStream), clocks.of(caseStream)),
          glance ->
              change(
                  s ->
                      caseStream.equals(s.selected())
                          ? s.seated(glance.seats(), glance.warning().orElse(null), glance.clock())
                          : s),
          faults);
    }
  }

  /** Shows the chosen case's identity number whole, or masked again. */
  public void unmask(boolean whole) {
    change(s -> s.unmasking(whole));
  }

  /** Checks the person in. */
  public void checkIn(StreamId caseStream, IdentityProof proof, Consumer<Outcome<Ticket>> then) {
    withSession(
        session ->
            act(
                caseStream,
                "session.told.checked-in",
                () -> service.checkIn(session, caseStream, proof),
                then));
  }

  /** Calls the chosen person if they wait, else the room's next. */
  public void call() {
    if (state.get() instanceof QueueViewState.Showing s) {
      s.mayNotCall()
          .ifPresentOrElse(
              why -> onTold.accept(false, why), () -> s.toCall().ifPresent(this::call));
    }
  }

  /** Calls a person to the room of the ticket. */
  public void call(QueueEntry entry) {
    StreamId caseStream = entry.ticket().caseStream();
    withSession(
        session ->
            act(
                caseStream,
                "session.told.called",
                () ->
                    panels.ifWhole(
                        caseStream, () -> service.call(session, caseStream, entry.ticket().room())),
                outcome -> {
                  if (outcome instanceof Outcome.Done<Ticket>) {
                    warn(caseStream);
                  }
                }));
  }

  /** Says at once what still stands between the person called and the examination. */
  private void warn(StreamId caseStream) {
    tasks.run(
        Lane.DB,
        () -> panels.callWarning(caseStream),
        warning -> warning.ifPresent(why -> onTold.accept(false, why)),
        faults);
  }

  /** Calls the chosen person again. */
  public void callAgain() {
    onChosen("session.told.called-again", service::callAgain);
  }

  /** Passes the chosen person's number. */
  public void pass(String reason) {
    onChosen("session.told.passed", (session, c) -> service.pass(session, c, reason));
  }

  /** Pauses a person's examination; who is chosen stays so: another may wait for the room. */
  public void pause(StreamId inside, String reason, @Nullable Awaited until) {
    onChosen("session.told.paused", (session, c) -> service.pause(session, inside, reason, until));
  }

  /** Gives the chosen person another room. */
  public void transfer(String room, String reason) {
    onChosen(
        "session.told.transferred", (session, c) -> service.transfer(session, c, room, reason));
  }

  /** Takes the chosen person's last move back. */
  public void undo(String reason) {
    onChosen("session.told.undone", (session, c) -> service.undo(session, c, reason));
  }

  /** Counts how often it was recorded that a case's person did not attend. */
  int absences(StreamId caseStream) {
    return sessions.absences(caseStream);
  }

  /** Tells why no absence of the chosen person can be recorded now, else goes on. */
  void mayBeAbsent(Runnable then) {
    if (state.get() instanceof QueueViewState.Showing s && s.selected() != null) {
      StreamId session = s.queue().session().stream();
      StreamId chosen = s.selected();
      tasks.run(
          Lane.DB,
          () -> service.noAbsence(session, chosen),
          reason -> reason.ifPresentOrElse(why -> onTold.accept(false, why), then),
          faults);
    }
  }

  /** Tells whether the session shown is not today. */
  boolean onAnotherDay() {
    return state.get() instanceof QueueViewState.Showing s
        && !s.queue().session().date().equals(today.get());
  }

  /** Records that the chosen person did not attend. */
  public void notAttended(String proof, String attempts, String reason) {
    onChosen(
        "session.told.not-attended",
        (session, c) -> service.notAttended(session, c, proof, attempts, reason));
  }

  /** Notes how far the chosen person's rehabilitation is. */
  public void noteRehabilitation(Rehabilitation state, String report) {
    onChosen(
        "session.told.rehabilitation",
        (session, c) -> service.noteRehabilitation(session, c, state, report));
  }

  /**
   * Records that the chosen person, who was called, entered the room.
   *
   * @param despite why, while another is still examined there
   */
  public void enterExam(String despite, Consumer<StreamId> then) {
    if (state.get() instanceof QueueViewState.Showing s && s.selected() != null) {
      StreamId chosen = s.selected();
      StreamId session = s.queue().session().stream();
      act(
          chosen,
          "session.told.entered",
          () -> panels.ifWhole(chosen, () -> service.enterExam(session, chosen, despite)),
          outcome -> {
            if (outcome instanceof Outcome.Done<Ticket>) {
              then.accept(chosen);
            }
          });
    }
  }

  private void withSession(Consumer<StreamId> action) {
    if (state.get() instanceof QueueViewState.Showing s) {
      action.accept(s.queue().session().stream());
    }
  }

  private void onChosen(String told, BiFunction<StreamId, StreamId, Outcome<Ticket>> move) {
    if (state.get() instanceof QueueViewState.Showing s && s.selected() != null) {
      StreamId chosen = s.selected();
      act(chosen, told, () -> move.apply(s.queue().session().stream(), chosen), outcome -> {});
    }
  }

  private void act(
      StreamId caseStream,
      String told,
      Callable<Outcome<Ticket>> move,
      Consumer<Outcome<Ticket>> then) {
    tasks.run(
        Lane.DB,
        move,
        outcome -> {
          switch (outcome) {
            case Outcome.Done<Ticket> done ->
                onTold.accept(true, Reason.of(told, done.value().number(), done.value().room()));
            case Outcome.Refused<Ticket> refused -> onTold.accept(false, refused.reason());
          }
          then.accept(outcome);
          StreamId shown =
              state.get() instanceof QueueViewState.Showing s ? s.queue().session().stream() : null;
          tasks.run(Lane.DB, () -> read(shown), read -> show(read, caseStream), faults);
        },
        faults);
  }
}
