package org.jianzhuo.desk.opinion.ui;

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
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Dialogs;
import org.jianzhuo.desk.base.ui.InkPad;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.model.base.InkStroke;
import org.jspecify.annotations.Nullable;

/** Asks for the PIN, and for handwriting where a paper is signed, beside the text being signed. */
final class SigningSheet {

  /** Receives what was given. */
  interface Given {
    void sign(List<InkStroke> ink, String pin);
  }

  private static final double WITH_FORM = 620;

  private final VBox sheet;
  private final Node first;
  private final Label message = Controls.wrapped("", "jz-text-danger");
  private final PasswordField pin = new PasswordField();
  private final Button confirm;

  /**
   * @param facts what is signed, one line each
   * @param form what else the person fills in; null for nothing
   * @param nanos the pad's clock; null where no handwriting is asked for
   */
  SigningSheet(
      Messages words,
      String title,
      String act,
      List<String> facts,
      @Nullable Node form,
      @Nullable LongSupplier nanos,
      Given given,
      Runnable cancel) {
    VBox body = new VBox(10);
    body.setPadding(new Insets(0, 4, 0, 4));
    if (form == null) {
      body.getChildren().add(Dialogs.facts(Tone.ACCENT, facts));
    } else {
      VBox filled = new VBox(10, Dialogs.facts(Tone.ACCENT, facts), form);
      filled.setPadding(new Insets(0, 14, 0, 0));
      ScrollPane scroll = new ScrollPane(filled);
      scroll.setFitToWidth(true);
      VBox.setVgrow(scroll, Priority.ALWAYS);
      VBox.setVgrow(body, Priority.ALWAYS);
      body.getChildren().add(scroll);
    }
    InkPad pad = nanos == null ? null : new InkPad("opinion-pad", nanos);
    if (pad != null) {
      pad.setPrefHeight(150);
      pad.setMinHeight(100);
      Button clear =
          Controls.button(
              "opinion-pad-clear", words.text("opinion.sheet.ink-clear"), "", pad::clear);
      clear.getStyleClass().add("small");
      body.getChildren()
          .addAll(
              Controls.row(
                  8,
                  Controls.label(words.text("opinion.sheet.ink"), "jz-bold"),
                  Controls.spacer(),
                  clear),
              pad);
    }
    pin.setId("opinion-pin");
    pin.setMaxWidth(220);
    pin.setTextFormatter(
        new TextFormatter<>(
            change -> change.getControlNewText().matches("\\d{0,6}") ? change : null));
    message.setId("opinion-sign-message");
    message.setVisible(false);
    message.setManaged(false);
    body.getChildren()
        .addAll(Controls.label(words.text("opinion.sheet.pin"), "jz-bold"), pin, message);
    Runnable sign =
        () -> {
          if (pad != null && pad.signature().isEmpty()) {
            // the PIN stays: only the handwriting is wanting
            say(words.text("opinion.refused.no-ink"));
            pad.requestFocus();
          } else {
            given.sign(pad == null ? List.of() : pad.signature(), pin.getText());
          }
        };
    confirm = Controls.primary("opinion-sign-confirm", act, "F10", sign);
    confirm.disableProperty().bind(pin.textProperty().length().lessThan(6));
    Button back = Controls.button("opinion-sign-cancel", words.text("opinion.back"), "Esc", cancel);
    sheet = Dialogs.sheet(title, body, back, confirm);
    if (form != null) {
      sheet.setPrefWidth(WITH_FORM);
    }
    first = form == null ? pin : form;
    sheet.setId("opinion-sheet");
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

  Node node() {
    return sheet;
  }

  /** Puts the focus into the PIN, or into the first field of a form to fill in before. */
  void focusFirst() {
    if (first == pin) {
      pin.requestFocus();
      return;
    }
    if (first instanceof AnewForm form) {
      form.focus();
      return;
    }
    Node field = first.lookup(".password-field");
    Node wanted = field == null ? first.lookup(".text-area") : field;
    if (wanted != null) {
      wanted.requestFocus();
    }
  }

  /** Says what the form still lacks; the PIN that was typed stays. */
  void ask(String words) {
    say(words);
    focusFirst();
  }

  /** Says why the act was refused, and takes the PIN anew. */
  void refuse(String words) {
    say(words);
    pin.clear();
    pin.requestFocus();
  }

  private void say(String words) {
    message.setText(words);
    message.setVisible(true);
    message.setManaged(true);
  }
}
