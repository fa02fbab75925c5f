package org.jianzhuo.desk.conclusion.ui;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Dialogs;
import org.jianzhuo.model.conclusion.ReviewFee;
import org.jianzhuo.model.intake.FeeRule;
import org.jianzhuo.model.opinion.GradeWords;
import org.jianzhuo.model.opinion.Opinion;
import org.jspecify.annotations.Nullable;

/** Says who pays for a review, and asks the clerk for the earlier result where it is not known. */
final class FeeLine {

  private final ConclusionViewModel model;
  private final Messages words;
  private final Asking open;
  private final Runnable close;
  private final Label refused = Controls.wrapped("", "jz-text-danger");

  /**
   * @param open shows a dialog and keeps what is typed into it
   * @param close closes it
   */
  FeeLine(ConclusionViewModel model, Messages words, Asking open, Runnable close) {
    this.model = model;
    this.words = words;
    this.open = open;
    this.close = close;
  }

  void refuse(String why) {
    refused.setText(why);
  }

  /** Returns the card; empty for what is no review, and before the draft is checked. */
  Optional<Node> card(ConclusionState.Shown shown) {
    ReviewFee fee = shown.fee();
    if (fee == null) {
      return Optional.empty();
    }
    VBox body = Controls.padded(text(fee));
    body.setSpacing(6);
    boolean asks = fee.standing() == ReviewFee.Standing.UNKNOWN && shown.desk().mayServe();
    if (asks) {
      Button note =
          Controls.button(
              "conclusion-fee-note", words.text("conclusion.fee.note"), "", () -> ask(fee));
      body.getChildren().add(note);
    }
    Node card = Controls.card(words.text("conclusion.fee"), body);
    card.setId("conclusion-fee");
    return Optional.of(card);
  }

  /** Returns the same words for the sheet of service; nothing for what is no review. */
  Node words(ConclusionState.Shown shown) {
    ReviewFee fee = shown.fee();
    VBox box = fee == null ? new VBox() : text(fee);
    box.setId("conclusion-serve-fee");
    box.setManaged(fee != null);
    return box;
  }

  private VBox text(ReviewFee fee) {
    VBox box = new VBox(4);
    FeeRule rule = fee.rule();
    String says =
        rule != null
            ? rule.words().in(words.english())
            : words.text(
                fee.standing() == ReviewFee.Standing.NO_RULE
                    ? "conclusion.fee.no-rule"
                    : "conclusion.fee.unknown");
    Label whoPays = Controls.wrapped(says, "jz-bold");
    whoPays.setId("conclusion-fee-words");
    box.getChildren().add(whoPays);
    ReviewFee.Result before = fee.before();
    if (before != null) {
      box.getChildren()
          .add(
              Controls.wrapped(
                  words.text(
                      "conclusion.fee.compared",
                      before.said().in(words.english()),
                      before.source(),
                      fee.now().said().in(words.english()))));
    }
    box.getChildren()
        .add(
            Controls.wrapped(
                words.text("conclusion.fee.basis", fee.basis().in(words.english())), "jz-note"));
    return box;
  }

  private void ask(ReviewFee fee) {
    refused.setText("");
    boolean graded = fee.now().grade() != null;
    ComboBox<Integer> grade = new ComboBox<>();
    grade.setId("conclusion-fee-grade");
    for (int i = 1; i <= Opinion.BELOW_GRADES; i++) {
      grade.getItems().add(i);
    }
    grade.setConverter(new Grades());
    grade.setMaxWidth(Double.MAX_VALUE);
    TextField result = new TextField();
    result.setId("conclusion-fee-result");
    TextField source = new TextField();
    source.setId("conclusion-fee-source");
    Button save =
        Controls.primary(
            "conclusion-fee-save",
            words.text("conclusion.fee.save"),
            "↵",
            () ->
                model.noteEarlier(
                    graded ? grade.getValue() : null,
                    graded ? "" : result.getText(),
                    source.getText()));
    save.setDefaultButton(true);
    VBox body =
        new VBox(
            8,
            Controls.wrapped(words.text("conclusion.fee.note.words"), "jz-note"),
            Controls.label(words.text(graded ? "conclusion.fee.grade" : "conclusion.fee.result")),
            graded ? grade : result,
            Controls.label(words.text("conclusion.fee.source")),
            source,
            refused);
    open.open(
        "conclusion-fee",
        Dialogs.frame(
            words.text("conclusion.fee.note"),
            body,
            Controls.button("conclusion-fee-cancel", words.text("conclusion.back"), "Esc", close),
            save),
        result,
        source);
    (graded ? grade : result).requestFocus();
  }

  private final class Grades extends StringConverter<@Nullable Integer> {
    @Override
    public String toString(@Nullable Integer grade) {
      return grade == null ? "" : GradeWords.of(grade).in(words.english());
    }

    @Override
    public @Nullable Integer fromString(String text) {
      return null;
    }
  }
}
