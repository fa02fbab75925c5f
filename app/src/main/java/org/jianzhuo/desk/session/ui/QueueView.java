package org.jianzhuo.desk.session.ui;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.base.ui.Screen;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.session.QueueEntry;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.session.QueueState;
import org.jianzhuo.model.session.Ticket;
import org.jspecify.annotations.Nullable;

/** Shows the day's queue (sheet 02): progress, rooms, people, and the chosen person. */
public final class QueueView implements Screen, PersonPane.Acts {

  /** Below this height in pixels rooms and progress take less of the screen. */
  private static final double LOW = 760;

  private final QueueViewModel model;
  private final Messages words;
  private final Overlay overlay;
  private final Consumer<StreamId> openCase;
  private final MoveDialogs dialogs;
  private final ProgressCard progress;
  private final RoomStrip rooms;
  private final LateBar late;
  private final PersonPane person;
  private final QueueTabs tabs;
  private final QueueTable table;
  private final QueueSearch search;
  private final StackPane content = new StackPane();
  private final HBox page;
  private @Nullable AutoCloseable following;
  // held for as long as the view: what it listens to lives longer
  private @Nullable ChangeListener<Object> mediaListener;
  private Consumer<StreamId> openPapers = caseStream -> {};
  private ToIntFunction<StreamId> absenceLimit = caseStream -> 1;
  private Function<AcceptedCase, String> profileOf = accepted -> "";
  private Predicate<StreamId> hasRare = caseStream -> false;
  private BiConsumer<StreamId, Runnable> drawRare = (caseStream, drawn) -> {};

  /**
   * @param openCase opens the examination of a case that is in the room
   * @param now UTC milliseconds, for waiting times
   */
  public QueueView(
      QueueViewModel model,
      Messages words,
      Overlay overlay,
      Consumer<StreamId> openCase,
      LongSupplier now) {
    this.model = model;
    this.words = words;
    this.overlay = overlay;
    this.openCase = openCase;
    dialogs = new MoveDialogs(words, overlay);
    progress = new ProgressCard(model, words);
    rooms = new RoomStrip(model, words, now);
    late = new LateBar(model, words);
    person = new PersonPane(model, words, now, this);
    tabs = new QueueTabs(model, words);
    table = new QueueTable(model, words, now);
    search = new QueueSearch(model, words, table.node());
    table
        .node()
        .setOnMouseClicked(
            event -> {
              if (event.getClickCount() == 2) {
                enter();
              }
            });
    table.node().addEventHandler(KeyEvent.KEY_PRESSED, this::enterKey);
    Button soon =
        Controls.button("session-limits", words.text("session.limits"), "F8", this::runningOut);
    soon.getStyleClass().add("small");
    soon.setMinWidth(Region.USE_PREF_SIZE);
    HBox head = Controls.row(12, tabs.node(), search.node(), soon);
    head.getStyleClass().add("jz-session-head");
    VBox list = new VBox(head, table.node());
    list.getStyleClass().add("jz-card");
    VBox.setVgrow(table.node(), Priority.ALWAYS);
    VBox.setVgrow(list, Priority.ALWAYS);
    VBox left = new VBox(12, progress.node(), rooms.node(), late.node(), list);
    HBox.setHgrow(left, Priority.ALWAYS);
    left.setMinWidth(300);
    page = new HBox(14, left, person.node());
    page.getStyleClass().add("jz-session-page");
    content.getStyleClass().add("jz-canvas");
    content.heightProperty().subscribe(height -> compact(height.doubleValue() < LOW));
    model.state().subscribe(this::show);
    new AwaitedWatch(model, table, now).whileShown(content);
    model.setOnTold(
        (done, reason) -> {
          dialogs.told(done);
          overlay.toast(done ? Tone.SUCCESS : Tone.WARNING, words.text(reason));
        });
  }

