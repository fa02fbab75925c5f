package org.jianzhuo.desk.paper.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Dialogs;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.paper.PaperChecking;
import org.jianzhuo.desk.roster.ui.PersonName;
import org.jianzhuo.model.roster.Person;

/** Asks a second person to read a paper and to confirm it by the own PIN before it is issued. */
final class CheckDialog {

  private static final String WRONG_PIN = "roster.refused.wrong";

  private CheckDialog() {}

  /** Takes who confirms, and tells why it was refused, or nothing once the paper is issued. */
  interface Confirmed {
    void by(PaperChecking.Given given, Consumer<Optional<Reason>> told);
  }

  /**
   * Opens the dialog.
   *
   * @param facts what is confirmed
   */
  static void open(
      Messages words,
      Overlay overlay,
      String name,
      List<String> facts,
      List<Person> checkers,
      Confirmed confirmed) {
    ComboBox<Person> checker = new ComboBox<>(FXCollections.observableArrayList(checkers));
    checker.setId("paper-check-checker");
    checker.setMaxWidth(Double.MAX_VALUE);
    checker.setConverter(new PersonName());
    if (checkers.size() == 1) {
      checker.setValue(checkers.getFirst());
    }
    PasswordField pin = new PasswordField();
    pin.setId("paper-check-pin");
    pin.setTextFormatter(
        new TextFormatter<>(
            change -> change.getControlNewText().matches("\\d{0,6}") ? change : null));
    Label refused =
        Controls.wrapped(
            checkers.isEmpty() ? words.text("paper.check.nobody") : "", "jz-text-danger");
    refused.setId("paper-check-refused");
    Button confirm =
        Controls.primary(
            "paper-check-confirm",
            words.text("paper.check.confirm"),
            "↵",
            () -> {
              Person chosen = checker.getValue();
              if (chosen != null) {
                confirmed.by(
                    new PaperChecking.Given(chosen.id(), pin.getText()),
                    why ->
                        why.ifPresentOrElse(
                            reason -> {
                              refused.setText(said(words, reason));
                              pin.clear();
                              pin.requestFocus();
                            },
                            overlay::close));
              }
            });
    confirm.setDefaultButton(true);
    confirm
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> checker.getValue() == null || pin.getText().length() < 6,
                checker.valueProperty(),
                pin.textProperty()));
    VBox dialog =
        Dialogs.sheet(
            words.text("paper.check.title", name),
            new VBox(
                8,
                Controls.wrapped(words.text("paper.check.note"), "jz-note"),
                Dialogs.facts(Tone.ACCENT, facts),
                Controls.label(words.text("paper.check.checker"), "jz-bold"),
                checker,
                Controls.label(words.text("paper.check.pin"), "jz-bold"),
                pin,
                refused),
            Controls.button(
                "paper-check-cancel", words.text("paper.cancel"), "Esc", overlay::close),
            confirm);
    dialog.setId("paper-check");
    // beside the paper that is read, which stands at the right
    overlay.sheetAtLeft(dialog);
    (checkers.size() == 1 ? pin : checker).requestFocus();
  }

  private static String said(Messages words, Reason why) {
    return why.key().equals(WRONG_PIN)
        ? words.text("paper.check.wrong-pin", why.arguments().toArray())
        : words.text(why);
  }
}
