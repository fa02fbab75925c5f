package org.jianzhuo.desk.evidence.ui;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.ArcType;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.model.evidence.Note;
import org.jianzhuo.model.evidence.NoteKind;
import org.jianzhuo.model.evidence.Spot;
import org.jspecify.annotations.Nullable;

/** Draws notes over a picture in the look of sheet 07. */
final class NotePainter {

  private static final Color YELLOW = Color.web("#ffdf7f");
  private static final Color BLUE = Color.web("#86ccfb");
  private static final Color GREEN = Color.web("#8fe3a6");
  private static final Color PLATE = Color.web("#10181f");
  private static final double ARROW_HEAD = 16;
  private static final double HANDLE = 6;

  /** Nearer than this a label needs no line to what it is of. */
  private static final double NEAR = 24;

  private static final double RING = 13;

  private final GraphicsContext pen;
  private final PictureFrame frame;
  private final Messages words;
  private final double millimetresPerWidth;
  private final LabelPlaces labels;

  NotePainter(GraphicsContext pen, PictureFrame frame, Messages words, double millimetresPerWidth) {
    this.pen = pen;
    this.frame = frame;
    this.words = words;
    this.millimetresPerWidth = millimetresPerWidth;
    labels = new LabelPlaces(frame.paneWidth(), frame.paneHeight());
  }

  /** Writes a length in centimetres, or says that there is no scale. */
  static String length(Messages words, double widths, double millimetresPerWidth) {
    return millimetresPerWidth > 0
        ? String.format(Locale.ROOT, "%.1f cm", widths * millimetresPerWidth / 10)
        : words.text("evidence.review.no-scale");
  }

  /** Writes an angle. */
  static String angle(double degrees) {
    return String.format(Locale.ROOT, "%.1f°", degrees);
  }

  void draw(Note note) {
    List<Point2D> at = note.spots().stream().map(frame::inPane).toList();
    switch (note.kind()) {
      case ARROW -> {
        arrow(at.get(0), at.get(1));
        plate(at.get(0), note.text(), BLUE, 16);
      }
      case TEXT -> plate(at.get(0), note.text(), BLUE, 16);
      case AREA -> {
        box(at.get(0), at.get(1), null);
        plate(at.get(0), note.text(), BLUE, 16);
      }
      case COVER -> box(at.get(0), at.get(1), Color.color(0, 0, 0, 0.82));
      case LENGTH -> {
        line(at.get(0), at.get(1), GREEN);
        handles(at, GREEN);
        plate(
            at.get(0).midpoint(at.get(1)),
            length(words, note.span(), millimetresPerWidth),
            GREEN,
            18);
      }
      case SCALE -> {
        line(at.get(0), at.get(1), Color.WHITE);
        handles(at, Color.WHITE);
        plate(
            at.get(0).midpoint(at.get(1)),
            words.text("evidence.review.scale", note.millimetres() / 10),
            Color.WHITE,
            15);
      }
      case ANGLE -> angle(note, at);
      case BOOKMARK -> {}
    }
  }

  private void angle(Note note, List<Point2D> at) {
    Point2D joint = at.get(1);
    double radius =
        Math.min(54, Math.min(joint.distance(at.get(0)), joint.distance(at.get(2))) / 2);
    double from =
        -Math.toDegrees(
            Math.atan2(at.get(0).getY() - joint.getY(), at.get(0).getX() - joint.getX()));
    double to =
        -Math.toDegrees(
            Math.atan2(at.get(2).getY() - joint.getY(), at.get(2).getX() - joint.getX()));
    double sweep = to - from;
    sweep = sweep > 180 ? sweep - 360 : sweep < -180 ? sweep + 360 : sweep;
    pen.setFill(Color.color(1, 0.87, 0.5, 0.25));
    pen.fillArc(
        joint.getX() - radius,
        joint.getY() - radius,
        2 * radius,
        2 * radius,
        from,
        sweep,
        ArcType.ROUND);
    line(at.get(0), joint, YELLOW);
    line(joint, at.get(2), YELLOW);
    handles(at, YELLOW);
    plate(joint.add(radius + 18, -radius), angle(note.degrees()), YELLOW, 26);
  }

  /** Draws the spots put so far of what is being drawn, with a line to the pointer. */
  void pending(NoteKind kind, List<Spot> spots, Point2D pointer) {
    List<Point2D> at = spots.stream().map(frame::inPane).toList();
    if (!at.isEmpty()) {
      boolean box = kind == NoteKind.AREA || kind == NoteKind.COVER;
      if (box) {
        box(at.getLast(), pointer, null);
      } else {
        for (int i = 1; i < at.size(); i++) {
          line(at.get(i - 1), at.get(i), YELLOW);
        }
        line(at.getLast(), pointer, YELLOW);
      }
      handles(at, YELLOW);
    }
    pen.setLineWidth(3);
    pen.setStroke(PLATE);
    cross(pointer);
    pen.setLineWidth(1.5);
    pen.setStroke(Color.WHITE);
    cross(pointer);
  }

