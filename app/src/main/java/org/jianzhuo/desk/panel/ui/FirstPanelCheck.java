package org.jianzhuo.desk.panel.ui;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Tone;

/**
 * Asks to confirm that nobody of the panel sat first, where nothing on the station says who did
 * (practice 2: experts of the first panel are barred from what disputes their conclusion).
 */
final class FirstPanelCheck {

  private final Messages words;
  private final CheckBox confirmed;
  private final VBox node;

  /**
   * @param asked whether there is anything to confirm
   */
  FirstPanelCheck(boolean asked, Messages words) {
    this.words = words;
    confirmed = new CheckBox(words.text("panel.first.confirm"));
    confirmed.setId("panel-recusal-first");
    confirmed.setWrapText(true);
    node =
        new VBox(
            6,
            Controls.banner(
                Tone.WARNING, "mdi2a-account-question-outline", words.text("panel.first.notice")),
            confirmed);
    node.setVisible(asked);
    node.setManaged(asked);
  }

  Node node() {
    return node;
  }

  boolean confirmed() {
    return confirmed.isSelected();
  }

  /** Says that it is not confirmed yet, and puts the focus there; empty where nothing is asked. */
  Optional<String> missing() {
    if (!node.isVisible() || confirmed.isSelected()) {
      return Optional.empty();
    }
    confirmed.requestFocus();
    return Optional.of(words.text("panel.refused.first-unchecked"));
  }
}
