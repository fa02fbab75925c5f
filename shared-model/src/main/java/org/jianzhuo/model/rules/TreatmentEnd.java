package org.jianzhuo.model.rules;

import java.util.Collection;
import org.jianzhuo.model.base.Check;

/**
 * Computes the end of treatment of several injured parts (深圳市劳动能力鉴定办法 22; item I4a): the longest
 * period, never the sum. That the same holds for the paid leave is a setting (practice 4).
 */
public final class TreatmentEnd {

  private TreatmentEnd() {}

  /** Returns the longest of the parts' periods in months. */
  public static double months(Collection<Double> parts) {
    Check.notEmpty(parts, "parts");
    return parts.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
  }
}
