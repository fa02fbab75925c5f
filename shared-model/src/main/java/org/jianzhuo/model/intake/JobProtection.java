package org.jianzhuo.model.intake;

import org.jianzhuo.model.base.Check;

/**
 * Gives the medical period (医疗期) in which an ill employee keeps the post; not the end of treatment
 * (劳部发〔1994〕479号 3, 4; known).
 *
 * @param months of medical period
 * @param within the months over which sick leave is added up
 */
public record JobProtection(int months, int within) {

  /**
   * Returns the period.
   *
   * @param yearsWorked whole years of work altogether
   * @param yearsHere whole years in this unit
   */
  public static JobProtection of(int yearsWorked, int yearsHere) {
    Check.inRange(yearsHere, 0, 60, "yearsHere");
    Check.inRange(yearsWorked, yearsHere, 60, "yearsWorked");
    if (yearsWorked < 10) {
      return yearsHere < 5 ? new JobProtection(3, 6) : new JobProtection(6, 12);
    }
    if (yearsHere < 5) {
      return new JobProtection(6, 12);
    }
    if (yearsHere < 10) {
      return new JobProtection(9, 15);
    }
    if (yearsHere < 15) {
      return new JobProtection(12, 18);
    }
    return yearsHere < 20 ? new JobProtection(18, 24) : new JobProtection(24, 30);
  }
}
