package org.jianzhuo.desk.exam.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.UnitField;
import org.jianzhuo.desk.exam.TemplateForm;
import org.jianzhuo.desk.exam.UnitWords;
import org.jianzhuo.model.exam.Reading;

/** Takes a number of a template's field; N with a reason where it could not be measured. */
final class NumberControl implements FieldControl {

  private final UnitField field;
  private final TextField reason = new TextField();
  private final VBox box;

  /**
   * @param ownUnit whether the unit stands inside the field
   */
  NumberControl(
      String id, TemplateForm.Field of, ExamViewModel vm, Messages words, boolean ownUnit) {
    String unit = ownUnit ? UnitWords.of(of.field().unit(), words.english()) : "";
    field = new UnitField(id, unit).takingN();
    field.setPrefWidth(ownUnit ? (unit.length() > 5 ? 168 : 132) : 88);
    field.setMaxWidth(ownUnit ? 168 : 112);
    field.setMinWidth(ownUnit ? 124 : 64);
    field.field().textProperty().addListener((o, was, is) -> vm.values().set(of.key(), is));
    field.setOnLeft(text -> vm.values().leave(of.key()));
    reason.setId(id + "-reason");
    reason.setPromptText(words.text("exam.motion.why"));
    reason.setPrefWidth(ownUnit ? 132 : 88);
    reason.setMaxWidth(ownUnit ? 168 : 112);
    reason.textProperty().addListener((o, was, is) -> vm.values().reason(of.key(), is));
    reason.focusedProperty().addListener((o, was, is) -> vm.leaveField());
    reason.setVisible(false);
    reason.setManaged(false);
    box = new VBox(4, field, reason);
  }

  /** Returns what the number is typed into. */
  TextField field() {
    return field.field();
  }

  @Override
  public Node node() {
    return box;
  }

  @Override
  public List<Node> walk() {
    List<Node> walk = new ArrayList<>(List.of(field.field()));
    if (reason.isVisible()) {
      walk.add(reason);
    }
    return walk;
  }

  @Override
  public boolean holds(Node owner) {
    return owner.equals(field.field());
  }

  @Override
  public void show(TemplateForm.Field now, boolean asked, boolean readOnly) {
    if (!field.field().isFocused()) {
      field.show(now.text());
    }
    field.field().setEditable(!readOnly);
    boolean unmeasurable = now.reading().verdict() == Reading.Verdict.NOT_MEASURABLE;
    reason.setVisible(unmeasurable);
    reason.setManaged(unmeasurable);
    reason.setEditable(!readOnly);
    if (!reason.isFocused() && !reason.getText().equals(now.reason())) {
      reason.setText(now.reason());
    }
    field.setState(state(now, asked));
  }

  static UnitField.State state(TemplateForm.Field field, boolean asked) {
    if (!asked) {
      return UnitField.State.NORMAL;
    }
    return switch (field.reading().verdict()) {
      case EMPTY, FINE, NOT_MEASURABLE -> UnitField.State.NORMAL;
      case UNUSUAL, CONTRADICTORY, OFF_STEP ->
          field.confirmed() ? UnitField.State.NORMAL : UnitField.State.WARN;
      case UNREADABLE, IMPOSSIBLE, NOT_WHOLE -> UnitField.State.BAD;
    };
  }
}
