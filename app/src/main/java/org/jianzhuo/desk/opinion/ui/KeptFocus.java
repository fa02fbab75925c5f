package org.jianzhuo.desk.opinion.ui;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;

/** Remembers where the focus was while nodes are built anew. */
record KeptFocus(String id, int caret) {

  static KeptFocus of(Node root) {
    Node owner = root.getScene() == null ? null : root.getScene().getFocusOwner();
    if (owner == null || owner.getId() == null) {
      return new KeptFocus("", 0);
    }
    return new KeptFocus(
        owner.getId(), owner instanceof TextInputControl text ? text.getCaretPosition() : 0);
  }

  void restore(Parent root) {
    // what scrolls holds its nodes only once it has its skin
    root.applyCss();
    Node node = id.isEmpty() ? null : root.lookup("#" + id);
    if (node != null) {
      node.requestFocus();
      if (node instanceof TextInputControl text) {
        text.positionCaret(caret);
      }
    }
  }
}
