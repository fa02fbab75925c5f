package org.jianzhuo.desk.roster.ui;

import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;

/** Takes a password: hidden, or shown by the eye; says when caps lock is on. */
final class SecretField extends VBox {

  private final PasswordField hidden = new PasswordField();
  private final TextField plain = new TextField();

  /**
   * @param id of the field that is hidden; the one behind the eye ends in {@code -shown}
   */
  SecretField(String id, String title, Messages words) {
    super(6);
    hidden.setId(id);
    plain.setId(id + "-shown");
    plain.textProperty().bindBidirectional(hidden.textProperty());
    plain.setVisible(false);
    Label caps = Controls.label(words.text("roster.signin.caps"), "jz-note", "jz-text-warning");
    caps.setGraphic(Controls.icon("mdi2a-apple-keyboard-caps"));
    caps.setVisible(false);
    hidden.setOnKeyReleased(event -> caps.setVisible(capsLocked()));
    plain.setOnKeyReleased(event -> caps.setVisible(capsLocked()));
    hidden.focusedProperty().addListener((o, was, is) -> caps.setVisible(is && capsLocked()));
    StackPane fields = new StackPane(plain, hidden);
    HBox.setHgrow(fields, Priority.ALWAYS);
    Button eye = Controls.button(id + "-eye", "", "", this::toggle);
    eye.setGraphic(Controls.icon("mdi2e-eye-outline"));
    eye.getStyleClass().add("jz-icon-only");
    eye.setFocusTraversable(false);
    eye.setAccessibleText(words.text("roster.signin.show-password"));
    eye.setTooltip(new Tooltip(words.text("roster.signin.show-password")));
    Label name = Controls.label(title, "jz-bold");
    name.setLabelFor(hidden);
    getChildren()
        .addAll(Controls.row(8, name, Controls.spacer(), caps), Controls.row(8, fields, eye));
  }

  char[] password() {
    return hidden.getText().toCharArray();
  }

  void clear() {
    hidden.clear();
  }

  /** Puts the focus into the field that is shown. */
  void focusField() {
    (hidden.isVisible() ? hidden : plain).requestFocus();
  }

  /** Runs the action on Enter. */
  void setOnEnter(Runnable action) {
    hidden.setOnAction(event -> action.run());
    plain.setOnAction(event -> action.run());
  }

  private void toggle() {
    boolean show = hidden.isVisible();
    plain.setVisible(show);
    hidden.setVisible(!show);
    focusField();
    (show ? plain : hidden).end();
  }

  private static boolean capsLocked() {
    Optional<Boolean> locked = Platform.isKeyLocked(KeyCode.CAPS);
    return locked.orElse(false);
  }
}
