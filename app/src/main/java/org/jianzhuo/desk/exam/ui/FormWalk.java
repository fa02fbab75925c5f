package org.jianzhuo.desk.exam.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Walks the form by Enter in visual order, and back by Shift+Enter. Enter answers nothing: what
 * nobody chose stays open.
 */
final class FormWalk {

  private final FormCard form;
  private final SelfCareRow selfCare;
  private final Node last;

  /**
   * @param last where the walk ends: the button that completes
   */
  FormWalk(FormCard form, SelfCareRow selfCare, Node last) {
    this.form = form;
    this.selfCare = selfCare;
    this.last = last;
  }

  void pressed(KeyEvent event) {
    Node owner = form.getScene().getFocusOwner();
    if (event.isAltDown() && !event.isControlDown() && owner != null) {
      meant(event, owner);
      return;
    }
    if (event.getCode() != KeyCode.ENTER || event.isControlDown()) {
      return;
    }
    boolean clauseTile = owner != null && "exam-clause".equals(owner.getId());
    boolean goesOn =
        owner instanceof TextField
            || owner instanceof TextArea
            || owner instanceof ToggleButton
            || owner instanceof ComboBoxBase
            || (clauseTile && (form.clauseIsSettled() || event.isShiftDown()));
    if (owner == null || !goesOn) {
      return;
    }
    event.consume();
    if (event.isShiftDown() || form.mayLeave(owner)) {
      go(owner, event.isShiftDown() ? -1 : 1);
    }
  }

  // one key takes what a question supposes
  private void meant(KeyEvent event, Node owner) {
    if (event.getCode() == KeyCode.ENTER) {
      form.takeMeant(owner);
      event.consume();
    } else if (event.getCode() == KeyCode.S) {
      form.takeSide();
      event.consume();
    }
  }

  private void go(Node owner, int by) {
    List<Node> order = new ArrayList<>(form.walk());
    if (selfCare.isVisible()) {
      order.addAll(selfCare.walk());
    }
    order.add(last);
    int at = placeOf(owner, order);
    for (int next = at + by; next >= 0 && next < order.size(); next += by) {
      Node node = order.get(next);
      if (!node.isDisabled() && node.isVisible()) {
        node.requestFocus();
        if (node instanceof TextField field) {
          field.selectAll();
        }
        return;
      }
    }
  }

  private static int placeOf(Node owner, List<Node> order) {
    for (int i = 0; i < order.size(); i++) {
      boolean sameChoice =
          owner instanceof ToggleButton
              && owner.getParent().getChildrenUnmodifiable().contains(order.get(i));
      if (order.get(i).equals(owner) || sameChoice) {
        return i;
      }
    }
    return -1;
  }
}
