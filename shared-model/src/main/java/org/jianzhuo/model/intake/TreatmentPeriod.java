package org.jianzhuo.model.intake;

import java.util.Collection;
import org.jianzhuo.model.base.Check;

/** Counts the months of treatment of an injury of several parts. */
public final class TreatmentPeriod {

  private TreatmentPeriod() {}

  /**
   * Returns the months until the end of treatment (医疗终结期): the longest of the parts, never their
   * sum (深圳2007 22).
   */
  public static double months(Collection<Double> parts) {
    Check.notEmpty(parts, "parts");
    parts.forEach(
        months ->
            Check.that(Double.isFinite(months) && months >= 0, "months is no length: " + months));
    return parts.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
  }

  /**
   * Returns the months of paid leave (停工留薪期): the longest of the parts; the sum only where the
   * place's setting says so (proposal). At most twelve, and twelve more if extended (《工伤保险条例》33).
   */
  public static double paidLeaveMonths(
      Collection<Double> parts, boolean longest, boolean extended) {
    double months = longest ? months(parts) : parts.stream().mapToDouble(Double::doubleValue).sum();
    return Math.min(months, extended ? 24 : 12);
  }
}
