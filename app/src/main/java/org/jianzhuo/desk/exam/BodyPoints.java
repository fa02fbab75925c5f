package org.jianzhuo.desk.exam;

import java.util.Optional;
import org.jianzhuo.model.catalogue.BodyPart;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.exam.RecognisedScope;
import org.jianzhuo.model.exam.Side;
import org.jspecify.annotations.Nullable;

/** Knows which part of the body lies at a point of the standing figure as it is drawn. */
public final class BodyPoints {

  /** How wide the figure is drawn for one hundredth of its width. */
  public static final double ACROSS = 2.94;

  /** How high it is drawn for one hundredth of its height. */
  public static final double DOWN = 4.45;

  /** How far from a part's point it still counts, in the drawing's measure. */
  private static final double NEAR = 40;

  private final Catalogue catalogue;

  public BodyPoints(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  private record Near(RecognisedScope.Place place, double distance) {}

  /**
   * Returns the part nearest to a point, with the person's side; empty beside the body.
   *
   * @param x 0 to 100 from the left edge as drawn
   * @param y 0 to 100 from the top
   * @param back whether the figure is seen from behind
   */
  public Optional<RecognisedScope.Place> at(double x, double y, boolean back) {
    @Nullable Near nearest = null;
    for (BodyPart part : catalogue.parts()) {
      boolean limb = part.region().endsWith("-limb");
      boolean shown = part.back() == back || (back && limb);
      if (!shown || part.region().equals("systemic") || part.code().equals(part.region())) {
        continue;
      }
      // a limb that is placed on the front lies mirrored from behind
      double own = part.back() == back ? part.x() : 100 - part.x();
      Near right = near(part, part.paired() ? Side.RIGHT : Side.NONE, own, x, y);
      nearest = closer(nearest, right);
      if (part.paired()) {
        nearest = closer(nearest, near(part, Side.LEFT, 100 - own, x, y));
      }
    }
    return nearest == null || nearest.distance() > NEAR
        ? Optional.empty()
        : Optional.of(nearest.place());
  }

  private static Near closer(@Nullable Near one, Near other) {
    return one == null || other.distance() < one.distance() ? other : one;
  }

  private static Near near(BodyPart part, Side side, double at, double x, double y) {
    double distance = Math.hypot((x - at) * ACROSS, (y - part.y()) * DOWN);
    return new Near(new RecognisedScope.Place(part.code(), side), distance);
  }
}
