package org.jianzhuo.model.rules;

/**
 * Reads the degree of a restricted mouth opening (GB/T 16180-2014, A.3.7). The person's own fingers
 * decide; the cuts in centimetres are a <em>proposal</em>.
 */
public final class MouthOpening {

  private static final double NORMAL_FROM_CM = 4.5;
  private static final double FIRST_FROM_CM = 3.0;
  private static final double SECOND_FROM_CM = 1.7;

  private MouthOpening() {}

  /** Returns {@code mouth.degree}: 0 normal, 1 to 3, 4 if the mouth cannot be opened. */
  public static int degree(double centimetres) {
    if (Relation.AT_LEAST.holds(centimetres, NORMAL_FROM_CM)) {
      return 0;
    }
    if (Relation.AT_LEAST.holds(centimetres, FIRST_FROM_CM)) {
      return 1;
    }
    if (Relation.AT_LEAST.holds(centimetres, SECOND_FROM_CM)) {
      return 2;
    }
    return Relation.MORE.holds(centimetres, 0) ? 3 : 4;
  }
}
