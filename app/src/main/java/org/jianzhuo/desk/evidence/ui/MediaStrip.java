package org.jianzhuo.desk.evidence.ui;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.event.Event;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.evidence.ui.CaptureState.Standing;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.journal.MediaId;
import org.jspecify.annotations.Nullable;

/**
 * Shows media side by side. Only the cells in sight exist, and only their pictures are decoded; a
 * cell that comes into sight changes what differs and builds nothing.
 */
public class MediaStrip extends ListView<MediaStrip.Tile> {

  /**
   * What one cell shows.
   *
   * @param kind a word in the picture's corner; empty for none
   * @param spoken what a screen reader says
   * @param covered whether only others may look at it, which is told in the picture's place
   */
  public record Tile(
      Medium medium, String name, String kind, Standing standing, String spoken, boolean covered) {}

  /**
   * How large cells are.
   *
   * @param cell how much room a cell takes along the strip
   * @param words whether the standing is told in words, beside its sign
   */
  public record Size(int width, int height, int cell, boolean words) {
    /** As beside the camera. */
    public static final Size CAPTURE = new Size(150, 84, 170, true);

    /** As under the medium that is looked at. */
    public static final Size REVIEW = new Size(136, 76, 156, false);
  }

  private static final double LEAST_MARK = 34;

  private final ThumbnailShelf shelf;
  private final Supplier<Messages> words;
  private final Size size;
  private final ObservableList<Tile> tiles = FXCollections.observableArrayList();
  private boolean showing;

  /**
   * @param id each picture's id is this, a hyphen and its place from 0
   * @param empty the words where there is nothing to show
   * @param chosen told which medium a person chose
   */
  public MediaStrip(
      String id,
      ThumbnailShelf shelf,
      Supplier<Messages> words,
      Size size,
      String empty,
      Consumer<MediaId> chosen) {
    this.shelf = shelf;
    this.words = words;
    this.size = size;
    setId(id);
    getStyleClass().add("jz-review-strip");
    setOrientation(Orientation.HORIZONTAL);
    setFixedCellSize(size.cell());
    setItems(tiles);
    addEventFilter(KeyEvent.KEY_PRESSED, this::handOn);
    setCellFactory(list -> new TileCell());
    setPlaceholder(Controls.label(words.get().text(empty), "jz-note"));
    getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (o, was, is) -> {
              if (!showing && is != null) {
                chosen.accept(is.medium().id());
              }
            });
  }

  // A list keeps these keys for itself, though here they are the page's: play, and back.
  private void handOn(KeyEvent event) {
    Node above = getParent();
    boolean ofPage = event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ESCAPE;
    if (ofPage && above != null) {
      event.consume();
      Event.fireEvent(above, event.copyFor(above, above));
    }
  }

  /** Shows these; what did not change is not built anew, and nothing scrolls back. */
  public final void showTiles(List<Tile> next, @Nullable MediaId selected) {
    showing = true;
    CellByCell.show(next, tiles);
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

  /** Acts on a click; the strip itself has chosen the medium by then. */
  void clicked(Tile tile, MouseEvent event) {}

  /** One medium: picture, name and standing. */
  private final class TileCell extends ListCell<Tile> {

    private final ShelfPicture picture = new ShelfPicture(shelf, size.width(), size.height());
    private final Label kind = Controls.label("", "jz-strip-kind");
    // The name tells two apart; the sign is understood without its whole word.
    private final TileName name = new TileName(size.width() - LEAST_MARK);
    private final StackPane mark = new StackPane();
    private final Map<Standing, Label> marks = new EnumMap<>(Standing.class);
    private final VBox body;
    private @Nullable Standing marked;

    TileCell() {
      setPrefWidth(size.cell());
      mark.setMinWidth(0);
      kind.setVisible(false);
      StackPane.setAlignment(kind, Pos.TOP_LEFT);
      picture.getChildren().add(kind);
      HBox foot = Controls.row(6, name, Controls.spacer(), mark);
      body = new VBox(4, picture, foot);
      body.setMaxWidth(size.width());
      setOnMouseClicked(
          event -> {
            Tile tile = getItem();
            if (tile != null && event.getButton() == MouseButton.PRIMARY) {
              clicked(tile, event);
            }
          });
    }

    // JavaFX takes a fixed size for the height as well, so that a strip would scroll up and down.
    @Override
    protected double computePrefHeight(double width) {
      return snappedTopInset() + body.prefHeight(-1) + snappedBottomInset();
    }

    @Override
    protected void updateItem(@Nullable Tile tile, boolean empty) {
      super.updateItem(tile, empty);
      if (empty || tile == null) {
        setGraphic(null);
        picture.setId(null);
        setAccessibleText(null);
        return;
      }
      // Not the cell's: a new id dresses everything below anew.
      picture.setId(MediaStrip.this.getId() + "-" + getIndex());
      name.show(tile.name());
      setAccessibleText(tile.spoken());
      showMark(tile.standing());
      kind.setText(tile.kind());
      kind.setVisible(!tile.kind().isEmpty());
      if (tile.covered()) {
        picture.cover(words.get().text("evidence.shield.covered"));
      } else {
        picture.show(tile.medium(), this::undecodable);
      }
      setGraphic(body);
    }

    private void showMark(Standing standing) {
      if (standing == marked) {
        return;
      }
      if (marked != null) {
        show(Objects.requireNonNull(marks.get(marked)), false);
      }
      marked = standing;
      show(marks.computeIfAbsent(standing, this::makeMark), true);
    }

    private static void show(Label pill, boolean shown) {
      pill.setVisible(shown);
      pill.setManaged(shown);
    }

    private Label makeMark(Standing standing) {
      Label pill = StripPane.mark(words.get(), standing);
      if (!size.words()) {
        pill.setAccessibleText(pill.getText());
        pill.setText("");
      }
      mark.getChildren().add(pill);
      return pill;
    }

    private void undecodable() {
      Tile tile = getItem();
      boolean late = tile != null && shelf.late(tile.medium().id());
      kind.setText(words.get().text(late ? "evidence.shot.late" : "evidence.shot.damaged"));
      kind.setVisible(true);
    }
  }
}
