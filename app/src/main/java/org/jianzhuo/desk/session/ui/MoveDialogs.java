package org.jianzhuo.desk.session.ui;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.DateField;
import org.jianzhuo.desk.base.ui.Dialogs;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.base.ui.Privacy;
import org.jianzhuo.desk.base.ui.Segmented;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.base.ui.TypedWords;
import org.jianzhuo.desk.session.QueueEntry;
import org.jianzhuo.model.base.Reasons;
import org.jianzhuo.model.intake.Rehabilitation;
import org.jianzhuo.model.session.Awaited;
import org.jianzhuo.model.session.Pause;
import org.jspecify.annotations.Nullable;

/** Builds the dialogs of moves that need a reason. */
final class MoveDialogs {

  private static final List<String> WHY_ABSENT = List.of("explained", "unexplained", "unreachable");

  private final Messages words;
  private final Overlay overlay;
  private TypedWords.Dialog open = TypedWords.NONE.of("");
  private TypedWords.Dialog sent = TypedWords.NONE.of("");
  private final Label message = Controls.wrapped("", "jz-text-danger");

  MoveDialogs(Messages words, Overlay overlay) {
    this.words = words;
    this.overlay = overlay;
  }

  /** Asks for a reason; the kind names the words, e.g. {@code pass}. */
  void reason(String kind, QueueEntry entry, Consumer<String> act) {
    TextField reason = field("session-reason", "session.reason.prompt");
    show(
        kind,
        entry,
        () -> {
          if (isReason(reason)) {
            sent();
            act.accept(reason.getText());
          }
        },
        Controls.label(words.text("session.reason"), "jz-note"),
        reason);
  }

  /**
   * Asks why a person goes into a room in which others are still examined.
   *
   * @param within who is inside, of whom there is one at least
   * @param pause opens the pause of the one inside, which is the next step
   */
  void beside(QueueEntry entry, List<QueueEntry> within, Runnable pause, Consumer<String> act) {
    TextField reason = field("session-reason", "session.beside.prompt");
    String number = within.getFirst().ticket().number();
    String all =
        within.stream()
            .map(each -> each.ticket().number() + " " + each.accepted().name())
            .collect(Collectors.joining(words.english() ? ", " : "、"));
    show(
        "beside",
        entry,
        () -> {
          if (Reasons.says(reason.getText())) {
            sent();
            act.accept(reason.getText());
          } else {
            say(words.text("session.beside.missing"));
            reason.requestFocus();
          }
        },
        Privacy.mark(
            Controls.wrapped(
                within.size() == 1
                    ? words.text("session.beside.what", number, entry.ticket().room())
                    : words.text(
                        "session.beside.many", entry.ticket().room(), within.size(), all))),
        Controls.button(
            "session-beside-pause",
            words.text("session.beside.pause", number),
            "",
            () -> {
              overlay.close();
              pause.run();
            }),
        Controls.label(words.text("session.beside.reason"), "jz-note"),
        reason);
    reason.requestFocus();
  }

  /** Takes why an examination is paused, and what it waits for until when. */
  @FunctionalInterface
  interface Pausing {
    void of(String reason, @Nullable Awaited awaited);
  }

