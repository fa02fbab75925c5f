package org.jianzhuo.desk.roster.ui;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Tone;

/** Shows the recovery key once; going on needs the word that it is written down. */
final class RecoveryKeyPane extends VBox {

  private final TextField key = new TextField();
  private final CheckBox written;
  private final Button done;

  RecoveryKeyPane(SignInViewModel model, Messages words) {
    key.setId("signin-recovery-shown");
    key.setEditable(false);
    key.getStyleClass().addAll("jz-mono", "jz-recovery");
    written = new CheckBox(words.text("roster.recovery.written"));
    written.setId("signin-recovery-written");
    written.setOnAction(event -> model.writtenDown(written.isSelected()));
    done =
        Controls.primary(
            "signin-recovery-done", words.text("roster.recovery.done"), "↵", model::recoveryDone);
    HBox foot = Controls.row(12, written, Controls.spacer(), done);
    VBox card =
        Controls.card(
            words.text("roster.recovery.title"),
            Controls.padded(
                Controls.banner(
                    Tone.WARNING, "mdi2k-key-outline", words.text("roster.recovery.note")),
                key,
                foot));
    card.setMaxWidth(860);
    card.setMaxHeight(Region.USE_PREF_SIZE);
    setAlignment(Pos.TOP_CENTER);
    setPadding(new Insets(60, 40, 40, 40));
    getChildren().add(card);
  }

  void show(SignInState.RecoveryKey state) {
    if (!key.getText().equals(state.key())) {
      key.setText(state.key());
    }
    written.setSelected(state.written());
    done.setDisable(!state.written());
  }

  void focusFirst() {
    written.requestFocus();
  }
}
