package org.jianzhuo.model.rules;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.intake.AcceptanceSetting;
import org.jianzhuo.model.intake.AcceptanceSettings;
import org.jianzhuo.model.intake.ItemKind;

/**
 * Holds what a committee sets about items.
 *
 * @param longestPartForPaidLeave whether of several injuries the longest term counts for the paid
 *     leave too; the law says so of the end of treatment only (practice 4), <em>proposal</em>
 * @param baseLeaveMonths how long a paid leave is at most (工伤保险条例 33; <em>known</em>)
 * @param extendedLeaveMonths by how much it is extended at most (工伤保险条例 33; <em>known</em>)
 * @param paperReview the items that may be decided on the papers alone (书面审查, practice 4)
 */
public record ItemSettings(
    boolean longestPartForPaidLeave,
    int baseLeaveMonths,
    int extendedLeaveMonths,
    Set<ItemKind> paperReview) {

  /** What a new committee starts with. */
  public static final ItemSettings USUAL =
      new ItemSettings(
          true,
          12,
          12,
          Arrays.stream(ItemKind.values())
              .filter(ItemKind::mayBePaperReview)
              .collect(Collectors.toSet()));

  /** Reads what the committee set for the profile that a case goes by. */
  public static ItemSettings of(AcceptanceSettings settings) {
    Map<AcceptanceSetting, ItemKind> reviewed =
        Map.of(
            AcceptanceSetting.PAPER_REVIEW_PAID_LEAVE, ItemKind.PAID_LEAVE,
            AcceptanceSetting.PAPER_REVIEW_CAUSALITY, ItemKind.CAUSALITY,
            AcceptanceSetting.PAPER_REVIEW_TREATMENT_END, ItemKind.TREATMENT_END);
    return new ItemSettings(
        settings.is(AcceptanceSetting.LONGEST_PART_FOR_PAID_LEAVE),
        settings.number(AcceptanceSetting.BASE_LEAVE_MONTHS),
        settings.number(AcceptanceSetting.EXTENDED_LEAVE_MONTHS),
        reviewed.entrySet().stream()
            .filter(each -> settings.is(each.getKey()))
            .map(Map.Entry::getValue)
            .collect(Collectors.toSet()));
  }

  public ItemSettings {
    paperReview = Set.copyOf(paperReview);
    Check.inRange(baseLeaveMonths, 1, 24, "baseLeaveMonths");
    Check.inRange(extendedLeaveMonths, 0, 24, "extendedLeaveMonths");
  }
}
