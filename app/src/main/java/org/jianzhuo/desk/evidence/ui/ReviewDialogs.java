package org.jianzhuo.desk.evidence.ui;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Predicate;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Dialogs;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.base.ui.TypedWords;
import org.jianzhuo.model.base.Reasons;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.journal.FindingId;
import org.jspecify.annotations.Nullable;

/** Asks for a note's words, for reasons, and for the real length of a scale. */
final class ReviewDialogs {

  private static final double MOST_CENTIMETRES = 300;
  private static final Asked NOTE =
      new Asked("evidence.review.text-title", "evidence.review.text-prompt", "evidence.review.put");
  private static final Asked RETAKE =
      new Asked("evidence.retake.title", "evidence.void.reason", "evidence.retake");
  private static final Asked LIFT =
      new Asked("evidence.shield.lift", "evidence.shield.lift-reason", "evidence.shield.lift-act");

  /** The keys of a dialog's words. */
  private record Asked(String title, String prompt, String act) {}

  private ReviewDialogs() {}

  /**
   * Asks for words.
   *
   * @param required whether there must be some
   * @param typed keeps them until they were taken
   */
  static void askText(
      Messages words,
      Overlay overlay,
      boolean required,
      TypedWords.Dialog typed,
      Consumer<String> withText) {
    ask(words, overlay, NOTE, text -> required && text.isBlank(), typed, withText);
  }

  /** Asks why a picture is taken again. */
  static void askWhyAgain(
      Messages words, Overlay overlay, TypedWords.Dialog typed, Consumer<String> withReason) {
    ask(words, overlay, RETAKE, text -> !Reasons.says(text), typed, withReason);
  }

  /** Asks why a picture no longer counts as one of intimate parts. */
  static void askWhyLifted(
      Messages words, Overlay overlay, TypedWords.Dialog typed, Consumer<String> withReason) {
    ask(words, overlay, LIFT, text -> !Reasons.says(text), typed, withReason);
  }

  private static void ask(
      Messages words,
      Overlay overlay,
      Asked asked,
      Predicate<String> missing,
      TypedWords.Dialog typed,
      Consumer<String> withText) {
    TextField text = new TextField();
    text.setId("review-text");
    text.setPromptText(words.text(asked.prompt()));
    Button act =
        Controls.primary(
            "review-text-act",
            words.text(asked.act()),
            "↵",
            () -> {
              overlay.close();
              withText.accept(text.getText().strip());
            });
    act.disableProperty().bind(text.textProperty().map(missing::test).orElse(true));
    typed.follow(text);
    open(words, overlay, words.text(asked.title()), text, act, new VBox(text));
  }

  /**
   * Asks what a moment shows and whose it is.
   *
   * @param ofClip the clip's finding, which is proposed
   * @param typed keeps the words until they were taken
   */
  static void askMark(
      Messages words,
      Overlay overlay,
      List<Finding> findings,
      @Nullable FindingId ofClip,
      TypedWords.Dialog typed,
      BiConsumer<String, @Nullable FindingId> marked) {
    TextField text = new TextField();
    text.setId("review-text");
    text.setPromptText(words.text("evidence.review.text-prompt"));
    typed.follow(text);
    ComboBox<Finding> finding = FindingChoice.of("review-mark-finding", findings, ofClip);
    Button act =
        Controls.primary(
            "review-text-act",
            words.text("evidence.review.put"),
            "↵",
            () -> {
              Finding chosen = finding.getValue();
              overlay.close();
              marked.accept(text.getText().strip(), chosen == null ? null : chosen.id());
            });
    open(
        words,
        overlay,
        words.text("evidence.review.mark-title"),
        text,
        act,
        new VBox(8, text, Controls.label(words.text("evidence.review.mark-finding")), finding));
  }

  /** Asks how long the line is in reality; nothing is proposed that nobody has measured. */
  static void askScale(Messages words, Overlay overlay, DoubleConsumer withMillimetres) {
    TextField length = new TextField();
    length.setId("review-scale");
    length.setPromptText(words.text("evidence.review.scale-prompt"));
    Label problem = Controls.wrapped("", "jz-text-danger");
    problem.setId("review-scale-problem");
    length.textProperty().addListener((o, was, is) -> problem.setText(""));
    Button act =
        Controls.primary(
            "review-scale-act",
            words.text("evidence.review.put"),
            "↵",
            () -> {
              OptionalDouble value = centimetres(length.getText());
              if (value.isEmpty()) {
                problem.setText(words.text("evidence.review.scale-fault", MOST_CENTIMETRES));
              } else {
                overlay.close();
                withMillimetres.accept(value.getAsDouble() * 10);
              }
            });
    open(
        words,
        overlay,
        words.text("evidence.review.scale-title"),
        length,
        act,
        new VBox(
            8,
            Controls.wrapped(words.text("evidence.review.scale-words"), "jz-note"),
            length,
            problem));
  }

  private static OptionalDouble centimetres(String text) {
    try {
      double value = Double.parseDouble(text.strip());
      return value > 0 && value <= MOST_CENTIMETRES
          ? OptionalDouble.of(value)
          : OptionalDouble.empty();
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }

  private static void open(
      Messages words, Overlay overlay, String title, TextField field, Button act, VBox body) {
    VBox dialog =
        Dialogs.frame(
            title,
            body,
            Controls.button(
                "review-ask-cancel", words.text("evidence.cancel"), "Esc", overlay::close),
            act);
    dialog.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER && !act.isDisabled()) {
            act.fire();
            event.consume();
          }
        });
    overlay.dialog(dialog);
    field.requestFocus();
    field.selectAll();
  }
}
