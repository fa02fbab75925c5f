package org.jianzhuo.desk.evidence.ui;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Dialogs;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.base.ui.TypedWords;
import org.jianzhuo.model.base.Reasons;

/** Asks for the reason of voiding. */
final class CaptureDialogs {

  private CaptureDialogs() {}

  /**
   * Asks why a medium no longer counts.
   *
   * @param typed keeps the reason until it was taken
   */
  static void askReason(
      Messages words,
      Overlay overlay,
      String fileName,
      TypedWords.Dialog typed,
      Consumer<String> withReason) {
    TextField reason = new TextField();
    reason.setId("evidence-void-reason");
    reason.setPromptText(words.text("evidence.void.reason"));
    Button act =
        Controls.danger(
            "evidence-void-act",
            words.text("evidence.void.act"),
            "Ctrl+↵",
            () -> {
              overlay.close();
              withReason.accept(reason.getText());
            });
    act.disableProperty().bind(reason.textProperty().map(text -> !Reasons.says(text)).orElse(true));
    typed.follow(reason);
    VBox dialog =
        Dialogs.frame(
            Tone.WARNING,
            "mdi2a-alert-outline",
            words.text("evidence.void.title", fileName),
            new VBox(
                12,
                Dialogs.facts(Tone.WARNING, words.text("evidence.void.facts").lines().toList()),
                reason),
            Controls.button(
                "evidence-void-cancel", words.text("evidence.cancel"), "Esc", overlay::close),
            act);
    dialog.setId("evidence-void");
    onCtrlEnter(dialog, act);
    overlay.dialog(dialog);
    reason.requestFocus();
  }

  /** Lets Ctrl and Enter do what the button does. */
  static void onCtrlEnter(VBox dialog, Button act) {
    KeyCombination keys = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
    dialog.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (keys.match(event) && !act.isDisabled()) {
            act.fire();
            event.consume();
          }
        });
  }
}
