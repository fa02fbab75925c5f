package org.jianzhuo.desk.roster.ui;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Dialogs;
import org.jianzhuo.desk.base.ui.Tone;

/** Opens the store with the recovery key, so that a slip can be issued. */
final class RecoverPane extends VBox {

  private final Messages words;
  private final TextField key = Fields.text("signin-recovery-key", "");
  private final Button open;
  private final VBox message = Fields.messagePlace();

  RecoverPane(SignInViewModel model, Messages words) {
    this.words = words;
    key.getStyleClass().add("jz-mono");
    open =
        Controls.primary(
            "signin-recovery-open",
            words.text("roster.recover.open"),
            "↵",
            () -> model.recover(key.getText()));
    key.setOnAction(event -> open.fire());
    Button back = Controls.button("signin-back", words.text("base.back"), "Esc", model::back);
    VBox card =
        Controls.card(
            words.text("roster.recover.title"),
            Controls.padded(
                message,
                Fields.titled(words.text("roster.recover.key"), key),
                Dialogs.facts(
                    Tone.WARNING,
                    List.of(
                        words.text("roster.recover.fact-1"),
                        words.text("roster.recover.fact-2"),
                        words.text("roster.recover.fact-3"))),
                Controls.row(12, back, Controls.spacer(), open)));
    card.setMaxWidth(760);
    card.setMaxHeight(Region.USE_PREF_SIZE);
    setAlignment(Pos.TOP_CENTER);
    setPadding(new Insets(24, 40, 24, 40));
    getChildren().add(card);
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            model.back();
          }
        });
  }

  void show(SignInState.Recovering state) {
    Fields.say(message, state.message(), words);
    open.setDisable(state.busy());
    open.setText(words.text(state.busy() ? "roster.signin.checking" : "roster.recover.open"));
  }

  void focusFirst() {
    key.requestFocus();
  }
}
