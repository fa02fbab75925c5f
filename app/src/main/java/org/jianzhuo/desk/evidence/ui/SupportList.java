package org.jianzhuo.desk.evidence.ui;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Dialogs;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.model.evidence.MediaKind;
import org.jianzhuo.model.evidence.Support;
import org.jspecify.annotations.Nullable;

/** Lists pictures and moments of clips; one click or Enter looks at one. */
final class SupportList extends ListView<Support> {

  private static final double ROW = 68;
  private static final int MOST_ROWS = 6;

  private final Messages words;
  private final ThumbnailShelf shelf;
  private final Consumer<Support> look;
  private final Predicate<Support> open;

  private SupportList(
      Messages words,
      List<Support> supports,
      ThumbnailShelf shelf,
      Predicate<Support> open,
      Consumer<Support> look) {
    this.open = open;
    this.words = words;
    this.shelf = shelf;
    this.look = look;
    setId("support-list");
    getItems().addAll(supports);
    setFixedCellSize(ROW);
    setPrefHeight(ROW * Math.clamp(supports.size(), 1, MOST_ROWS) + 4);
    setPrefWidth(560);
    setCellFactory(list -> new SupportCell());
    setPlaceholder(Controls.wrapped(words.text("evidence.support.nothing"), "jz-note"));
    getSelectionModel().selectFirst();
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            choose(getSelectionModel().getSelectedItem());
          }
        });
  }

  /**
   * @param open whether a small picture may be shown in the list: not of intimate parts
   */
  static void open(
      Messages words,
      Overlay overlay,
      String title,
      List<Support> supports,
      ThumbnailShelf shelf,
      Predicate<Support> open,
      Consumer<Support> look) {
    SupportList list =
        new SupportList(
            words,
            supports,
            shelf,
            open,
            support -> {
              overlay.close();
              look.accept(support);
            });
    VBox dialog =
        Dialogs.frame(
            words.text("evidence.support.of", title),
            list,
            Controls.button(
                "support-close", words.text("evidence.review.close"), "Esc", overlay::close));
    dialog.setId("support");
    overlay.dialog(dialog);
    list.requestFocus();
  }

  private void choose(@Nullable Support support) {
    if (support != null) {
      look.accept(support);
    }
  }

  /** One picture or moment. */
  private final class SupportCell extends ListCell<Support> {

    private final ShelfPicture picture = new ShelfPicture(shelf);
    private final Label name = Controls.label("", "jz-bold");
    private final Label about = Controls.label("", "jz-note");
    private final Node body;

    SupportCell() {
      VBox text = new VBox(2, name, about);
      text.setMinWidth(0);
      body = Controls.row(12, picture, text);
      setOnMouseClicked(event -> choose(getItem()));
    }

    @Override
    protected void updateItem(@Nullable Support support, boolean empty) {
      super.updateItem(support, empty);
      if (empty || support == null) {
        setGraphic(null);
        setId(null);
        return;
      }
      setId("support-row-" + getIndex());
      boolean clip = support.medium().kind() == MediaKind.CLIP;
      String at = PlayerBar.clock(support.atMillis() / 1000.0);
      name.setText(
          StripPane.withoutExtension(support.medium().fileName()) + (clip ? "　▶ " + at : ""));
      about.setText(
          support.marked()
              ? words.text("evidence.support.marked", support.text())
              : words.text(clip ? "evidence.support.clip" : "evidence.support.picture"));
      setAccessibleText(name.getText() + " " + about.getText());
      if (open.test(support)) {
        picture.show(support.medium());
      } else {
        picture.cover("");
      }
      setGraphic(body);
    }
  }
}
