package org.jianzhuo.desk.session.ui;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;

/** Says that no register was imported yet, and how to. */
final class NoSessionNote {

  private NoSessionNote() {}

  static Node of(Messages words) {
    VBox empty =
        new VBox(
            12,
            Controls.label(words.text("session.empty"), "jz-section"),
            Controls.wrapped(words.text("session.empty.how"), "jz-note"));
    empty.getStyleClass().add("jz-empty");
    empty.setMaxHeight(Region.USE_PREF_SIZE);
    return empty;
  }
}
