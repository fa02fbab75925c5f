package org.jianzhuo.model.rules;

import org.jianzhuo.model.base.Check;

/**
 * Holds what a committee sets about items.
 *
 * @param longestPartForPaidLeave whether of several injuries the longest term counts for the paid
 *     leave too; the law says so of the end of treatment only (practice 4), <em>proposal</em>
 * @param baseLeaveMonths how long a paid leave is at most (工伤保险条例 33; <em>known</em>)
 * @param extendedLeaveMonths by how much it is extended at most (工伤保险条例 33; <em>known</em>)
 */
public record ItemSettings(
    boolean longestPartForPaidLeave, int baseLeaveMonths, int extendedLeaveMonths) {

  /** What a new committee starts with. */
  public static final ItemSettings USUAL = new ItemSettings(true, 12, 12);

  public ItemSettings {
    Check.inRange(baseLeaveMonths, 1, 24, "baseLeaveMonths");
    Check.inRange(extendedLeaveMonths, 0, 24, "extendedLeaveMonths");
  }
}
