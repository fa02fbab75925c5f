package org.jianzhuo.desk.base.ui;

import javafx.scene.control.TextInputControl;

/**
 * Keeps what a person types into a dialog or onto a page until it was taken: through Esc, a
 * refusal, another screen and a crash. Who shows a field asks {@link Overlay#typed} for it. A PIN
 * or a password is never followed. Used on the window's thread.
 */
public interface TypedWords {

  /** Keeps nothing. */
  TypedWords NONE =
      about ->
          new Dialog() {
            @Override
            public void follow(TextInputControl... fields) {}

            @Override
            public void taken() {}
          };

  /**
   * Returns what keeps the words of one dialog.
   *
   * @param about the act and the thing it is for, such as {@code void:<medium>}
   */
  Dialog of(String about);

  /** Keeps the words of one dialog, or of a page's fields for one thing. */
  interface Dialog {

    /**
     * Fills in what was typed before and not taken, and keeps what is typed from now on. Fields
     * that again hold what they hold now keep nothing. Of several, each has its own id.
     */
    void follow(TextInputControl... fields);

    /**
     * Follows fields that served another thing until now, whose words stay kept.
     *
     * @param begin puts what this thing begins with into the fields, or empties them
     */
    default void turn(Runnable begin, TextInputControl... fields) {
      begin.run();
      follow(fields);
    }

    /** Forgets the words: they stand in the journal now. */
    void taken();
  }
}
