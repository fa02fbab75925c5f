package org.jianzhuo.desk.base.ui;

import javafx.scene.Node;

/** Shows dialogs, side sheets and toasts over the present screen, inside the same window. */
public interface Overlay {

  /** Shows a dialog in the middle; Esc and {@link #close} end it. */
  void dialog(Node dialog);

  /** Shows a sheet at the right edge; the screen beside it stays visible and unshaded. */
  void sheet(Node sheet);

  /** Shows a sheet at the left edge, where what it asks about stands at the right. */
  default void sheetAtLeft(Node sheet) {
    sheet(sheet);
  }

  /** Ends the dialog or sheet on top. */
  void close();

  /** Shows a line at the bottom right for five seconds. */
  void toast(Tone tone, String text);

  /**
   * Returns what keeps the words of a dialog or page through Esc, refusal and crash.
   *
   * @param about the act and the thing it is for, such as {@code void:<medium>}
   */
  default TypedWords.Dialog typed(String about) {
    return TypedWords.NONE.of(about);
  }
}
