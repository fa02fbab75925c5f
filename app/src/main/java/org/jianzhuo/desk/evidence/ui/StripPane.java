package org.jianzhuo.desk.evidence.ui;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.evidence.ui.CaptureState.Shot;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.journal.MediaId;
import org.jspecify.annotations.Nullable;

/**
 * Shows pictures side by side, the newest first, with their names and standing. Only the cells in
 * sight exist, and only their pictures are decoded.
 */
final class StripPane extends ListView<Shot> {

  private static final int WIDTH = 150;
  private static final int HEIGHT = 84;
  private static final int CELL = 170;

  private final CaptureViewModel model;
  private final Supplier<Messages> words;
  private final Consumer<Medium> enlarge;
  private final ObservableList<Shot> shots = FXCollections.observableArrayList();
  private boolean showing;

  /**
   * @param id each picture's id is this, a hyphen and its place from 0
   */
  StripPane(String id, CaptureViewModel model, Supplier<Messages> words, Consumer<Medium> enlarge) {
    this.model = model;
    this.words = words;
    this.enlarge = enlarge;
    setId(id);
    getStyleClass().add("jz-review-strip");
    setOrientation(Orientation.HORIZONTAL);
    setItems(shots);
    setCellFactory(list -> new ShotCell());
    setMinHeight(152);
    setPrefHeight(152);
    setPlaceholder(Controls.label(words.get().text("evidence.strip.empty"), "jz-note"));
    getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (o, was, is) -> {
              if (!showing && is != null) {
                model.select(is.medium().id());
              }
            });
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          Shot chosen = getSelectionModel().getSelectedItem();
          if (event.getCode() == KeyCode.ENTER && chosen != null) {
            event.consume();
            enlarge.accept(chosen.medium());
          }
        });
  }

  void show(List<Shot> next, @Nullable MediaId selected) {
    showing = true;
    CellByCell.show(next, shots);
    int at = -1;
    for (int i = 0; i < next.size() && at < 0; i++) {
      at = next.get(i).medium().id().equals(selected) ? i : -1;
    }
    if (at < 0) {
      getSelectionModel().clearSelection();
    } else if (getSelectionModel().getSelectedIndex() != at) {
      getSelectionModel().clearAndSelect(at);
      scrollTo(Math.max(0, at - 1));
    }
    showing = false;
  }

  static String withoutExtension(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return dot < 0 ? fileName : fileName.substring(0, dot);
  }

  /** Makes the pill that says how far a medium is. */
  static Label mark(Messages m, CaptureState.Standing standing) {
    return switch (standing) {
      case SEALED -> mark(Tone.SUCCESS, "mdi2l-lock-outline", m.text("evidence.shot.sealed"));
      case CHECKED -> mark(Tone.SUCCESS, "mdi2c-check-circle", m.text("evidence.shot.checked"));
      case DAMAGED ->
          mark(Tone.DANGER, "mdi2a-alert-circle-outline", m.text("evidence.shot.damaged"));
      case INTERRUPTED ->
          mark(Tone.WARNING, "mdi2a-alert-outline", m.text("evidence.shot.interrupted"));
      case VOIDED -> mark(Tone.NEUTRAL, "mdi2c-cancel", m.text("evidence.shot.voided"));
    };
  }

  private static Label mark(Tone tone, String icon, String text) {
    Label mark = Controls.pill(tone, icon, text);
    mark.getStyleClass().add("tiny");
    return mark;
  }

  /** One picture: small, with name and standing. */
  private final class ShotCell extends ListCell<Shot> {

    private final ShelfPicture picture = new ShelfPicture(model.shelf(), WIDTH, HEIGHT);
    private final Label name = Controls.label("", "jz-strip-name");
    private final StackPane mark = new StackPane();
    private final VBox body;

    ShotCell() {
      setPrefWidth(CELL);
      name.setMinWidth(0);
      mark.setMinWidth(StackPane.USE_PREF_SIZE);
      HBox foot = Controls.row(6, name, Controls.spacer(), mark);
      body = new VBox(4, picture, foot);
      body.setMaxWidth(WIDTH);
      setOnMouseClicked(
          event -> {
            Shot shot = getItem();
            if (shot != null && event.getClickCount() == 2) {
              enlarge.accept(shot.medium());
            }
          });
    }

    @Override
    protected void updateItem(@Nullable Shot shot, boolean empty) {
      super.updateItem(shot, empty);
      if (empty || shot == null) {
        setGraphic(null);
        setId(null);
        setAccessibleText(null);
        return;
      }
      setId(StripPane.this.getId() + "-" + getIndex());
      name.setText(withoutExtension(shot.medium().fileName()));
      mark.getChildren().setAll(StripPane.mark(words.get(), shot.standing()));
      setAccessibleText(shot.medium().fileName());
      picture.show(shot.medium());
      setGraphic(body);
    }
  }
}
