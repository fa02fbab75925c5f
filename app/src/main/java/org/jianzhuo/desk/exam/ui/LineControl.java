package org.jianzhuo.desk.exam.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import org.jianzhuo.desk.exam.TemplateForm;

/** Takes one line of text, or a day. */
final class LineControl implements FieldControl {

  private final TextField line = new TextField();

  /**
   * @param prompt what a day looks like; empty for text
   */
  LineControl(String id, TemplateForm.Field of, ExamViewModel vm, String prompt) {
    line.setId(id);
    line.setPromptText(prompt);
    line.setPrefWidth(prompt.isEmpty() ? 258 : 132);
    line.setMinWidth(prompt.isEmpty() ? 132 : 124);
    line.textProperty().addListener((o, was, is) -> vm.values().set(of.key(), is));
    line.focusedProperty()
        .addListener(
            (o, was, is) -> {
              if (!is) {
                vm.values().leave(of.key());
              }
            });
  }

  @Override
  public Node node() {
    return line;
  }

  @Override
  public List<Node> walk() {
    return List.of(line);
  }

  @Override
  public boolean holds(Node owner) {
    return owner.equals(line);
  }

  @Override
  public void show(TemplateForm.Field field, boolean asked, boolean readOnly) {
    if (!line.isFocused() && !line.getText().equals(field.text())) {
      line.setText(field.text());
    }
    line.setEditable(!readOnly);
    boolean bad =
        asked
            && switch (field.reading().verdict()) {
              case UNREADABLE, IMPOSSIBLE, NOT_WHOLE -> true;
              case EMPTY, FINE, UNUSUAL, CONTRADICTORY, OFF_STEP, NOT_MEASURABLE -> false;
            };
    FormCard.mark(line, "bad", bad);
  }
}
