package org.jianzhuo.desk.evidence.ui;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Dialogs;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.roster.Person;
import org.jspecify.annotations.Nullable;

/** Asks for the reason of a voiding in a locked case, and for the second person with their PIN. */
final class WitnessDialog {

  private WitnessDialog() {}

  /** Takes what was entered. */
  interface Confirmed {
    void by(String reason, PersonId witness, String pin);
  }

  static void open(
      Messages words, Overlay overlay, String fileName, List<Person> others, Confirmed confirmed) {
    TextField reason = new TextField();
    reason.setId("evidence-void-reason");
    reason.setPromptText(words.text("evidence.void.reason"));
    ComboBox<Person> witness = new ComboBox<>(FXCollections.observableArrayList(others));
    witness.setId("evidence-void-witness");
    witness.setMaxWidth(Double.MAX_VALUE);
    witness.setConverter(new PersonName());
    PasswordField pin = new PasswordField();
    pin.setId("evidence-void-pin");
    Button act =
        Controls.danger(
            "evidence-void-act",
            words.text("evidence.void.act"),
            "Ctrl+↵",
            () -> {
              Person chosen = witness.getValue();
              if (chosen != null) {
                overlay.close();
                confirmed.by(reason.getText(), chosen.id(), pin.getText());
              }
            });
    act.disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () ->
                    reason.getText().isBlank()
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
                pin),
            Controls.button(
                "evidence-void-cancel", words.text("evidence.cancel"), "Esc", overlay::close),
            act);
    dialog.setId("evidence-void");
    CaptureDialogs.onCtrlEnter(dialog, act);
    overlay.dialog(dialog);
    reason.requestFocus();
  }

  private static final class PersonName extends StringConverter<Person> {
    @Override
    public String toString(@Nullable Person person) {
      return person == null ? "" : person.name();
    }

    @Override
    public @Nullable Person fromString(String name) {
      return null;
    }
  }
}
