package org.jianzhuo.packaging.bench;

import java.util.Arrays;

/** Says what a row of measurements comes to. */
final class Samples {

  private Samples() {}

  static double median(double... values) {
    return percentile(50, values);
  }

  /** Returns the smallest value that so many per cent of the values do not exceed. */
  static double percentile(int percent, double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int place = (int) Math.ceil(percent / 100.0 * sorted.length) - 1;
    return sorted[Math.clamp(place, 0, sorted.length - 1)];
  }
}
