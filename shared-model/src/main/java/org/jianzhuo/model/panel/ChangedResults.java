package org.jianzhuo.model.panel;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * Tells whose conclusions were changed on re-appraisal more than once within one year
 * (人社部发〔2020〕91号 九): the committee looks at whether to suspend the expert. How many make 'many' is
 * a proposal.
 */
public final class ChangedResults {

  private static final int WITHIN_DAYS = 365;

  private ChangedResults() {}

  /** Tells whether two of the days on which conclusions were changed lie within one year. */
  public static boolean flagged(Collection<LocalDate> changedOn) {
    List<LocalDate> days = changedOn.stream().sorted().toList();
    for (int i = 1; i < days.size(); i++) {
      if (days.get(i).toEpochDay() - days.get(i - 1).toEpochDay() <= WITHIN_DAYS) {
        return true;
      }
    }
    return false;
  }
}