  /**
   * Says by which rules a case goes.
   *
   * @param limit after which absence the committee decides
   * @param profile the id of the profile
   */
  public QueueView withRules(
      ToIntFunction<StreamId> limit, Function<AcceptedCase, String> profile) {
    absenceLimit = limit;
    profileOf = profile;
    return this;
  }

  /**
   * Says which cases have a character that no font shows, and who lets a person draw it.
   *
   * @param draw calls back when it was drawn
   */
  public QueueView withRareCharacters(
      Predicate<StreamId> rare, BiConsumer<StreamId, Runnable> draw) {
    hasRare = rare;
    drawRare = draw;
    return this;
  }

  /** Says where a case's papers are shown. */
  public QueueView withPapers(Consumer<StreamId> open) {
    openPapers = open;
    return this;
  }

  /** Says where panels are registered, for whoever may go there. */
  public QueueView withPanels(Runnable open) {
    late.leadTo(open);
    return this;
  }

  /** Says who learns which case is chosen. */
  public QueueView withChosen(Consumer<StreamId> chosen) {
    model
        .state()
        .subscribe(
            state -> {
              if (state instanceof QueueViewState.Showing s && s.selected() != null) {
                chosen.accept(s.selected());
              }
            });
    return this;
  }

  /**
   * Says where the rows learn what a case has of its media.
   *
   * @param changed tells when to ask again
   */
  public QueueView withMedia(Function<StreamId, MediaNote> note, ObservableValue<?> changed) {
    ChangeListener<Object> again = (o, was, is) -> table.showMedia(note);
    changed.addListener(new WeakChangeListener<>(again));
    mediaListener = again;
    table.showMedia(note);
    return this;
  }

  @Override
  public Node content() {
    return content;
  }

  @Override
  public void shown() {
    hidden();
    following = model.follow();
  }

  @Override
  public void hidden() {
    AutoCloseable before = following;
    following = null;
    if (before != null) {
      try {
        before.close();
      } catch (RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new DeskFault(ErrorCode.BUG, "a listener cannot be removed", e);
      }
    }
  }

  @Override
  public Map<KeyCombination, Shortcut> shortcuts() {
    boolean any = chosen().isPresent();
    return new QueueKeys(words)
        .calling(model.state().get(), this::call)
        .key(KeyCode.F3, "session.key.find", true, search::focus)
        .key(KeyCode.F4, "session.key.check-in", person.offers("checkin"), this::checkIn)
        .key(KeyCode.F5, "session.key.refresh", true, model::refresh)
        .key(KeyCode.F6, "session.key.call-again", person.offers("recall"), this::callAgain)
        .key(KeyCode.F7, "session.key.clock", any, this::clock)
        .key(KeyCode.F8, "session.limits", true, this::runningOut)
        .pressing(person, KeyCode.R, "session.act.transfer", "transfer")
        .pressing(person, KeyCode.G, "session.act.pass", "pass")
        .pressing(person, KeyCode.B, "session.act.pause", "pause")
        .pressing(person, KeyCode.N, "session.key.not-attended", "absent")
        .pressing(person, KeyCode.Z, "session.act.undo", "undo")
        .control(KeyCode.M, "session.key.papers", any, this::papers)
        .states(tabs.states(), model::tab)
        .all();
  }

  private void compact(boolean low) {
    progress.compact(low);
    rooms.compact(low);
    late.compact(low);
    tabs.compact(low);
    search.compact(low);
  }

