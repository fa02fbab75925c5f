package org.jianzhuo.model.rules;

/**
 * Tells whether a fracture of the spine is unstable (GB/T 16180-2014, A.2.7): any one of three
 * signs. That a fractured pedicle, facet or lamina suffices alone is our reading (UNSURE).
 */
public final class SpineStability {

  private static final double HEIGHT_LOSS_ABOVE = 50;
  private static final double ANGLE_ABOVE = 30;
  private static final double CANAL_BELOW = 40;

  private SpineStability() {}

  /**
   * Returns {@code spine.unstable}.
   *
   * @param heightLossPercent of the vertebral body's front
   * @param angleDegrees of kyphosis or scoliosis
   * @param canalLeftPercent what is left of the spinal canal
   * @param archFractured whether a pedicle, facet or lamina is broken
   */
  public static boolean unstable(
      double heightLossPercent,
      double angleDegrees,
      double canalLeftPercent,
      boolean archFractured) {
    return archFractured
        || Relation.LESS.holds(canalLeftPercent, CANAL_BELOW)
        || (Relation.MORE.holds(heightLossPercent, HEIGHT_LOSS_ABOVE)
            && Relation.MORE.holds(angleDegrees, ANGLE_ABOVE));
  }
}