  /**
   * Asks why, and if the coordinator knows, until when; a pause that stands is shown to be changed.
   */
  void pause(QueueEntry entry, Pausing act) {
    Pause stands = entry.ticket().pause();
    Awaited before = stands == null ? null : stands.awaited();
    TextField reason = field("session-reason", "session.reason.prompt");
    reason.setText(stands == null ? "" : stands.reason());
    Segmented<Awaited.What> what =
        new Segmented<>(
            "session-pause-what",
            List.of(Awaited.What.values()),
            w -> words.text("session.pause.what." + w.name().toLowerCase(Locale.ROOT)));
    what.show(before == null ? Awaited.What.RETURN : before.what());
    DateField day = new DateField("session-pause-day", before == null ? null : before.day());
    TextField time = field("session-pause-time", "session.pause.time.prompt");
    time.setPrefColumnCount(6);
    time.setText(before == null || before.time() == null ? "" : before.time().toString());
    show(
        "pause",
        entry,
        () -> {
          Optional<LocalTime> at = ClockText.parse(time.getText());
          boolean dated = !day.getText().isBlank();
          if (!isReason(reason)) {
            return;
          }
          if (dated ? day.date().isEmpty() : !time.getText().isBlank()) {
            say(words.text("session.pause.day.wrong"));
            day.requestFocus();
          } else if (at.isEmpty() && !time.getText().isBlank()) {
            say(words.text("session.pause.time.wrong"));
            time.requestFocus();
          } else {
            sent();
            act.of(
                reason.getText(),
                day.date().map(on -> new Awaited(awaited(what), on, at.orElse(null))).orElse(null));
          }
        },
        Controls.label(words.text("session.reason"), "jz-note"),
        reason,
        Controls.label(words.text("session.pause.awaited"), "jz-note"),
        Controls.row(10, what, day, time));
    reason.requestFocus();
  }

  private static Awaited.What awaited(Segmented<Awaited.What> choice) {
    return Objects.requireNonNullElse(choice.chosen(), Awaited.What.RETURN);
  }

  /** Takes a room and a reason. */
  @FunctionalInterface
  interface Transfer {
    void to(String room, String reason);
  }

  void transfer(QueueEntry entry, List<String> rooms, Transfer act) {
    ComboBox<String> room = new ComboBox<>();
    room.setId("session-transfer-room");
    room.getItems().setAll(rooms);
    room.getItems().remove(entry.ticket().room());
    room.getSelectionModel().selectFirst();
    room.setMaxWidth(Double.MAX_VALUE);
    TextField reason = field("session-reason", "session.reason.prompt");
    show(
        "transfer",
        entry,
        () -> {
          if (isReason(reason) && room.getValue() != null) {
            sent();
            act.to(room.getValue(), reason.getText());
          }
        },
        Controls.label(words.text("session.transfer.room"), "jz-note"),
        room,
        Controls.label(words.text("session.reason"), "jz-note"),
        reason);
  }

  /** Takes what is recorded of a person who did not attend. */
  @FunctionalInterface
  interface Absence {
    void of(String proof, String attempts, String reason);
  }

  /**
   * Records that the person did not attend.
   *
   * @param time which absence of the case this is
   * @param limit after which absence the committee decides, by the profile in force
   */
  void notAttended(QueueEntry entry, int time, int limit, Absence act) {
    TextField proof = field("session-absent-proof", "session.absent.proof.prompt");
    TextField attempts = field("session-absent-attempts", "session.absent.attempts.prompt");
    Segmented<String> why =
        new Segmented<>("session-absent-why", WHY_ABSENT, w -> words.text("session.absent." + w));
    show(
        "not-attended",
        entry,
        () -> {
          String chosen = why.chosen();
          if (isNamed(proof) && isSaid(chosen, why)) {
            sent();
            act.of(proof.getText(), attempts.getText(), Objects.requireNonNull(chosen));
          }
        },
        Controls.label(words.text("session.absent.proof"), "jz-note"),
        proof,
        Controls.label(words.text("session.absent.attempts"), "jz-note"),
        attempts,
        Controls.label(words.text("session.absent.why"), "jz-note"),
        why,
        Dialogs.facts(
            Tone.ACCENT,
            List.of(
                words.text("session.absent.fact.record"),
                time >= limit
                    ? words.text("session.absent.fact.reached", time, limit)
                    : words.text("session.absent.fact.below", time, limit),
                words.text("session.absent.fact.committee"))));
  }

