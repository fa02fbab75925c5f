package org.jianzhuo.desk.intake.ui;

import java.io.File;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Dialogs;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.base.ui.Tone;

/** Asks where the table of errors goes, and says that it holds personal data in the clear. */
final class SaveErrorsDialog {

  private SaveErrorsDialog() {}

  static VBox build(
      String suggested, Messages words, Overlay overlay, Node owner, Consumer<String> save) {
    TextField target = new TextField(suggested);
    target.setId("intake-errors-path");
    Runnable act =
        () -> {
          if (!target.getText().isBlank()) {
            overlay.close();
            save.accept(target.getText().strip());
          }
        };
    target.setOnAction(event -> act.run());
    Button choose =
        Controls.button(
            "intake-errors-choose",
            words.text("intake.errors.choose"),
            "",
            () -> {
              FileChooser chooser = new FileChooser();
              chooser.setInitialFileName(new File(target.getText()).getName());
              File chosen = chooser.showSaveDialog(owner.getScene().getWindow());
              if (chosen != null) {
                target.setText(chosen.getPath());
              }
            });
    return Dialogs.frame(
        words.text("intake.errors"),
        new VBox(
            12,
            Dialogs.facts(
                Tone.WARNING,
                List.of(words.text("intake.errors.what"), words.text("intake.errors.personal"))),
            target,
            choose),
        Controls.button("intake-errors-back", words.text("intake.back"), "Esc", overlay::close),
        Controls.primary("intake-errors-save", words.text("intake.errors.save"), "↵", act));
  }
}
