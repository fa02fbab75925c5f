package org.jianzhuo.desk.evidence.ui;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Dialogs;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.model.evidence.Medium;
import org.jspecify.annotations.Nullable;

/** Lists things that a picture shows; one click or Enter chooses one and closes the dialog. */
final class PictureList<T> extends ListView<T> {

  private static final double ROW = 68;
  private static final double WIDTH = 640;
  private static final int MOST_ROWS = 7;

  private final Messages words;
  private final String rowId;
  private final ThumbnailShelf shelf;
  private final Function<T, Row> rowOf;
  private final Consumer<T> chosen;

  /**
   * What a row shows.
   *
   * @param pill a word at the row's end; empty for none
   * @param covered whether the picture itself is not shown: of intimate parts
   */
  record Row(Medium medium, String name, String about, String pill, boolean covered) {}

  /**
   * @param rowId each row's id is this, a hyphen and its place from 0
   */
  PictureList(
      String id,
      String rowId,
      Messages words,
      List<T> things,
      ThumbnailShelf shelf,
      Function<T, Row> rowOf,
      Consumer<T> chosen) {
    this.words = words;
    this.rowId = rowId;
    this.shelf = shelf;
    this.rowOf = rowOf;
    this.chosen = chosen;
    setId(id);
    getItems().addAll(things);
    setFixedCellSize(ROW);
    setPrefHeight(ROW * Math.clamp(things.size(), 1, MOST_ROWS) + 4);
    setPrefWidth(WIDTH);
    setCellFactory(list -> new RowCell());
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

  /** Shows the list in a dialog, whose keys it hears at once. */
  void open(String id, String title, Node body, String closeId, Overlay overlay) {
    VBox dialog =
        Dialogs.frame(
            title,
            body,
            Controls.button(closeId, words.text("evidence.review.close"), "Esc", overlay::close));
    dialog.setId(id);
    overlay.dialog(dialog);
    requestFocus();
  }

  private void choose(@Nullable T thing) {
    if (thing != null) {
      chosen.accept(thing);
    }
  }

  /** One picture with its words. */
  private final class RowCell extends ListCell<T> {

    private final ShelfPicture picture = new ShelfPicture(shelf);
    private final Label name = Controls.label("", "jz-bold");
    private final Label about = Controls.label("", "jz-note");
    private final StackPane pill = new StackPane();
    private final Node body;

    RowCell() {
      VBox text = new VBox(2, name, about);
      text.setMinWidth(0);
      HBox.setHgrow(text, Priority.ALWAYS);
      pill.setMinWidth(StackPane.USE_PREF_SIZE);
      body = Controls.row(12, picture, text, pill);
      // Words that are too long end in dots; the list never scrolls sideways.
      setPrefWidth(0);
      setOnMouseClicked(event -> choose(getItem()));
    }

    @Override
    protected void updateItem(@Nullable T thing, boolean empty) {
      super.updateItem(thing, empty);
      if (empty || thing == null) {
        setGraphic(null);
        setId(null);
        setAccessibleText(null);
        return;
      }
      Row row = rowOf.apply(thing);
      setId(rowId + "-" + getIndex());
      name.setText(row.name());
      about.setText(row.about());
      setAccessibleText(row.name() + " " + row.about());
      pill.getChildren().clear();
      if (!row.pill().isEmpty()) {
        pill.getChildren().add(Controls.pill(Tone.ACCENT, "mdi2c-check", row.pill()));
      }
      if (row.covered()) {
        picture.cover(words.text("evidence.shield.covered"));
      } else {
        picture.show(row.medium());
      }
      setGraphic(body);
    }
  }
}
