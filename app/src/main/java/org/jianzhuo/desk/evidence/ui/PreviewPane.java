package org.jianzhuo.desk.evidence.ui;

import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Privacy;
import org.jianzhuo.desk.evidence.CaptureDevice.Frame;
import org.jianzhuo.desk.evidence.Watch;
import org.jspecify.annotations.Nullable;

/** Shows the newest picture of the camera; frames that come too fast are passed over. */
final class PreviewPane extends StackPane {

  private final CaptureViewModel model;
  private final ImageView view = new ImageView();
  private final FramePicture picture = new FramePicture();
  private final AtomicReference<@Nullable Frame> newest = new AtomicReference<>();
  private @Nullable Watch watch;

  PreviewPane(CaptureViewModel model, Messages words) {
    this.model = model;
    getStyleClass().add("jz-preview");
    setMinSize(120, 68);
    view.setPreserveRatio(true);
    view.fitWidthProperty().bind(widthProperty());
    view.fitHeightProperty().bind(heightProperty());
    view.setManaged(false);
    getChildren().addAll(Privacy.mark(view), Privacy.cover(words));
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    sceneProperty()
        .addListener(
            (o, before, now) -> {
              if (now == null) {
                stop();
              } else {
                start();
              }
            });
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    double width = view.getBoundsInLocal().getWidth();
    double height = view.getBoundsInLocal().getHeight();
    view.relocate((getWidth() - width) / 2, (getHeight() - height) / 2);
  }

  /** Shows nothing, where the camera is shut or gone. */
  void blank() {
    view.setImage(null);
  }

  private void start() {
    if (watch == null) {
      watch = model.onPreview(this::take);
    }
  }

  private void stop() {
    Watch watching = watch;
    watch = null;
    if (watching != null) {
      watching.close();
    }
  }

  private void take(Frame frame) {
    if (newest.getAndSet(frame) == null) {
      model.onWindow(this::show);
    }
  }

  private void show() {
    Frame frame = newest.getAndSet(null);
    if (frame != null && watch != null) {
      boolean first = view.getImage() == null;
      view.setImage(picture.show(frame));
      if (first) {
        requestLayout();
      }
    }
  }
}
