package org.jianzhuo.desk.base.ui;

import java.util.function.BooleanSupplier;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** A text of several lines that Tab leaves, as every field: no record needs a tab character. */
public final class TextBox extends TextArea {

  public TextBox() {
    this("");
  }

  public TextBox(String text) {
    this(text, () -> false);
  }

  /**
   * @param tab is asked first; whether it has a use of its own for the key, e.g. a next slot
   */
  public TextBox(String text, BooleanSupplier tab) {
    super(text);
    setWrapText(true);
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          boolean plain = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
          if (event.getCode() == KeyCode.TAB && plain) {
            event.consume();
            if (event.isShiftDown()) {
              requestFocusTraversal(TraversalDirection.PREVIOUS);
            } else if (!tab.getAsBoolean()) {
              requestFocusTraversal(TraversalDirection.NEXT);
            }
          }
        });
  }
}
