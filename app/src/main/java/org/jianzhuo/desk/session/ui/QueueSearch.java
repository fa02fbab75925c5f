package org.jianzhuo.desk.session.ui;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;

/** Finds people of the queue by number, name or pinyin; Enter and down lead into the list. */
final class QueueSearch {

  private final TextField field = new TextField();
  private final Label key = Controls.keyCap("F3");
  private final HBox node = Controls.row(12, field, key);
  private final Node list;

  /**
   * @param list where the keys lead that leave the field
   */
  QueueSearch(QueueViewModel model, Messages words, Node list) {
    this.list = list;
    field.setId("session-search");
    field.setPromptText(words.text("session.search"));
    field.textProperty().addListener((o, was, is) -> model.search(is));
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::leave);
    key.setMinWidth(Region.USE_PREF_SIZE);
    node.setMinWidth(Region.USE_PREF_SIZE);
    compact(false);
  }

  Node node() {
    return node;
  }

  void focus() {
    field.requestFocus();
  }

  /** Takes less of the line where the display is low; the foot names the key as well. */
  void compact(boolean low) {
    key.setVisible(!low);
    key.setManaged(!low);
    field.setMinWidth(low ? 150 : 190);
    field.setPrefWidth(low ? 160 : 250);
  }

  private void leave(KeyEvent event) {
    if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
      list.requestFocus();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
      field.clear();
      event.consume();
    }
  }
}
