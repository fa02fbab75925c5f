package org.jianzhuo.desk.conclusion.ui;

import java.util.List;
import java.util.function.LongSupplier;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Dialogs;
import org.jianzhuo.desk.base.ui.InkPad;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.model.base.InkStroke;

/** Asks for handwriting and PIN beside the draft, which stays visible. */
final class DraftSigningSheet {

  /** Receives what was given. */
  interface Given {
    void sign(List<InkStroke> ink, String pin);
  }

  private static final double LEAST_FACTS = 72;

  private final VBox sheet;
  private final PasswordField pin = new PasswordField();
  private final Label message = Controls.wrapped("", "jz-text-danger");

  /**
   * @param doubts what a check asks to be looked at; empty where all passed
   */
  DraftSigningSheet(
      Messages words,
      String title,
      String act,
      List<String> facts,
      List<String> doubts,
      LongSupplier nanos,
      Given given,
      Runnable cancel) {
    InkPad pad = new InkPad("conclusion-pad", nanos);
    pad.setPrefHeight(150);
    pad.setMinHeight(100);
    Button clear =
        Controls.button("conclusion-pad-clear", words.text("conclusion.pad-clear"), "", pad::clear);
    clear.getStyleClass().add("small");
    pin.setId("conclusion-pin");
    pin.setMaxWidth(220);
    pin.setTextFormatter(
        new TextFormatter<>(
            change -> change.getControlNewText().matches("\\d{0,6}") ? change : null));
    message.setId("conclusion-sign-message");
    message.setVisible(false);
    message.setManaged(false);
    VBox body =
        new VBox(
            10,
            told(facts),
            Controls.row(
                8,
                Controls.label(words.text("conclusion.ink"), "jz-bold"),
                Controls.spacer(),
                clear),
            pad,
            Controls.label(words.text("conclusion.pin"), "jz-bold"),
            pin,
            message);
    if (!doubts.isEmpty()) {
      body.getChildren().add(1, Dialogs.facts(Tone.WARNING, doubts));
    }
    body.setPadding(new Insets(0, 4, 0, 4));
    Runnable sign = () -> given.sign(pad.signature(), pin.getText());
    Button confirm = Controls.primary("conclusion-sign-confirm", act, "F10", sign);
    confirm.disableProperty().bind(pin.textProperty().length().lessThan(6));
    Button back =
        Controls.button("conclusion-sign-cancel", words.text("conclusion.back"), "Esc", cancel);
    sheet = Dialogs.sheet(title, body, back, confirm);
    sheet.setId("conclusion-sheet");
    sheet.setPrefWidth(Dialogs.BESIDE_PAPER);
    sheet.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          boolean enterInPin = event.getCode() == KeyCode.ENTER && event.getTarget() == pin;
          if ((enterInPin || event.getCode() == KeyCode.F10) && !confirm.isDisabled()) {
            event.consume();
            sign.run();
          }
        });
  }

  /** Keeps what is signed in view as far as there is room; the rest of a long return scrolls. */
  private static Node told(List<String> facts) {
    VBox box = Dialogs.facts(Tone.ACCENT, facts);
    ScrollPane told = new ScrollPane(box);
    told.setId("conclusion-sheet-facts");
    told.setFitToWidth(true);
    told.prefViewportHeightProperty().bind(box.heightProperty());
    told.setMaxHeight(Region.USE_PREF_SIZE);
    told.setMinHeight(LEAST_FACTS);
    VBox.setVgrow(told, Priority.ALWAYS);
    return told;
  }

  Node node() {
    return sheet;
  }

  void focusPin() {
    pin.requestFocus();
  }

  /** Says why the act was refused, and takes the PIN anew. */
  void refuse(String text) {
    message.setText(text);
    message.setVisible(true);
    message.setManaged(true);
    pin.clear();
    pin.requestFocus();
  }
}
