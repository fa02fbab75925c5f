package org.jianzhuo.desk.roster.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;

/** Takes the PIN: six boxes and a pad; digits may be typed as well. */
final class PinPane extends VBox {

  private final HBox boxes = new HBox(12);
  private final Messages words;

  PinPane(SignInViewModel model, Messages words) {
    super(14);
    this.words = words;
    setAlignment(Pos.TOP_CENTER);
    boxes.setId("signin-pin");
    boxes.setAlignment(Pos.CENTER);
    boxes.setFocusTraversable(true);
    boxes.setOnMousePressed(event -> boxes.requestFocus());
    for (int i = 0; i < SignInViewModel.PIN_LENGTH; i++) {
      boxes.getChildren().add(Controls.label("", "jz-pin-box"));
    }
    GridPane pad = new GridPane(12, 12);
    pad.setAlignment(Pos.CENTER);
    for (char digit = '1'; digit <= '9'; digit++) {
      int at = digit - '1';
      pad.add(digit(model, digit), at % 3, at / 3);
    }
    Button clear =
        Controls.button("signin-pin-clear", words.text("roster.signin.clear"), "", model::clearPin);
    Button erase = Controls.button("signin-pin-erase", "", "", model::eraseDigit);
    erase.setGraphic(Controls.icon("mdi2b-backspace-outline"));
    erase.setAccessibleText(words.text("roster.signin.erase"));
    for (Button key : new Button[] {clear, erase}) {
      key.getStyleClass().addAll("jz-pin-key", "small-words");
      key.setFocusTraversable(false);
    }
    pad.add(clear, 0, 3);
    pad.add(digit(model, '0'), 1, 3);
    pad.add(erase, 2, 3);
    getChildren().addAll(Controls.label(words.text("roster.signin.pin"), "jz-bold"), boxes, pad);
  }

  void show(int digits) {
    for (int i = 0; i < boxes.getChildren().size(); i++) {
      Label box = (Label) boxes.getChildren().get(i);
      box.setText(i < digits ? "●" : "");
      box.getStyleClass().setAll("label", "jz-pin-box", i == digits ? "next" : "filled");
    }
    boxes.setAccessibleText(words.text("roster.signin.pin-count", digits));
  }

  void focusFirst() {
    boxes.requestFocus();
  }

  private static Button digit(SignInViewModel model, char digit) {
    String text = String.valueOf(digit);
    Button key = Controls.button("signin-pin-key-" + text, text, "", () -> model.typeDigit(digit));
    key.getStyleClass().add("jz-pin-key");
    key.setFocusTraversable(false);
    return key;
  }
}
