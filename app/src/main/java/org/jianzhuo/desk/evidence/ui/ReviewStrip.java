package org.jianzhuo.desk.evidence.ui;

import java.util.List;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Privacy;
import org.jianzhuo.desk.evidence.ui.ReviewState.Piece;
import org.jianzhuo.model.evidence.MediaKind;
import org.jianzhuo.model.journal.MediaId;
import org.jspecify.annotations.Nullable;

/**
 * Shows a case's media in a row, by finding. Only the cells in sight exist, and only their pictures
 * are decoded.
 */
final class ReviewStrip extends ListView<Piece> {

  private static final int WIDTH = 136;
  private static final int HEIGHT = 76;
  private static final int CELL = 156;

  private final ReviewViewModel model;
  private final Supplier<Messages> words;
  private final ObservableList<Piece> pieces = FXCollections.observableArrayList();
  private boolean showing;

  ReviewStrip(ReviewViewModel model, Supplier<Messages> words) {
    this.model = model;
    this.words = words;
    setId("review-strip");
    getStyleClass().add("jz-review-strip");
    setOrientation(Orientation.HORIZONTAL);
    setItems(pieces);
    setCellFactory(list -> new PieceCell());
    setMinHeight(148);
    setPrefHeight(148);
    setPlaceholder(Controls.label(words.get().text("evidence.review.empty"), "jz-note"));
    getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (o, was, is) -> {
              if (!showing && is != null) {
                model.select(is.medium().id());
              }
            });
  }

  void show(List<Piece> next, @Nullable MediaId selected) {
    showing = true;
    CellByCell.show(next, pieces);
    for (int i = 0; i < next.size(); i++) {
      if (next.get(i).medium().id().equals(selected)
          && getSelectionModel().getSelectedIndex() != i) {
        getSelectionModel().clearAndSelect(i);
        scrollTo(Math.max(0, i - 1));
      }
    }
    showing = false;
  }

  /** One medium: picture, name and standing. */
  private final class PieceCell extends ListCell<Piece> {

    private final ImageView view = new ImageView();
    private final Label kind = Controls.label("", "jz-strip-kind");
    private final Label name = Controls.label("", "jz-strip-name");
    private final StackPane mark = new StackPane();
    private final VBox body;

    PieceCell() {
      setPrefWidth(CELL);
      view.setPreserveRatio(true);
      view.setFitWidth(WIDTH);
      view.setFitHeight(HEIGHT);
      StackPane picture = new StackPane(Privacy.mark(view), kind);
      picture.getStyleClass().add("jz-thumb");
      picture.setMinSize(WIDTH, HEIGHT);
      picture.setMaxSize(WIDTH, HEIGHT);
      StackPane.setAlignment(kind, Pos.TOP_LEFT);
      name.setMinWidth(0);
      HBox foot = Controls.row(4, name, Controls.spacer(), mark);
      body = new VBox(4, picture, foot);
      body.setMaxWidth(WIDTH);
      setOnMouseClicked(
          event -> {
            Piece piece = getItem();
            if (piece != null
                && event.getButton() == MouseButton.PRIMARY
                && event.isShortcutDown()) {
              model.compareWith(piece.medium().id());
            }
          });
    }

    @Override
    protected void updateItem(@Nullable Piece piece, boolean empty) {
      super.updateItem(piece, empty);
      if (empty || piece == null) {
        setGraphic(null);
        setId(null);
        setAccessibleText(null);
        return;
      }
      setId("review-strip-" + getIndex());
      name.setText(
          (piece.findingNumber() == 0 ? "" : FindingList.circled(piece.findingNumber()) + " ")
              + StripPane.withoutExtension(piece.medium().fileName()));
      mark.getChildren().setAll(mark(piece));
      setAccessibleText(piece.medium().fileName() + " " + piece.findingTitle());
      String of = kindOf(piece);
      kind.setText(of);
      kind.setVisible(!of.isEmpty());
      paint(piece);
      setGraphic(body);
    }

    private Label mark(Piece piece) {
      Label pill = StripPane.mark(words.get(), piece.standing());
      pill.setAccessibleText(pill.getText());
      pill.setText("");
      return pill;
    }

    private String kindOf(Piece piece) {
      Messages m = words.get();
      if (piece.derived()) {
        return m.text("evidence.review.kind.derived");
      }
      return switch (piece.medium().kind()) {
        case CLIP -> "▶";
        case SCAN -> "PDF";
        case PHOTO, DOCUMENT -> "";
      };
    }

    private void paint(Piece piece) {
      ThumbnailShelf shelf = model.shelf();
      shelf
          .get(piece.medium().id())
          .ifPresentOrElse(
              view::setImage,
              () -> {
                view.setImage(null);
                shelf.want(
                    piece.medium(),
                    () -> {
                      Piece now = getItem();
                      if (now != null && now.medium().id().equals(piece.medium().id())) {
                        shelf.get(piece.medium().id()).ifPresent(view::setImage);
                      }
                    });
              });
      if (shelf.undecodable(piece.medium().id()) && piece.medium().kind() != MediaKind.DOCUMENT) {
        kind.setText(words.get().text("evidence.shot.damaged"));
        kind.setVisible(true);
      }
    }
  }
}
