package org.jianzhuo.desk.document.pdf;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds for each label over a printed picture the nearest place where it hides no other; in pt. */
final class LabelBoxes {

  private static final double STEP = 4;
  private static final double GAP = 1;
  private static final double BESIDE = 5;
  private static final double ABOVE = 4;

  private final Box picture;
  private final List<Spot> spots;
  private final List<Box> taken = new ArrayList<>();
  private final List<Line2D> leaders = new ArrayList<>();

  /**
   * @param spots that stay to be seen where there is room enough
   */
  LabelBoxes(Box picture, List<Spot> spots) {
    this.picture = picture;
    this.spots = List.copyOf(spots);
  }

  /** A place that a note points at. */
  record Spot(double x, double y) {}

  /** A rectangle from its upper left corner. */
  record Box(double x, double y, double wide, double high) {

    boolean overlaps(Box other) {
      return x < other.x + other.wide + GAP
          && other.x < x + wide + GAP
          && y < other.y + other.high + GAP
          && other.y < y + high + GAP;
    }

    /** Returns how far a place is from the rectangle; 0 within it. */
    double distance(double px, double py) {
      double dx = Math.max(0, Math.max(x - px, px - x - wide));
      double dy = Math.max(0, Math.max(y - py, py - y - high));
      return Math.hypot(dx, dy);
    }

    /** Returns the line from what the label is of to its nearest edge. */
    Line2D leader(double px, double py) {
      return new Line2D.Double(px, py, Math.clamp(px, x, x + wide), Math.clamp(py, y, y + high));
    }

    private Rectangle2D area() {
      return new Rectangle2D.Double(x, y, wide, high);
    }

    private double hidden(Box other) {
      double w = Math.min(x + wide, other.x + other.wide) - Math.max(x, other.x);
      double h = Math.min(y + high, other.y + other.high) - Math.max(y, other.y);
      return Math.max(0, w) * Math.max(0, h);
    }
  }

  /**
   * Takes the place above at the right of what the label is of, else the nearest free one; empty
   * where the picture has no room left.
   */
  Optional<Box> take(double px, double py, double wide, double high) {
    List<Box> free =
        places(px, py, wide, high).stream()
            .filter(each -> taken.stream().noneMatch(each::overlaps))
            .toList();
    List<Box> open =
        free.stream()
            .filter(each -> spots.stream().noneMatch(s -> each.distance(s.x(), s.y()) == 0))
            .toList();
    Optional<Box> place =
        open.stream()
            .filter(each -> crossesNothing(each, px, py))
            .findFirst()
            .or(() -> open.stream().findFirst())
            .or(() -> free.stream().findFirst());
    place.ifPresent(box -> add(box, px, py));
    return place;
  }

  /** Takes the place in which a label hides least of the others. */
  Box squeeze(double px, double py, double wide, double high) {
    Box least =
        places(px, py, wide, high).stream()
            .min(Comparator.comparingDouble(each -> taken.stream().mapToDouble(each::hidden).sum()))
            .orElseThrow();
    add(least, px, py);
    return least;
  }

  private void add(Box box, double px, double py) {
    taken.add(box);
    leaders.add(box.leader(px, py));
  }

  // A line to its label that runs below another label leads nobody.
  private boolean crossesNothing(Box box, double px, double py) {
    Line2D leader = box.leader(px, py);
    return taken.stream().noneMatch(each -> each.area().intersectsLine(leader))
        && leaders.stream()
            .filter(each -> each.getP1().distance(px, py) > BESIDE)
            .noneMatch(each -> box.area().intersectsLine(each) || each.intersectsLine(leader));
  }

  private List<Box> places(double px, double py, double wide, double high) {
    List<Box> places = new ArrayList<>();
    for (double y = picture.y; y <= picture.y + picture.high - high; y += STEP) {
      for (double x = picture.x; x <= picture.x + picture.wide - wide; x += STEP) {
        places.add(new Box(x, y, wide, high));
      }
    }
    places.sort(Comparator.comparingDouble(each -> each.distance(px, py)));
    // What is pointed at stays to be seen where there is room beside it.
    places.addAll(0, beside(px, py, wide, high));
    return places;
  }

  private List<Box> beside(double px, double py, double wide, double high) {
    return List.of(
        inside(px + BESIDE, py - high - ABOVE, wide, high),
        inside(px + BESIDE, py + ABOVE, wide, high),
        inside(px - BESIDE - wide, py - high - ABOVE, wide, high),
        inside(px - BESIDE - wide, py + ABOVE, wide, high));
  }

  private Box inside(double x, double y, double wide, double high) {
    return new Box(
        Math.clamp(x, picture.x, Math.max(picture.x, picture.x + picture.wide - wide)),
        Math.clamp(y, picture.y, Math.max(picture.y, picture.y + picture.high - high)),
        wide,
        high);
  }
}
