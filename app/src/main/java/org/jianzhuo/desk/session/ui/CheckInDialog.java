package org.jianzhuo.desk.session.ui;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Dialogs;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.base.ui.Privacy;
import org.jianzhuo.desk.base.ui.Segmented;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.base.ui.TypedWords;
import org.jianzhuo.desk.session.IdentityProof;
import org.jianzhuo.desk.session.QueueEntry;
import org.jianzhuo.model.session.Ticket;

/** Checks a person's document: digit, date and sex, the register, and the face. */
final class CheckInDialog {

  private static final int WHOLE = 18;

  private final QueueViewModel model;
  private final Messages words;
  private final Overlay overlay;
  private final QueueEntry entry;
  private final TypedWords.Dialog typed;
  private final TextField number = new TextField();
  private final Label verdict = Controls.wrapped("");
  private final CheckBox match;
  private final Segmented<IdentityProof.Method> method;
  private final Button save;
  private final VBox dialog;

  CheckInDialog(QueueViewModel model, Messages words, Overlay overlay, QueueEntry entry) {
    this.model = model;
    this.words = words;
    this.overlay = overlay;
    this.entry = entry;
    this.typed = overlay.typed("session-checkin:" + entry.ticket().caseStream());
    number.setId("session-checkin-id");
    number.setPromptText(words.text("session.checkin.number.prompt"));
    number.textProperty().addListener((o, was, is) -> judge());
    verdict.setId("session-checkin-verdict");
    match =
        Privacy.markWords(
            new CheckBox(words.text("session.checkin.match", entry.accepted().name())));
    match.setId("session-checkin-match");
    match.selectedProperty().addListener((o, was, is) -> judge());
    method =
        new Segmented<>(
            "session-checkin-method",
            List.of(IdentityProof.Method.values()),
            m -> words.text("session.checkin.method." + m.word()));
    method.show(IdentityProof.Method.TYPED);
    save =
        Controls.primary(
            "session-checkin-save", words.text("session.checkin.save"), "Ctrl+↵", this::save);
    number.setOnAction(event -> match.requestFocus());
    dialog =
        Dialogs.frame(
            Tone.ACCENT,
            "mdi2c-card-account-details-outline",
            words.text("session.checkin.title"),
            new VBox(
                12,
                Controls.row(
                    12,
                    Controls.label(entry.ticket().number(), "jz-ticket"),
                    Privacy.mark(Controls.label(entry.accepted().name(), "jz-title")),
                    Controls.label(entry.accepted().sex().words().in(words.english()))),
                anotherDay(model.onAnotherDay()),
                method,
                Controls.label(words.text("session.checkin.number"), "jz-note"),
                number,
                verdict,
                match),
            Controls.button(
                "session-checkin-back", words.text("session.back"), "Esc", overlay::close),
            save);
    dialog.setId("session-checkin-dialog");
    dialog.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER && event.isControlDown()) {
            event.consume();
            save();
          }
        });
    judge();
  }

  private Node anotherDay(boolean shown) {
    HBox banner =
        Controls.banner(
            Tone.WARNING, "mdi2c-calendar-alert", words.text("session.checkin.another-day"));
    banner.setId("session-checkin-another-day");
    banner.setVisible(shown);
    banner.setManaged(shown);
    return banner;
  }

  void open() {
    overlay.dialog(dialog);
    typed.follow(number);
    number.requestFocus();
  }

  private Optional<Reason> mismatch() {
    return IdentityProof.mismatch(number.getText(), entry);
  }

  private void judge() {
    String typed = number.getText().strip();
    Optional<Reason> wrong = mismatch();
    verdict.getStyleClass().removeAll("jz-text-danger", "jz-text-success", "jz-note");
    number.getStyleClass().remove("bad");
    if (typed.length() < WHOLE && wrong.isPresent()) {
      verdict.setText(words.text("session.checkin.hint"));
      verdict.getStyleClass().add("jz-note");
    } else if (wrong.isPresent()) {
      verdict.setText(words.text(wrong.get()));
      verdict.getStyleClass().add("jz-text-danger");
      number.getStyleClass().add("bad");
    } else {
      verdict.setText(words.text("session.checkin.right"));
      verdict.getStyleClass().add("jz-text-success");
    }
    save.setDisable(wrong.isPresent() || !match.isSelected());
  }

  private void save() {
    if (save.isDisabled()) {
      return;
    }
    IdentityProof.Method chosen = method.chosen();
    model.checkIn(
        entry.ticket().caseStream(),
        new IdentityProof(
            chosen == null ? IdentityProof.Method.TYPED : chosen,
            number.getText(),
            match.isSelected()),
        this::closeIfDone);
  }

  private void closeIfDone(Outcome<Ticket> outcome) {
    if (outcome instanceof Outcome.Done<Ticket>) {
      typed.taken();
      overlay.close();
    }
  }
}
