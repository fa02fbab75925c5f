package org.jianzhuo.desk.evidence.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/** Finds for each label over a picture a place where it hides no other. */
final class LabelPlaces {

  private static final double EDGE = 4;
  private static final double BESIDE = 10;
  private static final double ABOVE = 8;

  private final double width;
  private final double height;
  private final List<Rectangle2D> taken = new ArrayList<>();

  /** Lies over a picture of this size. */
  LabelPlaces(double width, double height) {
    this.width = width;
    this.height = height;
  }

  /**
   * Takes the place nearest to what a label is of: above it at the right, else on another side,
   * else further down, from the top again at the picture's foot.
   */
  Rectangle2D take(Point2D of, double wide, double high) {
    double right = of.getX() + BESIDE;
    double left = of.getX() - BESIDE - wide;
    double over = of.getY() - ABOVE - high;
    double under = of.getY() + ABOVE;
    List<Rectangle2D> wished = new ArrayList<>();
    wished.add(inside(right, over, wide, high));
    wished.add(inside(right, under, wide, high));
    wished.add(inside(left, over, wide, high));
    wished.add(inside(left, under, wide, high));
    double row = high + EDGE;
    for (double down = row; down < height; down += row) {
      double y = over + down;
      wished.add(inside(right, y > height - row ? y - height + row : y, wide, high));
    }
    Rectangle2D place =
        wished.stream()
            .filter(each -> taken.stream().noneMatch(each::intersects))
            .findFirst()
            .orElse(wished.getFirst());
    taken.add(place);
    return place;
  }

  private Rectangle2D inside(double x, double y, double wide, double high) {
    return new Rectangle2D(
        Math.clamp(x, EDGE, Math.max(EDGE, width - wide - EDGE)),
        Math.clamp(y, EDGE, Math.max(EDGE, height - high - EDGE)),
        wide,
        high);
  }
}
