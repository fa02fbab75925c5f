package org.jianzhuo.desk.evidence.ui;

import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.TextBox;
import org.jianzhuo.desk.evidence.KeyImageService.Candidate;
import org.jianzhuo.model.evidence.KeyImage;
import org.jianzhuo.model.journal.MediaId;

/** Shows one key image: its place, caption, and how it is printed. */
final class KeyImageRow extends HBox {

  private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");

  private final KeyImagesViewModel model;
  private final MediaId medium;
  private final VBox rows;

  KeyImageRow(
      KeyImagesViewModel model,
      Messages words,
      Candidate of,
      KeyImage image,
      int place,
      VBox rows,
      Node picture,
      String title) {
    super(10);
    this.model = model;
    this.medium = image.medium();
    this.rows = rows;
    setId("key-images-row-" + place);
    getStyleClass().add("jz-key-image");
    setAlignment(Pos.TOP_LEFT);
    Label handle = new Label(Integer.toString(place + 1), Controls.icon("mdi2d-drag"));
    handle.setId("key-images-drag-" + place);
    handle.getStyleClass().add("jz-key-handle");
    handle.setCursor(Cursor.OPEN_HAND);
    handle.setAccessibleText(words.text("evidence.key.drag"));
    handle.setOnMouseDragged(event -> mark(event.getSceneY()));
    handle.setOnMouseReleased(event -> drop(event.getSceneY()));
    TextArea caption = new TextBox(image.caption());
    caption.setId("key-images-caption-" + place);
    caption.setPromptText(words.text("evidence.key.caption"));
    caption.setAccessibleText(words.text("evidence.key.caption") + " " + title);
    caption.setPrefRowCount(2);
    caption.setMinHeight(56);
    caption.setTextFormatter(
        new TextFormatter<>(
            change ->
                change.getControlNewText().length() > KeyImage.LONGEST_CAPTION ? null : change));
    caption.textProperty().subscribe((was, is) -> model.caption(medium, is));
    caption.focusedProperty().subscribe((was, is) -> leave(is));
    FlowPane flags = new FlowPane(14, 4);
    if (of.noted()) {
      flags
          .getChildren()
          .add(
              flag(
                  "key-images-notes-" + place,
                  words.text("evidence.key.notes"),
                  image.notes(),
                  on -> model.notes(medium, on)));
    }
    if (of.redacted() != null) {
      flags
          .getChildren()
          .add(
              flag(
                  "key-images-original-" + place,
                  words.text("evidence.key.original"),
                  image.original(),
                  on -> model.original(medium, on)));
    }
    VBox middle = new VBox(4, Controls.wrapped(title, "jz-bold"), caption, flags);
    HBox.setHgrow(middle, Priority.ALWAYS);
    VBox acts =
        new VBox(
            4,
            small(
                "key-images-up-" + place,
                "mdi2a-arrow-up",
                words.text("evidence.key.up"),
                () -> move(-1)),
            small(
                "key-images-down-" + place,
                "mdi2a-arrow-down",
                words.text("evidence.key.down"),
                () -> move(1)),
            small(
                "key-images-remove-" + place,
                "mdi2c-close",
                words.text("evidence.key.remove"),
                () -> model.toggle(medium)));
    getChildren().addAll(handle, picture, middle, acts);
    addEventFilter(KeyEvent.KEY_PRESSED, this::moveByKey);
  }

  private void leave(boolean entered) {
    if (!entered) {
      model.save();
    }
  }

  private static CheckBox flag(
      String id, String text, boolean on, java.util.function.Consumer<Boolean> then) {
    CheckBox box = new CheckBox(text);
    box.setMinWidth(USE_PREF_SIZE);
    box.setId(id);
    box.setSelected(on);
    box.selectedProperty().subscribe((was, is) -> then.accept(is));
    return box;
  }

  private static Button small(String id, String icon, String says, Runnable act) {
    Button button = Controls.button(id, "", "", act);
    button.setGraphic(Controls.icon(icon));
    button.setTooltip(new Tooltip(says));
    button.getStyleClass().add("small");
    button.setAccessibleText(says);
    button.setMinWidth(40);
    return button;
  }

  /** Alt with an arrow key moves the picture; the cursor goes with it. */
  private void moveByKey(KeyEvent event) {
    if (event.isAltDown() && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN)) {
      event.consume();
      move(event.getCode() == KeyCode.UP ? -1 : 1);
    }
  }

  private void move(int by) {
    VBox all = rows;
    model.move(medium, by);
    int place = model.state().get().place(medium) - 1;
    Node caption = all.lookup("#key-images-caption-" + place);
    if (caption != null) {
      caption.requestFocus();
    }
  }

  private int under(double sceneY) {
    for (int i = 0; i < rows.getChildren().size(); i++) {
      Node row = rows.getChildren().get(i);
      Bounds at = row.localToScene(row.getBoundsInLocal());
      if (sceneY < at.getMaxY()) {
        return i;
      }
    }
    return rows.getChildren().size() - 1;
  }

  private void mark(double sceneY) {
    int target = under(sceneY);
    for (int i = 0; i < rows.getChildren().size(); i++) {
      rows.getChildren().get(i).pseudoClassStateChanged(TARGET, i == target);
    }
  }

  private void drop(double sceneY) {
    int target = under(sceneY);
    rows.getChildren().forEach(row -> row.pseudoClassStateChanged(TARGET, false));
    model.moveTo(medium, target);
  }
}
