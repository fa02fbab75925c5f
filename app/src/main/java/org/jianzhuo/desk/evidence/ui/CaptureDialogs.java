package org.jianzhuo.desk.evidence.ui;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
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

/** Asks for the reason of voiding and for the folder of an export. */
final class CaptureDialogs {

  private CaptureDialogs() {}

  static void askReason(
      Messages words, Overlay overlay, String fileName, Consumer<String> withReason) {
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
    act.disableProperty().bind(reason.textProperty().map(String::isBlank).orElse(true));
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

  /**
   * @param intimate how many of them show intimate parts, which is to be confirmed
   */
  static void askFolder(
      Messages words,
      Overlay overlay,
      Path proposed,
      int count,
      int intimate,
      Consumer<Path> withFolder) {
    TextField folder = new TextField(proposed.toString());
    folder.setId("evidence-export-folder");
    Button act =
        Controls.primary(
            "evidence-export-act",
            words.text("evidence.export.act"),
            "Ctrl+↵",
            () ->
                parse(folder.getText())
                    .forEach(
                        path -> {
                          overlay.close();
                          withFolder.accept(path);
                        }));
    CheckBox confirmed = new CheckBox(words.text("evidence.shield.export", intimate));
    confirmed.setId("evidence-export-intimate");
    confirmed.setWrapText(true);
    confirmed.setVisible(intimate > 0);
    confirmed.setManaged(intimate > 0);
    if (intimate > 0) {
      act.disableProperty().bind(confirmed.selectedProperty().not());
    }
    VBox dialog =
        Dialogs.frame(
            Tone.ACCENT,
            "mdi2e-export-variant",
            words.text("evidence.export.title", count),
            new VBox(
                12,
                Dialogs.facts(Tone.ACCENT, words.text("evidence.export.facts").lines().toList()),
                Controls.label(words.text("evidence.export.folder"), "jz-note"),
                folder,
                confirmed),
            Controls.button(
                "evidence-export-cancel", words.text("evidence.cancel"), "Esc", overlay::close),
            act);
    dialog.setId("evidence-export-dialog");
    onCtrlEnter(dialog, act);
    overlay.dialog(dialog);
    folder.requestFocus();
  }

  private static List<Path> parse(String text) {
    try {
      return text.isBlank() ? List.of() : List.of(Path.of(text.strip()));
    } catch (InvalidPathException e) {
      return List.of();
    }
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
