package org.jianzhuo.desk.base.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import org.jianzhuo.model.base.InkStroke;

/** Takes a handwritten signature with pen, finger or mouse, as strokes with points and times. */
public final class InkPad extends Pane {

  private final Canvas canvas = new Canvas();
  private final LongSupplier nanos;
  private final List<InkStroke> strokes = new ArrayList<>();
  private final List<Integer> x = new ArrayList<>();
  private final List<Integer> y = new ArrayList<>();
  private final List<Integer> millis = new ArrayList<>();
  private long firstNanos;
  private Runnable onChanged = () -> {};

  /**
   * @param nanos a monotonic clock in nanoseconds
   */
  public InkPad(String id, LongSupplier nanos) {
    this.nanos = nanos;
    setId(id);
    getStyleClass().add("jz-ink");
    setMinSize(200, 90);
    setPrefSize(320, 120);
    setFocusTraversable(true);
    getChildren().add(canvas);
    canvas.widthProperty().bind(widthProperty());
    canvas.heightProperty().bind(heightProperty());
    widthProperty().addListener(o -> draw());
    heightProperty().addListener(o -> draw());
    addEventHandler(
        MouseEvent.MOUSE_PRESSED,
        e -> {
          requestFocus();
          if (strokes.isEmpty()) {
            firstNanos = nanos.getAsLong();
          }
          point(e);
        });
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::point);
    addEventHandler(
        MouseEvent.MOUSE_RELEASED,
        e -> {
          point(e);
          endStroke();
        });
    setOnKeyPressed(
        e -> {
          if (e.getCode() == KeyCode.DELETE || e.getCode() == KeyCode.BACK_SPACE) {
            clear();
            e.consume();
          }
        });
  }

  /** Returns the strokes so far; empty if nothing was written. */
  public List<InkStroke> strokes() {
    return List.copyOf(strokes);
  }

  /** Forgets the strokes. */
  public void clear() {
    strokes.clear();
    x.clear();
    y.clear();
    millis.clear();
    draw();
    onChanged.run();
  }

  /** Runs the action after each stroke and after clearing. */
  public void setOnChanged(Runnable action) {
    onChanged = action;
  }

  private void point(MouseEvent e) {
    double width = Math.max(1, getWidth());
    x.add((int) Math.round(1000 * Math.clamp(e.getX(), 0, width) / width));
    y.add((int) Math.round(1000 * Math.clamp(e.getY(), 0, getHeight()) / width));
    millis.add((int) ((nanos.getAsLong() - firstNanos) / 1_000_000));
    draw();
  }

  private void endStroke() {
    List<Integer> pressure = x.stream().map(p -> 500).toList();
    strokes.add(new InkStroke(x, y, millis, pressure));
    x.clear();
    y.clear();
    millis.clear();
    draw();
    onChanged.run();
  }

  private void draw() {
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    g.setStroke(Color.web("#161d24"));
    g.setLineWidth(2.2);
    g.setLineCap(StrokeLineCap.ROUND);
    for (InkStroke stroke : strokes) {
      line(g, stroke.x(), stroke.y());
    }
    line(g, x, y);
  }

  private void line(GraphicsContext g, List<Integer> xs, List<Integer> ys) {
    double scale = getWidth() / 1000;
    for (int i = 1; i < xs.size(); i++) {
      g.strokeLine(
          xs.get(i - 1) * scale, ys.get(i - 1) * scale, xs.get(i) * scale, ys.get(i) * scale);
    }
  }
}
