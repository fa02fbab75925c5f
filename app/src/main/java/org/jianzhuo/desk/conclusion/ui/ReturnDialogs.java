package org.jianzhuo.desk.conclusion.ui;

import javafx.beans.binding.Bindings;
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
  private final Asking open;
  private final Runnable close;
  private final Label refused = Controls.wrapped("", "jz-text-danger");

  /**
   * @param open shows a dialog and keeps what is typed into it
   * @param close closes it
   */
  ReturnDialogs(ConclusionViewModel model, Messages words, Asking open, Runnable close) {
    this.model = model;
    this.words = words;
    this.open = open;
    this.close = close;
    refused.setId("conclusion-return-refused");
  }

  /** Shows why what was typed was refused; it stays to be mended. */
  void refuse(String why) {
    refused.setText(why);
  }

  /** Asks why the draft goes back to its drafter. */
  void askReturn() {
    TextArea reason = field("conclusion-return-reason", "conclusion.return.prompt");
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
    TextArea toPanel = field("conclusion-to-panel-reason", "conclusion.to-panel.prompt");
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

  private TextArea field(String id, String prompt) {
    TextArea field = new TextBox();
    field.setId(id);
    field.setPromptText(words.text(prompt));
    field.setPrefRowCount(4);
    return field;
  }

  private void show(String title, String note, TextArea field, Button confirm) {
    refuse("");
    Button cancel =
        Controls.button("conclusion-return-cancel", words.text("conclusion.back"), "Esc", close);
    VBox body = new VBox(8, Controls.wrapped(words.text(note), "jz-note"), field, refused);
    // the draft that goes back stays readable beside the reason
    VBox sheet = Dialogs.sheet(words.text(title), body, cancel, confirm);
    sheet.setPrefWidth(Dialogs.BESIDE_PAPER);
    open.open(title, sheet, field);
    field.requestFocus();
  }
}
