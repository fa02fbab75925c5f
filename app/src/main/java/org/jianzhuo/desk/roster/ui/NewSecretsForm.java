package org.jianzhuo.desk.roster.ui;

import javafx.scene.control.PasswordField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import org.jianzhuo.desk.base.Messages;

/** Takes a new password and a new PIN, each twice. */
final class NewSecretsForm extends GridPane {

  private final SecretField password;
  private final SecretField again;
  private final PasswordField pin;
  private final PasswordField pinAgain;

  /**
   * @param prefix of the fields' ids: {@code -password}, {@code -password2}, {@code -pin}, {@code
   *     -pin2}
   */
  NewSecretsForm(String prefix, Messages words) {
    super(14, 12);
    password = new SecretField(prefix + "-password", words.text("roster.slip.password"), words);
    again = new SecretField(prefix + "-password2", words.text("roster.slip.password2"), words);
    pin = Fields.pin(prefix + "-pin");
    pinAgain = Fields.pin(prefix + "-pin2");
    for (int i = 0; i < 2; i++) {
      ColumnConstraints half = new ColumnConstraints();
      half.setPercentWidth(50);
      getColumnConstraints().add(half);
    }
    add(password, 0, 0, 2, 1);
    add(again, 0, 1, 2, 1);
    add(Fields.titled(words.text("roster.slip.pin"), pin), 0, 2);
    add(Fields.titled(words.text("roster.slip.pin2"), pinAgain), 1, 2);
  }

  NewSecrets secrets() {
    return new NewSecrets(password.password(), again.password(), pin.getText(), pinAgain.getText());
  }

  void setOnEnter(Runnable action) {
    pinAgain.setOnAction(event -> action.run());
  }

  void clear() {
    password.clear();
    again.clear();
    pin.clear();
    pinAgain.clear();
  }
}
