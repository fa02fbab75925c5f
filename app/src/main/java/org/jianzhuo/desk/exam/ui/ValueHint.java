package org.jianzhuo.desk.exam.ui;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.exam.UnitWords;
import org.jianzhuo.model.exam.UnitSlip;

/** Says what is wrong with a number, and offers what was probably meant (Alt+Enter). */
final class ValueHint {

  private ValueHint() {}

  /**
   * Builds the row.
   *
   * @param id of the field's node
   * @param text what is wrong
   * @param bad whether the number is not stored
   * @param unit the field's own
   */
  static HBox of(
      String id,
      String text,
      boolean bad,
      Optional<UnitSlip> slip,
      String unit,
      TextField field,
      Messages words) {
    String asked = slip.map(s -> text + " " + question(s, unit, words)).orElse(text);
    Label label = Controls.wrapped(asked, bad ? "jz-text-danger" : "jz-text-warning");
    label.setId(id + "-hint");
    label.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(label, Priority.ALWAYS);
    HBox row = Controls.row(8, Controls.icon("mdi2a-alert-outline"), label);
    slip.ifPresent(
        s -> {
          String value = UnitWords.with(s.value().toPlainString(), unit, words.english());
          Button take =
              Controls.button(
                  id + "-take",
                  words.text("exam.slip.take", value),
                  "Alt+↵",
                  () -> field.setText(s.value().toPlainString()));
          take.getStyleClass().add("small");
          take.setFocusTraversable(false);
          row.getChildren().add(take);
        });
    return row;
  }

  private static String question(UnitSlip slip, String unit, Messages words) {
    boolean english = words.english();
    String value = UnitWords.with(slip.value().toPlainString(), unit, english);
    return slip.unit().isEmpty()
        ? words.text("exam.slip.point", value)
        : words.text("exam.slip.unit", UnitWords.with(slip.typed(), slip.unit(), english), value);
  }
}