  /** Rings the spots that the arrows move. */
  void chosen(List<Spot> spots) {
    for (Spot spot : spots) {
      Point2D at = frame.inPane(spot);
      ring(at, PLATE, 5);
      ring(at, Color.WHITE, 2.5);
    }
  }

  private void ring(Point2D at, Color colour, double width) {
    pen.setLineWidth(width);
    pen.setStroke(colour);
    pen.strokeOval(at.getX() - RING, at.getY() - RING, 2 * RING, 2 * RING);
  }

  private void cross(Point2D at) {
    pen.strokeLine(at.getX() - 12, at.getY(), at.getX() + 12, at.getY());
    pen.strokeLine(at.getX(), at.getY() - 12, at.getX(), at.getY() + 12);
  }

  private void line(Point2D from, Point2D to, Color colour) {
    pen.setLineWidth(5);
    pen.setStroke(PLATE);
    pen.strokeLine(from.getX(), from.getY(), to.getX(), to.getY());
    pen.setLineWidth(3);
    pen.setStroke(colour);
    pen.strokeLine(from.getX(), from.getY(), to.getX(), to.getY());
  }

  private void arrow(Point2D from, Point2D to) {
    line(from, to, BLUE);
    double way = Math.atan2(to.getY() - from.getY(), to.getX() - from.getX());
    for (double side : new double[] {-0.5, 0.5}) {
      line(
          to,
          to.subtract(ARROW_HEAD * Math.cos(way + side), ARROW_HEAD * Math.sin(way + side)),
          BLUE);
    }
  }

  private void box(Point2D one, Point2D other, @Nullable Color fill) {
    double x = Math.min(one.getX(), other.getX());
    double y = Math.min(one.getY(), other.getY());
    double width = Math.abs(one.getX() - other.getX());
    double height = Math.abs(one.getY() - other.getY());
    if (fill != null) {
      pen.setFill(fill);
      pen.fillRect(x, y, width, height);
    }
    pen.setLineWidth(4);
    pen.setStroke(PLATE);
    pen.strokeRect(x, y, width, height);
    pen.setLineWidth(2);
    pen.setStroke(fill == null ? BLUE : Color.WHITE);
    if (fill != null) {
      pen.setLineDashes(6, 5);
    }
    pen.strokeRect(x, y, width, height);
    pen.setLineDashes((double[]) null);
  }

  private void handles(List<Point2D> at, Color colour) {
    for (Point2D spot : at) {
      pen.setFill(PLATE);
      pen.fillOval(
          spot.getX() - HANDLE - 2, spot.getY() - HANDLE - 2, 2 * HANDLE + 4, 2 * HANDLE + 4);
      pen.setFill(colour);
      pen.fillOval(spot.getX() - HANDLE, spot.getY() - HANDLE, 2 * HANDLE, 2 * HANDLE);
    }
  }

  /** Leads from a label that had to make way to what it is of. */
  private void leader(Point2D from, Rectangle2D label, Color colour) {
    double x = Math.clamp(from.getX(), label.getMinX(), label.getMaxX());
    double y = Math.clamp(from.getY(), label.getMinY(), label.getMaxY());
    if (from.distance(x, y) > NEAR) {
      pen.setLineWidth(1.5);
      pen.setStroke(colour);
      pen.strokeLine(from.getX(), from.getY(), x, y);
    }
  }

  private void plate(Point2D at, String text, Color colour, double size) {
    if (text.isEmpty()) {
      return;
    }
    Font font = Font.font("Noto Sans SC", FontWeight.BOLD, size);
    Text measure = new Text(text);
    measure.setFont(font);
    double width = measure.getLayoutBounds().getWidth() + 20;
    double height = measure.getLayoutBounds().getHeight() + 10;
    Rectangle2D place = labels.take(at, width, height);
    double x = place.getMinX();
    double y = place.getMinY();
    leader(at, place, colour);
    pen.setFill(Color.color(0.06, 0.09, 0.12, 0.92));
    pen.fillRoundRect(x, y, width, height, 8, 8);
    pen.setFill(colour);
    pen.setFont(font);
    pen.setTextBaseline(VPos.CENTER);
    pen.fillText(text, x + 10, y + height / 2);
  }
}
