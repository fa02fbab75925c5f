package org.jianzhuo.desk.session.ui;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.SpecialtyWords;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.KeptFocus;
import org.jianzhuo.desk.base.ui.Privacy;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.session.PanelGlance;
import org.jianzhuo.desk.session.QueueEntry;
import org.jianzhuo.model.intake.AcceptanceGuards;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.FeeRule;
import org.jianzhuo.model.intake.IdentityNumber;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.session.QueueState;
import org.jianzhuo.model.session.Ticket;

/** Shows the chosen person and the acts that are open for them. */
final class PersonPane {

  private static final Set<QueueState> MOVABLE =
      EnumSet.of(QueueState.LISTED, QueueState.WAITING, QueueState.CALLED, QueueState.PASSED);

  /** The acts that a person pane offers; the view opens the dialogs. */
  interface Acts {
    void checkIn();

    void call();

    void callAgain();

    /** Makes a move for which a reason is asked. */
    void withReason(ReasonedMove move);

    void transfer();

    void notAttended();

    void open();

    void clock();

    void rehabilitation();

    void papers();

    /** Returns the id of the profile that the case goes by. */
    String profileOf(AcceptedCase accepted);

    /** Tells whether no font here shows a character of the case's names. */
    boolean rare(StreamId caseStream);

    void drawCharacter();
  }

  private final QueueViewModel model;
  private final Messages words;
  private final LongSupplier now;
  private final Acts acts;
  private final VBox about = new VBox(14);
  private final VBox buttons = new VBox(10);
  private final VBox card;

  PersonPane(QueueViewModel model, Messages words, LongSupplier now, Acts acts) {
    this.model = model;
    this.words = words;
    this.now = now;
    this.acts = acts;
    about.getStyleClass().add("jz-session-about");
    buttons.getStyleClass().add("jz-session-acts");
    ScrollPane scroll = new ScrollPane(about);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    card = new VBox(scroll, buttons);
    card.getStyleClass().add("jz-card");
    card.setMinWidth(400);
    card.setPrefWidth(480);
    card.setMaxWidth(500);
  }

  Node node() {
    return card;
  }

  boolean offers(String act) {
    return offered(act).isPresent();
  }

  /** Returns the button of that act, while it is offered and can be pressed. */
  Optional<Button> offered(String act) {
    return buttons.lookup("#session-" + act) instanceof Button button && !button.isDisabled()
        ? Optional.of(button)
        : Optional.empty();
  }

  void show(QueueViewState.Showing state) {
    KeptFocus focus = KeptFocus.of(card);
    boolean onAct = focus.isIn(buttons);
    build(state);
    if (onAct) {
      // what was done cannot be done again: the next act has the focus
      Stream.concat(
              Stream.ofNullable(buttons.lookup("#" + focus.id())),
              buttons.lookupAll(".button").stream())
          .filter(each -> !each.isDisabled())
          .findFirst()
          .ifPresent(Node::requestFocus);
    }
  }

