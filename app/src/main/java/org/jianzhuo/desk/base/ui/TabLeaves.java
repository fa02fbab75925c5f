package org.jianzhuo.desk.base.ui;

import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Lets Tab leave an area of text as it leaves every other field. */
public final class TabLeaves {

  private TabLeaves() {}

  /** Lets Tab and Shift+Tab leave the area. */
  public static void of(TextArea area) {
    area.addEventFilter(KeyEvent.KEY_PRESSED, event -> leave(area, event));
  }

  // With Ctrl an area hands Tab on.
  private static void leave(TextArea area, KeyEvent event) {
    if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
      event.consume();
      area.fireEvent(
          new KeyEvent(
              KeyEvent.KEY_PRESSED,
              "",
              "",
              KeyCode.TAB,
              event.isShiftDown(),
              !event.isShiftDown(),
              false,
              false));
    }
  }
}
