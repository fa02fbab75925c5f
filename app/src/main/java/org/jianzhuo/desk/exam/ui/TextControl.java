package org.jianzhuo.desk.exam.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import org.jianzhuo.desk.base.ui.TextBox;
import org.jianzhuo.desk.exam.TemplateForm;

/** Takes a template's text. */
final class TextControl implements FieldControl {

  private final TextArea area = new TextBox();

  TextControl(String id, TemplateForm.Field of, ExamViewModel vm) {
    area.setId(id);
    area.setPrefRowCount(2);
    area.setMinHeight(66);
    area.setPrefHeight(66);
    area.textProperty().addListener((o, was, is) -> vm.values().set(of.key(), is));
    area.focusedProperty()
        .addListener(
            (o, was, is) -> {
              if (!is) {
                vm.leaveField();
              }
            });
  }

  @Override
  public Node node() {
    return area;
  }

  @Override
  public List<Node> walk() {
    return List.of(area);
  }

  @Override
  public boolean holds(Node owner) {
    return owner.equals(area);
  }

  @Override
  public void show(TemplateForm.Field field, boolean asked, boolean readOnly) {
    if (!area.isFocused() && !area.getText().equals(field.text())) {
      area.setText(field.text());
    }
    area.setEditable(!readOnly);
  }
}
