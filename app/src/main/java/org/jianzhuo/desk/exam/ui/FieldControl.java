package org.jianzhuo.desk.exam.ui;

import java.util.List;
import javafx.scene.Node;
import org.jianzhuo.desk.exam.TemplateForm;

/** Takes one field of a template. */
interface FieldControl {

  Node node();

  /** Returns what has the focus when Enter walks here; more where a reason is asked for. */
  List<Node> walk();

  /** Tells whether a node that has the focus is this field's. */
  boolean holds(Node owner);

  /**
   * Shows the field as it stands.
   *
   * @param asked whether its value waits to be mended or confirmed
   */
  void show(TemplateForm.Field field, boolean asked, boolean readOnly);
}
