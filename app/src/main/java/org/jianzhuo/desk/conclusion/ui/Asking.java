package org.jianzhuo.desk.conclusion.ui;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;

/** Opens a dialog, and keeps what is typed into it until its act was done. */
@FunctionalInterface
interface Asking {

  /**
   * Opens the dialog.
   *
   * @param about the act it asks for
   * @param fields what is typed into
   */
  void open(String about, Node dialog, TextInputControl... fields);
}