  private void enterKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && !event.isControlDown()) {
      event.consume();
      enter();
    }
  }

  /** Enter or a double click: check in who is not yet, else open who is called or in exam. */
  private void enter() {
    chosen()
        .ifPresent(
            entry -> {
              switch (entry.ticket().state()) {
                case LISTED, ABSENT -> checkIn();
                case CALLED, IN_EXAM, EXAMINED -> open();
                case WAITING, PASSED, PAUSED -> {}
              }
            });
  }

  private void show(QueueViewState state) {
    switch (state) {
      case QueueViewState.Loading l ->
          content.getChildren().setAll(Controls.label(words.text("session.loading"), "jz-note"));
      case QueueViewState.NoSession n -> content.getChildren().setAll(NoSessionNote.of(words));
      case QueueViewState.Showing s -> {
        progress.show(s);
        rooms.show(s);
        late.show(s);
        tabs.show(s);
        table.show(s);
        person.show(s);
        if (!content.getChildren().contains(page)) {
          content.getChildren().setAll(page);
          table.node().requestFocus();
        }
      }
    }
  }

  private Optional<QueueEntry> chosen() {
    return model.state().get() instanceof QueueViewState.Showing s ? s.chosen() : Optional.empty();
  }

  /** Returns the table of people, for tests. */
  TableView<QueueEntry> people() {
    return table.node();
  }

  @Override
  public String profileOf(AcceptedCase accepted) {
    return profileOf.apply(accepted);
  }

  @Override
  public void checkIn() {
    chosen()
        .filter(
            e -> e.ticket().state() == QueueState.LISTED || e.ticket().state() == QueueState.ABSENT)
        .ifPresent(e -> new CheckInDialog(model, words, overlay, e).open());
  }

  @Override
  public void call() {
    model.call();
  }

  @Override
  public void callAgain() {
    model.callAgain();
  }

  @Override
  public void withReason(ReasonedMove move) {
    chosen().ifPresent(e -> move.ask(dialogs, e, model));
  }

  @Override
  public void transfer() {
    if (model.state().get() instanceof QueueViewState.Showing s) {
      chosen().ifPresent(e -> dialogs.transfer(e, s.queue().rooms(), model::transfer));
    }
  }

  @Override
  public void clock() {
    if (model.state().get() instanceof QueueViewState.Showing s
        && s.chosen().isPresent()
        && s.clock() != null) {
      new ClockSheet(model.clockActs(), words, overlay, s.chosen().get()).open(s.clock());
    }
  }

  /** Lists what runs out soon over all cases. */
  void runningOut() {
    new RunningOut(words, overlay).open(model);
  }

  @Override
  public void papers() {
    chosen().ifPresent(e -> openPapers.accept(e.ticket().caseStream()));
  }

  @Override
  public boolean rare(StreamId caseStream) {
    return hasRare.test(caseStream);
  }

  @Override
  public void drawCharacter() {
    chosen().ifPresent(e -> drawRare.accept(e.ticket().caseStream(), () -> {}));
  }

  @Override
  public void rehabilitation() {
    chosen().ifPresent(e -> dialogs.rehabilitation(e, model::noteRehabilitation));
  }

  @Override
  public void notAttended() {
    model.mayBeAbsent(
        () ->
            chosen()
                .ifPresent(
                    e ->
                        dialogs.notAttended(
                            e,
                            model.absences(e.ticket().caseStream()) + 1,
                            absenceLimit.applyAsInt(e.ticket().caseStream()),
                            model::notAttended)));
  }

  /** The coordinator only notes who went in; experts and recorders go on to the case. */
  @Override
  public void open() {
    if (!(model.state().get() instanceof QueueViewState.Showing s) || s.chosen().isEmpty()) {
      return;
    }
    Ticket ticket = s.chosen().get().ticket();
    boolean taken = ticket.state() == QueueState.CALLED && !s.beside().isEmpty();
    if (taken && s.coordinates()) {
      QueueEntry inside = s.beside().getFirst();
      dialogs.beside(
          s.chosen().get(),
          s.beside(),
          () -> ReasonedMove.PAUSE.ask(dialogs, inside, model),
          why -> model.enterExam(why, entered -> {}));
    } else if (taken) {
      // the examination itself asks who begins it
      openCase.accept(ticket.caseStream());
    } else if (ticket.state() != QueueState.EXAMINED) {
      model.enterExam("", s.coordinates() ? entered -> {} : openCase);
    } else if (!s.coordinates()) {
      openCase.accept(ticket.caseStream());
    }
  }
}
