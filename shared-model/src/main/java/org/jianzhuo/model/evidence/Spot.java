package org.jianzhuo.model.evidence;

/**
 * A place on a picture, counted from its top left corner in widths of the picture: x and y have the
 * same unit, so angles and lengths keep their proportions at every size.
 */
public record Spot(double x, double y) {

  /** Returns how far away the other is, in widths of the picture. */
  public double distance(Spot other) {
    return Math.hypot(x - other.x, y - other.y);
  }
}
