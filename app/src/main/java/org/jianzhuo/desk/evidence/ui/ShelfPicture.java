package org.jianzhuo.desk.evidence.ui;

import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import org.jianzhuo.desk.base.ui.Privacy;
import org.jianzhuo.model.evidence.Medium;
import org.jspecify.annotations.Nullable;

/** Shows a medium small, as soon as the shelf has decoded it; may show another one later. */
final class ShelfPicture extends StackPane {

  private static final int WIDTH = 96;
  private static final int HEIGHT = 54;

  private final ThumbnailShelf shelf;
  private final ImageView view = Privacy.mark(new ImageView());
  private @Nullable Medium shown;

  ShelfPicture(ThumbnailShelf shelf) {
    this(shelf, WIDTH, HEIGHT);
  }

  ShelfPicture(ThumbnailShelf shelf, int width, int height) {
    this.shelf = shelf;
    view.setPreserveRatio(true);
    view.setFitWidth(width);
    view.setFitHeight(height);
    getStyleClass().add("jz-thumb");
    setMinSize(width, height);
    setMaxSize(width, height);
    getChildren().add(view);
  }

  void show(Medium medium) {
    shown = medium;
    shelf
        .get(medium.id())
        .ifPresentOrElse(
            view::setImage,
            () -> {
              view.setImage(null);
              shelf.want(
                  medium,
                  () -> {
                    if (shown != null && shown.id().equals(medium.id())) {
                      shelf.get(medium.id()).ifPresent(view::setImage);
                    }
                  });
            });
  }
}
