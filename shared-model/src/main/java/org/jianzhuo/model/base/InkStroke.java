package org.jianzhuo.model.base;

import java.util.List;

/**
 * Holds one stroke of a handwritten signature, as evidence of the writing, not only its picture.
 *
 * @param x places from the pad's left edge in units of a thousandth of its width
 * @param y places from the pad's top edge in the same unit
 * @param millis since the first point of the signature
 * @param pressure 0 to 1000; 500 where the pad cannot tell
 */
public record InkStroke(
    List<Integer> x, List<Integer> y, List<Integer> millis, List<Integer> pressure) {

  /** A tenth of the pad's width: a slip of the pen is shorter, the shortest name is not. */
  private static final double SHORTEST_SIGNATURE = 100;

  public InkStroke {
    x = List.copyOf(x);
    y = List.copyOf(y);
    millis = List.copyOf(millis);
    pressure = List.copyOf(pressure);
    Check.notEmpty(x, "x");
    Check.that(
        x.size() == y.size() && x.size() == millis.size() && x.size() == pressure.size(),
        "a stroke has as many x as y, millis and pressure");
  }

  /** Tells whether the strokes are long enough together to be a hand's writing. */
  public static boolean isSignature(List<InkStroke> strokes) {
    return strokes.stream().mapToDouble(InkStroke::length).sum() >= SHORTEST_SIGNATURE;
  }

  private double length() {
    double length = 0;
    for (int i = 1; i < x.size(); i++) {
      length += Math.hypot(x.get(i) - x.get(i - 1), y.get(i) - y.get(i - 1));
    }
    return length;
  }
}
