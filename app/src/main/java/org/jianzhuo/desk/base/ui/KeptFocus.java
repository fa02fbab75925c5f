package org.jianzhuo.desk.base.ui;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;

/**
 * Remembers where the focus was while nodes are built anew.
 *
 * @param id of the node that had it; empty if none had, or one without an id
 * @param caret where the caret stood in a text
 */
public record KeptFocus(String id, int caret) {

  /** Remembers the focus of the scene that the node is in. */
  public static KeptFocus of(Node root) {
    Node owner = root.getScene() == null ? null : root.getScene().getFocusOwner();
    if (owner == null || owner.getId() == null) {
      return new KeptFocus("", 0);
    }
    return new KeptFocus(
        owner.getId(), owner instanceof TextInputControl text ? text.getCaretPosition() : 0);
  }

  /** Tells whether what had the focus lies under the root. */
  public boolean isIn(Parent root) {
    return !id.isEmpty() && root.lookup("#" + id) != null;
  }

  /** Gives the focus to the node under the root that has the id now. */
  public void restore(Parent root) {
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
