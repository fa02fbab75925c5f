package org.jianzhuo.desk.base.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import org.jianzhuo.model.base.InkStroke;

/**
 * Takes a handwritten signature with pen, finger, mouse or keys, as strokes with points and times.
 *
 * <p>By keys: the arrows move the pen, Space sets it down and lifts it, Delete starts anew.
 */
public final class InkPad extends Pane {

  private final Canvas canvas = new Canvas();
  private final LongSupplier nanos;
  private final List<InkStroke> strokes = new ArrayList<>();
  private final List<Integer> x = new ArrayList<>();
  private final List<Integer> y = new ArrayList<>();
  private final List<Integer> millis = new ArrayList<>();
  private static final double STEP = 0.04;
  private long firstNanos;
  private double penX = 0.3;
  private double penY = 0.5;
  private boolean penDown;
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
          penDown = false;
          begin();
          point(e);
        });
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::point);
    addEventHandler(
        MouseEvent.MOUSE_RELEASED,
        e -> {
          point(e);
          endStroke();
        });
    setOnKeyPressed(this::key);
    focusedProperty()
        .addListener(
            (o, was, is) -> {
              if (!is && penDown) {
                lift();
              }
              draw();
            });
  }

  private void key(KeyEvent e) {
    boolean known = true;
    switch (e.getCode()) {
      case DELETE, BACK_SPACE -> clear();
      case LEFT -> move(-STEP, 0);
      case RIGHT -> move(STEP, 0);
      case UP -> move(0, -STEP * 2);
      case DOWN -> move(0, STEP * 2);
      case SPACE -> {
        if (penDown) {
          lift();
        } else {
          begin();
          penDown = true;
          point(penX * getWidth(), penY * getHeight());
        }
      }
      default -> known = false;
    }
    if (known) {
      e.consume();
    }
  }

  private void move(double right, double down) {
    penX = Math.clamp(penX + right, 0, 1);
    penY = Math.clamp(penY + down, 0, 1);
    if (penDown) {
      point(penX * getWidth(), penY * getHeight());
    } else {
      draw();
    }
  }

  private void lift() {
    penDown = false;
    endStroke();
  }

  private void begin() {
    if (strokes.isEmpty()) {
      firstNanos = nanos.getAsLong();
    }
  }

  /** Returns the strokes so far; empty if nothing was written. */
  public List<InkStroke> strokes() {
    return List.copyOf(strokes);
  }

  /** Returns the strokes where they are a signature; a mere dot is none, so empty then. */
  public List<InkStroke> signature() {
    return InkStroke.isSignature(strokes) ? strokes() : List.of();
  }

  /** Forgets the strokes. */
  public void clear() {
    strokes.clear();
    x.clear();
    y.clear();
    millis.clear();
    penDown = false;
    draw();
    onChanged.run();
  }

  /** Runs the action after each stroke and after clearing. */
  public void setOnChanged(Runnable action) {
    onChanged = action;
  }

  private void point(MouseEvent e) {
    point(e.getX(), e.getY());
  }

  private void point(double atX, double atY) {
    double width = Math.max(1, getWidth());
    x.add((int) Math.round(1000 * Math.clamp(atX, 0, width) / width));
    y.add((int) Math.round(1000 * Math.clamp(atY, 0, getHeight()) / width));
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
    if (isFocused()) {
      pen(g);
    }
  }

  /** Shows where the keys' pen is, and as long as nothing is written, what the keys do. */
  private void pen(GraphicsContext g) {
    double px = penX * getWidth();
    double py = penY * getHeight();
    g.setStroke(Color.web(penDown ? "#1c5aa6" : "#87929d"));
    g.setLineWidth(1.4);
    g.strokeOval(px - 4, py - 4, 8, 8);
    if (strokes.isEmpty() && x.isEmpty()) {
      g.setFill(Color.web("#636e79"));
      g.setFont(Font.font("Noto Sans SC", 13));
      g.fillText("← ↑ ↓ →   Space ✎   Del ✕", 10, getHeight() - 10);
    }
  }

  private void line(GraphicsContext g, List<Integer> xs, List<Integer> ys) {
    double scale = getWidth() / 1000;
    for (int i = 1; i < xs.size(); i++) {
      g.strokeLine(
          xs.get(i - 1) * scale, ys.get(i - 1) * scale, xs.get(i) * scale, ys.get(i) * scale);
    }
  }
}