  private void build(QueueViewState.Showing state) {
    Optional<QueueEntry> chosen = state.chosen();
    about.getChildren().clear();
    buttons.getChildren().clear();
    if (chosen.isEmpty()) {
      about.getChildren().add(Controls.label(words.text("session.person.none"), "jz-note"));
      return;
    }
    QueueEntry entry = chosen.get();
    AcceptedCase accepted = entry.accepted();
    Ticket ticket = entry.ticket();
    about
        .getChildren()
        .addAll(
            Controls.row(
                12,
                Controls.label(ticket.number(), "jz-ticket"),
                Privacy.mark(Controls.label(accepted.name(), "jz-page-title")),
                Controls.spacer(),
                StateLook.pill(entry, words, now.getAsLong())),
            Privacy.mark(identity(accepted, state.queue().session().date(), state.unmasked())),
            rare(ticket.caseStream()),
            fact("session.person.number", accepted.acceptanceNumber()),
            fact(
                "session.person.item",
                accepted.itemWords().in(words.english())
                    + "  "
                    + accepted.type().words().in(words.english())),
            Privacy.mark(
                fact("session.person.parts", String.join("  ", accepted.recognisedParts()))),
            Privacy.mark(fact("session.person.diagnosis", accepted.diagnosis())),
            Privacy.mark(fact("session.person.employer", accepted.employer())));
    StateLook.postponed(entry, words).ifPresent(why -> about.getChildren().add(2, why));
    fee(accepted).ifPresent(payer -> about.getChildren().add(fact("session.person.fee", payer)));
    if (accepted.item().mayBePaperReview()) {
      Label papers = Controls.wrapped(words.text("session.person.papers"), "jz-text-warning");
      papers.setId("session-person-papers");
      about.getChildren().add(papers);
    }
    if (!accepted.note().isBlank()) {
      about
          .getChildren()
          .add(Privacy.mark(Controls.banner(Tone.WARNING, "mdi2v-volume-high", accepted.note())));
    }
    if (state.clock() != null) {
      about.getChildren().add(2, ClockChip.of(state.clock(), words, acts::clock));
    }
    rehabilitation(entry, state.coordinates());
    about.getChildren().add(panel(state));
    if (state.warning() != null) {
      HBox warning =
          Controls.banner(Tone.WARNING, "mdi2a-alert-outline", words.text(state.warning()));
      warning.setId("session-warning");
      // above all else: a low window shows only the top
      about.getChildren().add(1, warning);
    }
    StateLook.pause(ticket, words, now.getAsLong())
        .ifPresent(why -> about.getChildren().add(1, why));
    buttons(state, ticket);
  }

  /** Says who pays: for a review it depends on the result, else on the item (深圳2007 31–33). */
  private Optional<String> fee(AcceptedCase accepted) {
    return FeeRule.told(accepted.type(), accepted.item(), acts.profileOf(accepted))
        .map(payer -> payer.in(words.english()));
  }

  private Node rare(StreamId caseStream) {
    Button draw =
        small(
            "session-draw-character", "session.act.draw-character", "", true, acts::drawCharacter);
    boolean shown = acts.rare(caseStream);
    draw.setVisible(shown);
    draw.setManaged(shown);
    return draw;
  }

  /** Rehabilitation comes before the appraisal of a recognised injury. */
  private void rehabilitation(QueueEntry entry, boolean mayNote) {
    if (!entry.accepted().item().followsRehabilitation()) {
      return;
    }
    HBox row =
        Controls.row(
            10,
            fact(
                "session.person.rehabilitation",
                entry.rehabilitation().words().in(words.english())
                    + (entry.noted() == null || entry.noted().report().isBlank()
                        ? ""
                        : "  " + entry.noted().report())));
    HBox.setHgrow(row.getChildren().getFirst(), Priority.ALWAYS);
    if (mayNote) {
      row.getChildren()
          .add(
              small(
                  "session-rehabilitation",
                  "session.act.rehabilitation",
                  "",
                  true,
                  acts::rehabilitation));
    }
    about.getChildren().add(row);
    AcceptanceGuards.rehabilitation(entry.accepted().item(), entry.rehabilitation(), false)
        .ifPresent(
            objection ->
                about
                    .getChildren()
                    .add(
                        Controls.banner(
                            Tone.WARNING,
                            "mdi2a-alert-outline",
                            objection.words().in(words.english())
                                + "  "
                                + objection.article().in(words.english()))));
  }

  private Node identity(AcceptedCase accepted, LocalDate day, boolean unmasked) {
    String number = accepted.identityNumber();
    int age = IdentityNumber.fault(number).isEmpty() ? IdentityNumber.of(number).ageOn(day) : 0;
    Hyperlink toggle =
        new Hyperlink(words.text(unmasked ? "session.person.mask" : "session.person.unmask"));
    toggle.setId("session-unmask");
    toggle.setOnAction(event -> model.unmask(!unmasked));
    return new VBox(
        2,
        Controls.label(
            words.text("session.person.age", accepted.sex().words().in(words.english()), age)),
        Controls.row(8, Controls.label(unmasked ? number : IdentityNumber.masked(number)), toggle));
  }

  private Node fact(String key, String value) {
    Label name = Controls.label(words.text(key), "jz-note");
    name.setMinWidth(84);
    Label shown = Controls.wrapped(value.isBlank() ? "—" : value);
    HBox.setHgrow(shown, Priority.ALWAYS);
    return new HBox(10, name, shown);
  }

