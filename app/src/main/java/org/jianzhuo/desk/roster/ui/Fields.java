package org.jianzhuo.desk.roster.ui;

import java.text.Normalizer;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Tone;
import org.jspecify.annotations.Nullable;

/** Makes the small parts of the sign-in's forms. */
final class Fields {

  private Fields() {}

  static TextField text(String id, String prompt) {
    TextField field = new TextField();
    field.setId(id);
    field.setPromptText(prompt);
    return field;
  }

  /** Makes a hidden field that takes six digits. */
  static PasswordField pin(String id) {
    PasswordField field = new PasswordField();
    field.setId(id);
    field.setTextFormatter(
        new TextFormatter<>(
            change -> {
              change.setText(Normalizer.normalize(change.getText(), Normalizer.Form.NFKC));
              return change.getControlNewText().matches("[0-9]{0,6}") ? change : null;
            }));
    return field;
  }

  static VBox titled(String title, TextField field) {
    Label name = Controls.label(title, "jz-bold");
    name.setLabelFor(field);
    return new VBox(6, name, field);
  }

  static HBox fact(String icon, String text) {
    HBox row = Controls.row(10, Controls.icon(icon), Controls.wrapped(text, "jz-note"));
    row.setMinHeight(Region.USE_PREF_SIZE);
    return row;
  }

  /** Makes the place where a refusal is said: id {@code signin-message}. */
  static VBox messagePlace() {
    return new VBox();
  }

  /** Says the refusal, or nothing. */
  static void say(VBox place, @Nullable Reason reason, Messages words) {
    place.getChildren().clear();
    if (reason != null) {
      HBox banner = Controls.banner(Tone.DANGER, "mdi2a-alert-circle-outline", words.text(reason));
      banner.getChildren().get(1).setId("signin-message");
      place.getChildren().add(banner);
    }
    place.setVisible(reason != null);
    place.setManaged(reason != null);
  }
}
