package org.jianzhuo.desk.evidence.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Privacy;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.evidence.ui.CaptureState.Shot;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.journal.MediaId;
import org.jspecify.annotations.Nullable;

/** Shows pictures side by side, the newest first, with their names and standing. */
final class StripPane extends ScrollPane {

  private static final int WIDTH = 150;
  private static final int HEIGHT = 84;

  private final CaptureViewModel model;
  private final Supplier<Messages> words;
  private final Consumer<Medium> enlarge;
  private final HBox row = new HBox(12);
  private final Map<MediaId, Image> pictures = new HashMap<>();
  private List<Shot> shown = List.of();
  private @Nullable MediaId shownSelected;

  /**
   * @param id each picture's id is this, a hyphen and its place from 0
   */
  StripPane(String id, CaptureViewModel model, Supplier<Messages> words, Consumer<Medium> enlarge) {
    this.model = model;
    this.words = words;
    this.enlarge = enlarge;
    setId(id);
    row.getStyleClass().add("jz-strip");
    setContent(row);
    setFitToHeight(true);
    setVbarPolicy(ScrollBarPolicy.NEVER);
    setMinHeight(152);
    setPrefHeight(152);
    getStyleClass().add("jz-strip-scroll");
  }

  void show(List<Shot> shots, @Nullable MediaId selected) {
    if (shots.equals(shown) && Objects.equals(selected, shownSelected)) {
      return;
    }
    shown = shots;
    shownSelected = selected;
    row.getChildren().clear();
    if (shots.isEmpty()) {
      row.getChildren().add(Controls.label(words.get().text("evidence.strip.empty"), "jz-note"));
    }
    for (int i = 0; i < shots.size(); i++) {
      row.getChildren().add(tile(shots.get(i), i, selected));
    }
  }

  private ToggleButton tile(Shot shot, int place, @Nullable MediaId selected) {
    Medium medium = shot.medium();
    StackPane picture = new StackPane();
    picture.getStyleClass().add("jz-thumb");
    picture.setMinSize(WIDTH, HEIGHT);
    picture.setMaxSize(WIDTH, HEIGHT);
    ImageView view = Privacy.mark(new ImageView(pictures.get(medium.id())));
    view.setPreserveRatio(true);
    view.setFitWidth(WIDTH);
    view.setFitHeight(HEIGHT);
    picture.getChildren().add(view);
    if (view.getImage() == null) {
      model.thumbnail(
          medium,
          2 * WIDTH,
          frame -> {
            Image image = new FramePicture().show(frame);
            pictures.put(medium.id(), image);
            view.setImage(image);
          });
    }
    Label name = Controls.label(withoutExtension(medium.fileName()), "jz-strip-name");
    name.setMinWidth(Label.USE_PREF_SIZE);
    HBox foot = Controls.row(6, name, Controls.spacer(), mark(words.get(), shot.standing()));
    VBox tile = new VBox(4, picture, foot);
    tile.setMaxWidth(WIDTH);
    ToggleButton button = new ToggleButton();
    button.setId(getId() + "-" + place);
    button.getStyleClass().add("jz-shot");
    button.setGraphic(tile);
    button.setSelected(medium.id().equals(selected));
    button.setAccessibleText(medium.fileName());
    button.setOnAction(event -> model.select(medium.id()));
    button.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) {
            enlarge.accept(medium);
          }
        });
    button.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            enlarge.accept(medium);
            event.consume();
          }
        });
    return button;
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
}
