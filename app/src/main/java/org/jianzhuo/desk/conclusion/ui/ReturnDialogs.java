package org.jianzhuo.desk.conclusion.ui;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Dialogs;
import org.jianzhuo.desk.base.ui.TextBox;
import org.jianzhuo.model.base.Reasons;

/** Asks why a draft goes back to its drafter, or the opinion to its panel. */
final class ReturnDialogs {

  private final ConclusionViewModel model;
  private final Messages words;
  private final Consumer<Node> open;
  private final Runnable close;
  private final Label refused = Controls.wrapped("", "jz-text-danger");
  // what was typed stays while the screen does
  private final TextArea reason = new TextBox();
  private final TextArea toPanel = new TextBox();

  /**
   * @param open shows a dialog
   * @param close closes it
   */
  ReturnDialogs(ConclusionViewModel model, Messages words, Consumer<Node> open, Runnable close) {
    this.model = model;
    this.words = words;
    this.open = open;
    this.close = close;
    refused.setId("conclusion-return-refused");
    reason.setId("conclusion-return-reason");
    reason.setPromptText(words.text("conclusion.return.prompt"));
    reason.setPrefRowCount(4);
    toPanel.setId("conclusion-to-panel-reason");
    toPanel.setPromptText(words.text("conclusion.to-panel.prompt"));
    toPanel.setPrefRowCount(4);
  }

  /** Shows why what was typed was refused; it stays to be mended. */
  void refuse(String why) {
    refused.setText(why);
  }

  /** Asks why the draft goes back to its drafter. */
  void askReturn() {
    Button confirm =
        Controls.primary(
            "conclusion-return-confirm",
            words.text("conclusion.return"),
            "",
            () -> model.giveBack(reason.getText()));
    confirm
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> !Reasons.says(reason.getText()), reason.textProperty()));
    show("conclusion.return", "conclusion.return.note", reason, confirm);
  }

  /** Asks why the opinion goes back to its panel. */
  void askToPanel() {
    if (!(model.state().get() instanceof ConclusionState.Shown shown)
        || !shown.desk().maySendToPanel()) {
      return;
    }
    Button confirm =
        Controls.primary(
            "conclusion-to-panel-confirm",
            words.text("conclusion.to-panel"),
            "",
            () -> {
              if (Reasons.says(toPanel.getText())) {
                model.sendToPanel(toPanel.getText());
              } else {
                refuse(words.text("conclusion.refused.reason-to-panel"));
                toPanel.requestFocus();
              }
            });
    show("conclusion.to-panel", "conclusion.to-panel.note", toPanel, confirm);
  }

  private void show(String title, String note, TextArea field, Button confirm) {
    refuse("");
    Button cancel =
        Controls.button("conclusion-return-cancel", words.text("conclusion.back"), "Esc", close);
    VBox body = new VBox(8, Controls.wrapped(words.text(note), "jz-note"), field, refused);
    open.accept(Dialogs.frame(words.text(title), body, cancel, confirm));
    field.requestFocus();
  }
}