  private Node panel(QueueViewState.Showing state) {
    VBox seats = new VBox(4, Controls.label(words.text("session.person.panel"), "jz-section"));
    for (PanelGlance.Seat seat : state.seats()) {
      HBox row =
          Controls.row(
              10,
              Controls.label(words.text("session.person.seat", seat.place()), "jz-bold"),
              Controls.label(SpecialtyWords.of(seat.specialty(), words), "jz-note"));
      if (seat.place() == 1) {
        row.getChildren()
            .addAll(
                Controls.spacer(),
                Controls.pill(Tone.NEUTRAL, "", words.text("session.person.leader")));
      }
      seats.getChildren().add(row);
    }
    if (state.seats().isEmpty()) {
      seats.getChildren().add(Controls.label(words.text("session.person.no-panel"), "jz-note"));
    }
    return seats;
  }

  private void buttons(QueueViewState.Showing state, Ticket ticket) {
    boolean runs = state.coordinates();
    boolean waits = ticket.state() == QueueState.WAITING || ticket.state() == QueueState.PASSED;
    boolean paused = ticket.state() == QueueState.PAUSED;
    boolean inExam = ticket.state() == QueueState.IN_EXAM;
    boolean called = ticket.state() == QueueState.CALLED;
    boolean absentOrListed =
        ticket.state() == QueueState.LISTED || ticket.state() == QueueState.ABSENT;
    Button checkIn =
        button("session-checkin", "session.act.check-in", "F4", absentOrListed, acts::checkIn);
    Button call =
        Controls.primary(
            "session-call",
            // beside checking in there is no room for the exam room's name
            absentOrListed
                ? words.text("session.act.call-only")
                : words.text("session.act.call", ticket.room()),
            "F2",
            acts::call);
    call.setDisable(!runs || !(waits || paused));
    Button again =
        button("session-recall", "session.act.call-again", "F6", called, acts::callAgain);
    Button open =
        button(
            "session-open",
            "session.act.open",
            "↵",
            called || paused || inExam || ticket.state() == QueueState.EXAMINED,
            acts::open);
    if (!runs) {
      open.getStyleClass().add("primary");
      buttons.getChildren().add(open);
      wide(open);
      buttons
          .getChildren()
          .add(small("session-papers", "session.act.papers", "Ctrl+M", true, acts::papers));
      return;
    }
    wide(call);
    call.setMinWidth(120);
    wide(checkIn);
    HBox first = absentOrListed ? new HBox(10, checkIn, call) : new HBox(10, call, again);
    FlowPane second =
        new FlowPane(
            10,
            10,
            small(
                "session-transfer",
                "session.act.transfer",
                "Ctrl+R",
                MOVABLE.contains(ticket.state()),
                acts::transfer),
            // nobody is passed once the examination began, nor paused before: one place for both
            inExam || paused
                ? small(
                    "session-pause",
                    "session.act.pause",
                    "Ctrl+B",
                    true,
                    () -> acts.withReason(ReasonedMove.PAUSE))
                : small(
                    "session-pass",
                    "session.act.pass",
                    "Ctrl+G",
                    called,
                    () -> acts.withReason(ReasonedMove.PASS)),
            small(
                "session-undo",
                "session.act.undo",
                "Ctrl+Z",
                ticket.before() != null && ticket.state() != QueueState.EXAMINED,
                () -> acts.withReason(ReasonedMove.UNDO)),
            small(
                "session-absent",
                "session.act.not-attended",
                "Ctrl+N",
                MOVABLE.contains(ticket.state()) && state.chosenIsAwaited(),
                acts::notAttended),
            small("session-enter", "session.act.enter", "↵", called, acts::open),
            small("session-papers", "session.act.papers", "Ctrl+M", true, acts::papers));
    buttons.getChildren().addAll(first, second);
  }

  private static void wide(Button button) {
    HBox.setHgrow(button, Priority.ALWAYS);
    button.setMaxWidth(Double.MAX_VALUE);
  }

  private Button button(String id, String key, String cap, boolean open, Runnable act) {
    Button button = Controls.button(id, words.text(key), cap, act);
    button.setDisable(!open);
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  private Button small(String id, String key, String cap, boolean open, Runnable act) {
    Button button = button(id, key, cap, open, act);
    button.getStyleClass().add("small");
    return button;
  }
}
