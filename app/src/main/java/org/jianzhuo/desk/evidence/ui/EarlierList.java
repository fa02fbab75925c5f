package org.jianzhuo.desk.evidence.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
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
import org.jianzhuo.desk.evidence.EarlierMedium;
import org.jspecify.annotations.Nullable;

/** Lists pictures of the person's earlier cases; one click or Enter lays one beside. */
final class EarlierList extends ListView<EarlierMedium> {

  private static final double ROW = 68;
  private static final int MOST_ROWS = 7;

  private final Messages words;
  private final ZoneId zone;
  private final ThumbnailShelf shelf;
  private final Consumer<EarlierMedium> chosen;

  private EarlierList(
      Messages words,
      ZoneId zone,
      List<EarlierMedium> media,
      ThumbnailShelf shelf,
      Consumer<EarlierMedium> chosen) {
    this.words = words;
    this.zone = zone;
    this.shelf = shelf;
    this.chosen = chosen;
    setId("review-earlier-list");
    getItems().addAll(media);
    setFixedCellSize(ROW);
    setPrefHeight(ROW * Math.clamp(media.size(), 1, MOST_ROWS) + 4);
    setPrefWidth(640);
    setCellFactory(list -> new EarlierCell());
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

  static void open(
      Messages words,
      Overlay overlay,
      ZoneId zone,
      List<EarlierMedium> media,
      ThumbnailShelf shelf,
      Consumer<EarlierMedium> chosen) {
    EarlierList list =
        new EarlierList(
            words,
            zone,
            media,
            shelf,
            medium -> {
              overlay.close();
              chosen.accept(medium);
            });
    VBox dialog =
        Dialogs.frame(
            words.text("evidence.earlier.title"),
            new VBox(8, Controls.wrapped(words.text("evidence.earlier.words"), "jz-note"), list),
            Controls.button(
                "review-earlier-close",
                words.text("evidence.review.close"),
                "Esc",
                overlay::close));
    dialog.setId("review-earlier-dialog");
    overlay.dialog(dialog);
    list.requestFocus();
  }

  /** Writes the day on which an earlier picture was taken. */
  static String day(EarlierMedium medium, ZoneId zone) {
    return Instant.ofEpochMilli(medium.at()).atZone(zone).toLocalDate().toString();
  }

  private void choose(@Nullable EarlierMedium medium) {
    if (medium != null) {
      chosen.accept(medium);
    }
  }

  /** One earlier picture. */
  private final class EarlierCell extends ListCell<EarlierMedium> {

    private final ShelfPicture picture = new ShelfPicture(shelf);
    private final Label when = Controls.label("", "jz-bold");
    private final Label about = Controls.label("", "jz-note");
    private final StackPane same = new StackPane();
    private final Node body;

    EarlierCell() {
      VBox text = new VBox(2, when, about);
      text.setMinWidth(0);
      HBox.setHgrow(text, Priority.ALWAYS);
      same.setMinWidth(StackPane.USE_PREF_SIZE);
      body = Controls.row(12, picture, text, same);
      setOnMouseClicked(event -> choose(getItem()));
    }

    @Override
    protected void updateItem(@Nullable EarlierMedium medium, boolean empty) {
      super.updateItem(medium, empty);
      if (empty || medium == null) {
        setGraphic(null);
        setId(null);
        return;
      }
      setId("review-earlier-" + getIndex());
      when.setText(
          day(medium, zone) + "　" + StripPane.withoutExtension(medium.medium().fileName()));
      about.setText(
          medium.acceptanceNumber()
              + "　"
              + (medium.findingNumber() == 0
                  ? words.text("evidence.review.no-finding")
                  : FindingList.circled(medium.findingNumber()) + " " + medium.findingTitle()));
      same.getChildren().clear();
      if (medium.samePart()) {
        same.getChildren()
            .add(
                Controls.pill(
                    Tone.ACCENT, "mdi2c-check", words.text("evidence.earlier.same-part")));
      }
      setAccessibleText(when.getText() + " " + about.getText());
      picture.show(medium.medium());
      setGraphic(body);
    }
  }
}
