package org.jianzhuo.desk.exam.ui;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.exam.TemplateForm;
import org.jianzhuo.model.exam.Side;

/** Offers what fills many fields at once: copying a side, and answering the rest as normal. */
final class TemplateActs extends VBox {

  private final Messages words;
  private final Button fromRight;
  private final Button fromLeft;
  private final Button fromFinding;
  private final Button rest;
  private final HBox banner;
  private final Label waiting = Controls.wrapped("");

  TemplateActs(ExamViewModel vm, Messages words, TemplateForm form) {
    this.words = words;
    fromRight = small("exam-copy-right", "exam.copy.right", () -> vm.copySide(Side.RIGHT));
    fromLeft = small("exam-copy-left", "exam.copy.left", () -> vm.copySide(Side.LEFT));
    fromFinding = small("exam-copy-finding", "exam.copy.right", vm::copyOtherFinding);
    rest = small("exam-rest-normal", "exam.fields.rest-normal", vm::fillNormal);
    Button confirm = small("exam-copies-confirm", "exam.copy.confirm", vm::confirmCopies);
    banner = Controls.banner(Tone.WARNING, "mdi2c-content-copy", "", confirm);
    banner.getChildren().set(1, waiting);
    HBox.setHgrow(waiting, Priority.ALWAYS);
    waiting.setMaxWidth(Double.MAX_VALUE);
    setSpacing(8);
    getChildren()
        .addAll(
            Controls.row(
                8,
                Controls.label(form.template().name().in(words.english()), "jz-section"),
                Controls.spacer(),
                fromRight,
                fromLeft,
                fromFinding,
                rest),
            banner);
  }

  private Button small(String id, String key, Runnable act) {
    Button button = Controls.button(id, words.text(key), "", act);
    button.getStyleClass().add("small");
    return button;
  }

  void show(TemplateForm form, int otherSide, boolean readOnly) {
    boolean sided = form.sides().any() && !readOnly;
    shows(fromRight, sided);
    shows(fromLeft, sided);
    shows(fromFinding, otherSide > 0 && !readOnly);
    fromFinding.setText(words.text("exam.copy.finding", otherSide));
    shows(rest, !readOnly && form.fields().stream().anyMatch(f -> !f.field().normal().isEmpty()));
    long copies = form.fields().stream().filter(TemplateForm.Field::copied).count();
    waiting.setText(words.text("exam.copy.waiting", copies));
    banner.setVisible(copies > 0);
    banner.setManaged(copies > 0);
  }

  private static void shows(Button button, boolean shown) {
    button.setVisible(shown);
    button.setManaged(shown);
  }
}
