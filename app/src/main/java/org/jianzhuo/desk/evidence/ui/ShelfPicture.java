package org.jianzhuo.desk.evidence.ui;

import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Privacy;
import org.jianzhuo.model.evidence.MediaKind;
import org.jianzhuo.model.evidence.Medium;
import org.jspecify.annotations.Nullable;

/** Shows a medium small, as soon as the shelf has decoded it; may show another one later. */
final class ShelfPicture extends StackPane {

  private static final int WIDTH = 96;
  private static final int HEIGHT = 54;

  private final ThumbnailShelf shelf;
  private final ImageView view = Privacy.mark(new ImageView());
  private @Nullable Medium shown;
  private @Nullable Label cover;

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
    show(medium, () -> {});
  }

  /** Shows in the picture's place why it is not shown. */
  void cover(String reason) {
    shown = null;
    view.setImage(null);
    if (cover == null) {
      cover = Controls.wrapped("", "jz-thumb-cover");
      cover.setGraphic(Controls.icon("mdi2e-eye-off-outline"));
      getChildren().add(cover);
    }
    cover.setText(reason);
    cover.setVisible(true);
  }

  /**
   * Shows the medium.
   *
   * @param undecodable called where it cannot be decoded, perhaps later
   */
  void show(Medium medium, Runnable undecodable) {
    shown = medium;
    if (cover != null) {
      cover.setVisible(false);
    }
    Image image = shelf.get(medium.id()).orElse(null);
    view.setImage(image);
    if (image == null) {
      tellIfDamaged(medium, undecodable);
      shelf.want(medium, () -> arrived(medium, undecodable));
    }
  }

  private void arrived(Medium medium, Runnable undecodable) {
    if (shown != null && shown.id().equals(medium.id())) {
      shelf.get(medium.id()).ifPresent(view::setImage);
      tellIfDamaged(medium, undecodable);
    }
  }

  private void tellIfDamaged(Medium medium, Runnable undecodable) {
    if (shelf.undecodable(medium.id()) && medium.kind() != MediaKind.DOCUMENT) {
      undecodable.run();
    }
  }
}