  /** Asks how far the rehabilitation is, and on what that rests. */
  void rehabilitation(QueueEntry entry, BiConsumer<Rehabilitation, String> act) {
    ComboBox<Rehabilitation> state = new ComboBox<>();
    state.setId("session-rehabilitation-state");
    state.getItems().setAll(Rehabilitation.values());
    state.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable Rehabilitation each) {
            return each == null ? "" : each.words().in(words.english());
          }

          @Override
          public Rehabilitation fromString(String text) {
            throw new UnsupportedOperationException();
          }
        });
    state.getSelectionModel().select(entry.rehabilitation());
    state.setMaxWidth(Double.MAX_VALUE);
    TextField report = field("session-rehabilitation-report", "session.rehabilitation.prompt");
    if (entry.noted() != null) {
      report.setText(entry.noted().report());
    }
    show(
        "rehabilitation",
        entry,
        () -> {
          sent();
          act.accept(state.getValue(), report.getText());
        },
        Controls.label(words.text("session.person.rehabilitation"), "jz-note"),
        state,
        Controls.label(words.text("session.rehabilitation.report"), "jz-note"),
        report);
  }

  private TextField field(String id, String prompt) {
    TextField field = new TextField();
    field.setId(id);
    field.setPromptText(words.text(prompt));
    return field;
  }

  /** Tells whether a field is filled in; if not, says so beside it and puts the focus there. */
  private boolean isReason(TextField field) {
    boolean said = Reasons.says(field.getText());
    say(said ? "" : words.text("session.reason.missing"));
    if (!said) {
      field.requestFocus();
    }
    return said;
  }

  private boolean isNamed(TextField proof) {
    boolean named = Reasons.identify(proof.getText());
    say(named ? "" : words.text("session.absent.proof.missing"));
    if (!named) {
      proof.requestFocus();
    }
    return named;
  }

  // what nobody stated is not recorded
  private boolean isSaid(@Nullable String chosen, Segmented<String> choice) {
    say(chosen == null ? words.text("session.absent.why.missing") : "");
    if (chosen == null) {
      choice.getChildren().getFirst().requestFocus();
    }
    return chosen != null;
  }

  private void say(String text) {
    message.setText(text);
    message.setVisible(!text.isEmpty());
    message.setManaged(!text.isEmpty());
  }

  private void show(String kind, QueueEntry entry, Runnable act, Node... fields) {
    message.setId("session-missing");
    message.setVisible(false);
    message.setManaged(false);
    VBox body =
        new VBox(
            10,
            Controls.row(
                12,
                Controls.label(entry.ticket().number(), "jz-ticket"),
                Privacy.mark(Controls.label(entry.accepted().name(), "jz-title"))));
    body.getChildren().addAll(fields);
    body.getChildren().add(message);
    Button save =
        Controls.primary(
            "session-" + kind + "-save", words.text("session." + kind + ".save"), "Ctrl+↵", act);
    VBox dialog =
        Dialogs.frame(
            words.text("session." + kind + ".title"),
            body,
            Controls.button(
                "session-" + kind + "-back", words.text("session.back"), "Esc", overlay::close),
            save);
    dialog.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER && event.isControlDown()) {
            event.consume();
            act.run();
          }
        });
    overlay.dialog(dialog);
    open = overlay.typed("session-" + kind + ":" + entry.ticket().caseStream());
    open.follow(typedInto(fields).toArray(TextInputControl[]::new));
  }

  private static Stream<TextInputControl> typedInto(Node... nodes) {
    return Arrays.stream(nodes)
        .flatMap(
            node ->
                node instanceof TextInputControl field
                    ? Stream.of(field)
                    : node instanceof HBox row
                        ? typedInto(row.getChildren().toArray(Node[]::new))
                        : Stream.empty());
  }

  private void sent() {
    sent = open;
    overlay.close();
  }

  /** Forgets what was typed for an act that was done; refused, it is there again. */
  void told(boolean done) {
    if (done) {
      sent.taken();
    }
    sent = TypedWords.NONE.of("");
  }
}
