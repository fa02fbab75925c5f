package org.jianzhuo.desk.roster.ui;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Dialogs;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.base.ui.TextBox;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.base.ui.TypedWords;
import org.jianzhuo.model.roster.Person;

/** Asks why somebody's secrets are set anew, and for the administrator's PIN (practice 6). */
final class ResetDialog {

  private ResetDialog() {}

  static void open(PeopleViewModel model, Messages words, Overlay overlay, Person person) {
    TextArea reason = new TextBox("");
    reason.setId("people-reset-reason");
    reason.setPrefRowCount(2);
    TypedWords.Dialog typed = overlay.typed("people-reset:" + person.id());
    typed.follow(reason);
    PasswordField pin = Fields.pin("people-reset-pin");
    Label refused = Controls.wrapped("", "jz-text-danger");
    refused.setId("people-reset-refused");
    Runnable act =
        () ->
            model.resetBySlip(
                person.id(),
                reason.getText(),
                pin.getText(),
                why ->
                    why.ifPresentOrElse(
                        said -> {
                          refused.setText(words.text(said));
                          pin.clear();
                          (said.key().equals("roster.refused.reset-reason") ? reason : pin)
                              .requestFocus();
                        },
                        () -> {
                          typed.taken();
                          overlay.close();
                        }));
    Button reset =
        Controls.primary("people-reset-act", words.text("roster.reset.act"), "Ctrl+Enter", act);
    reset
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> reason.getText().isBlank() || pin.getText().length() < 6,
                reason.textProperty(),
                pin.textProperty()));
    Label why = Controls.label(words.text("roster.reset.reason"), "jz-bold");
    why.setLabelFor(reason);
    VBox dialog =
        Dialogs.frame(
            Tone.WARNING,
            "mdi2a-account-key-outline",
            words.text("roster.reset.title", person.name()),
            new VBox(
                10,
                Dialogs.facts(
                    Tone.WARNING,
                    List.of(
                        words.text("roster.reset.fact-1"),
                        words.text("roster.reset.fact-2"),
                        words.text("roster.reset.fact-3"))),
                why,
                reason,
                Fields.titled(words.text("roster.reset.pin"), pin),
                refused),
            Controls.button("people-reset-back", words.text("base.back"), "Esc", overlay::close),
            reset);
    dialog.setId("people-reset");
    dialog.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER && event.isControlDown() && !reset.isDisabled()) {
            event.consume();
            act.run();
          }
        });
    overlay.dialog(dialog);
    reason.requestFocus();
  }
}
