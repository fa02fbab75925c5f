package org.jianzhuo.desk.evidence.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Dialogs;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.base.ui.TypedWords;
import org.jianzhuo.desk.roster.ui.PersonName;
import org.jianzhuo.model.base.Reasons;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.roster.Person;

/** Asks for the reason of a voiding in a locked case, and for the second person with their PIN. */
final class WitnessDialog {

  private WitnessDialog() {}

  private static final String WRONG_PIN = "roster.refused.wrong";

  /** Takes what was entered, and answers why it was refused, or nothing once it is done. */
  interface Confirmed {
    void by(String reason, PersonId witness, String pin, Consumer<Optional<Reason>> answered);
  }

  static void open(
      Messages words,
      Overlay overlay,
      String fileName,
      List<Person> others,
      TypedWords.Dialog typed,
      Confirmed confirmed) {
    TextField reason = new TextField();
    reason.setId("evidence-void-reason");
    reason.setPromptText(words.text("evidence.void.reason"));
    ComboBox<Person> witness = new ComboBox<>(FXCollections.observableArrayList(others));
    witness.setId("evidence-void-witness");
    witness.setMaxWidth(Double.MAX_VALUE);
    witness.setConverter(new PersonName());
    PasswordField pin = new PasswordField();
    pin.setId("evidence-void-pin");
    typed.follow(reason);
    Label refused = Controls.wrapped("", "jz-text-danger");
    refused.setId("evidence-void-refused");
    Button act =
        Controls.danger(
            "evidence-void-act",
            words.text("evidence.void.act"),
            "Ctrl+↵",
            () -> {
              Person chosen = witness.getValue();
              if (chosen != null) {
                confirmed.by(
                    reason.getText(),
                    chosen.id(),
                    pin.getText(),
                    why -> {
                      if (why.isEmpty()) {
                        typed.taken();
                        overlay.close();
                      } else {
                        refused.setText(said(words, why.get()));
                        pin.clear();
                        pin.requestFocus();
                      }
                    });
              }
            });
    act.disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () ->
                    !Reasons.says(reason.getText())
                        || witness.getValue() == null
                        || pin.getText().isEmpty(),
                reason.textProperty(),
                witness.valueProperty(),
                pin.textProperty()));
    VBox dialog =
        Dialogs.frame(
            Tone.WARNING,
            "mdi2a-alert-outline",
            words.text("evidence.void.title", fileName),
            new VBox(
                8,
                Dialogs.facts(Tone.WARNING, words.text("evidence.void.locked").lines().toList()),
                reason,
                Controls.label(words.text("evidence.void.witness")),
                witness,
                Controls.label(words.text("evidence.void.pin")),
                pin,
                refused),
            Controls.button(
                "evidence-void-cancel", words.text("evidence.cancel"), "Esc", overlay::close),
            act);
    dialog.setId("evidence-void");
    CaptureDialogs.onCtrlEnter(dialog, act);
    overlay.dialog(dialog);
    reason.requestFocus();
  }

  private static String said(Messages words, Reason why) {
    return why.key().equals(WRONG_PIN)
        ? words.text("evidence.void.wrong-pin", why.arguments().toArray())
        : words.text(why);
  }
}
