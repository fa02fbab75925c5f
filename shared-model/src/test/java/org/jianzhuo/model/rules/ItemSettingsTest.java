package org.jianzhuo.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jianzhuo.model.intake.AcceptanceSetting;
import org.jianzhuo.model.intake.AcceptanceSettings;
import org.jianzhuo.model.intake.ItemKind;
import org.junit.jupiter.api.Test;

/** Checks that the rules of items take what a committee set. */
class ItemSettingsTest {

  private static ItemSettings with(Map<AcceptanceSetting, Integer> set) {
    return ItemSettings.of(new AcceptanceSettings("national-2025", set));
  }

  @Test
  void aNewCommitteeStartsWithTheUsualOnes() {
    assertThat(with(Map.of())).isEqualTo(ItemSettings.USUAL);
  }

  @Test
  void whatWasSetHolds() {
    ItemSettings set =
        with(
            Map.of(
                AcceptanceSetting.LONGEST_PART_FOR_PAID_LEAVE, 0,
                AcceptanceSetting.BASE_LEAVE_MONTHS, 18,
                AcceptanceSetting.EXTENDED_LEAVE_MONTHS, 6,
                AcceptanceSetting.PAPER_REVIEW_CAUSALITY, 0));
    assertThat(set.longestPartForPaidLeave()).isFalse();
    assertThat(set.baseLeaveMonths()).isEqualTo(18);
    assertThat(set.extendedLeaveMonths()).isEqualTo(6);
    assertThat(set.paperReview()).contains(ItemKind.PAID_LEAVE).doesNotContain(ItemKind.CAUSALITY);
  }
}
