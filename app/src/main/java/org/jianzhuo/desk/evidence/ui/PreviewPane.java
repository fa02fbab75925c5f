package org.jianzhuo.desk.evidence.ui;

import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Privacy;
import org.jianzhuo.desk.evidence.CaptureDevice.Frame;
import org.jianzhuo.desk.evidence.Watch;
import org.jspecify.annotations.Nullable;

/**
 * Shows the newest picture of the camera as it is, never mirrored; frames that come too fast are
 * passed over. It can be turned by quarters and have lines laid over it.
 */
final class PreviewPane extends StackPane {

  private static final int GRID_LINES = 4;

  private final CaptureViewModel model;
  private final ImageView view = new ImageView();
  private final PreviewPictures pictures = new PreviewPictures();
  private final AtomicReference<@Nullable Frame> newest = new AtomicReference<>();
  // Made once: a frame must not cost the window's thread a byte.
  private final Runnable showing = this::show;
  private final Line[] grid = new Line[GRID_LINES];
  private final ExposureAid aid;
  private @Nullable Watch watch;

  PreviewPane(CaptureViewModel model, Messages words) {
    this.model = model;
    getStyleClass().add("jz-preview");
    setMinSize(120, 68);
    view.setPreserveRatio(true);
    view.setManaged(false);
    aid = new ExposureAid(words);
    getChildren().addAll(Privacy.mark(view), aid.stripes(), Privacy.cover(words));
    for (int i = 0; i < GRID_LINES; i++) {
      grid[i] = new Line();
      grid[i].getStyleClass().add("jz-preview-grid");
      grid[i].setManaged(false);
      grid[i].setVisible(false);
      grid[i].setMouseTransparent(true);
      getChildren().add(grid[i]);
    }
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

  /** Turns the picture clockwise by 0, 90, 180 or 270 degrees. */
  void turn(int degrees) {
    if (view.getRotate() != degrees) {
      view.setRotate(degrees);
      aid.stripes().setRotate(degrees);
      requestLayout();
    }
  }

  /** Returns what says how the picture is exposed. */
  ExposureAid aid() {
    return aid;
  }

  /** Lays lines over the picture, a third apart, or takes them away. */
  void showGrid(boolean shown) {
    for (Line line : grid) {
      line.setVisible(shown);
    }
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    boolean lying = view.getRotate() % 180 == 0;
    view.setFitWidth(lying ? getWidth() : getHeight());
    view.setFitHeight(lying ? getHeight() : getWidth());
    double width = view.getLayoutBounds().getWidth();
    double height = view.getLayoutBounds().getHeight();
    view.relocate((getWidth() - width) / 2, (getHeight() - height) / 2);
    ImageView stripes = aid.stripes();
    stripes.setFitWidth(view.getFitWidth());
    stripes.setFitHeight(view.getFitHeight());
    stripes.relocate(view.getLayoutX(), view.getLayoutY());
    layoutGrid(lying ? width : height, lying ? height : width);
  }

  private void layoutGrid(double width, double height) {
    double left = (getWidth() - width) / 2;
    double top = (getHeight() - height) / 2;
    for (int i = 0; i < GRID_LINES; i++) {
      double third = (i / 2 + 1) / 3.0;
      boolean upright = i % 2 == 0;
      grid[i].setStartX(left + (upright ? width * third : 0));
      grid[i].setEndX(left + (upright ? width * third : width));
      grid[i].setStartY(top + (upright ? 0 : height * third));
      grid[i].setEndY(top + (upright ? height : height * third));
    }
  }

  /** Shows nothing, where the camera is shut or gone. */
  void blank() {
    view.setImage(null);
    aid.blank();
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
    aid.take(frame);
    if (newest.getAndSet(frame) == null) {
      model.onWindow(showing);
    }
  }

  private void show() {
    Frame frame = newest.getAndSet(null);
    if (frame != null && watch != null) {
      boolean first = view.getImage() == null;
      view.setImage(pictures.of(frame));
      if (aid.show() || first) {
        requestLayout();
      }
    }
  }
}
