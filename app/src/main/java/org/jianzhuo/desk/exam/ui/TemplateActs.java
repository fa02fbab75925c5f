package org.jianzhuo.desk.exam.ui;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.exam.TemplateForm;
import org.jianzhuo.model.exam.Side;

/** Offers what fills many fields at once: copying a side, and answering the rest as normal. */
final class TemplateActs extends HBox {

  private final Messages words;
  private final Button fromRight;
  private final Button fromLeft;
  private final Button fromFinding;
  private final Button fromLast;
  private final Button rest;
  private final HBox banner;
  private final Label waiting = Controls.wrapped("");

  /**
   * @param pickLast opens the choice of what to copy from the last appraisal
   */
  TemplateActs(ExamViewModel vm, Messages words, Runnable pickLast) {
    super(8);
    this.words = words;
    fromRight = small("exam-copy-right", "exam.copy.right", () -> vm.values().copySide(Side.RIGHT));
    fromLeft = small("exam-copy-left", "exam.copy.left", () -> vm.values().copySide(Side.LEFT));
    fromFinding = small("exam-copy-finding", "exam.copy.right", vm.values()::copyOtherFinding);
    fromLast = small("exam-copy-last", "exam.copy.last", pickLast);
    rest = small("exam-rest-normal", "exam.fields.rest-normal", vm.values()::fillNormal);
    Button confirm = small("exam-copies-confirm", "exam.copy.confirm", vm.values()::confirmCopies);
    banner = Controls.banner(Tone.WARNING, "mdi2c-content-copy", "", confirm);
    banner.getChildren().set(1, waiting);
    HBox.setHgrow(waiting, Priority.ALWAYS);
    waiting.setMaxWidth(Double.MAX_VALUE);
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(Region.USE_PREF_SIZE);
    getChildren().addAll(fromRight, fromLeft, fromFinding, fromLast, rest);
  }

  /** Returns what says that copies wait to be confirmed. */
  HBox banner() {
    return banner;
  }

  private Button small(String id, String key, Runnable act) {
    Button button = Controls.button(id, words.text(key), "", act);
    button.getStyleClass().add("small");
    return button;
  }

  void show(ExamState.Form of, boolean last, boolean readOnly) {
    TemplateForm form = of.fields();
    List<TemplateForm.Field> fields = form == null ? List.of() : form.fields();
    boolean fills = form != null && !readOnly;
    boolean sided = form != null && !readOnly && form.sides().any();
    shows(fromRight, sided);
    shows(fromLeft, sided);
    shows(fromFinding, fills && of.otherSide() > 0);
    fromFinding.setText(words.text("exam.copy.finding", of.otherSide()));
    shows(fromLast, last && !readOnly);
    shows(rest, fills && fields.stream().anyMatch(f -> !f.field().normal().isEmpty()));
    long copies = of.copies();
    waiting.setText(words.text("exam.copy.waiting", copies));
    banner.setVisible(copies > 0);
    banner.setManaged(copies > 0);
  }

  private static void shows(Button button, boolean shown) {
    button.setVisible(shown);
    button.setManaged(shown);
  }
}
