package org.jianzhuo.desk.opinion.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.exam.SelfCareActivity;
import org.junit.jupiter.api.Test;

class SelfCareWordsTest {

  private static final Messages ZH = Messages.in(false);
  private static final Messages EN = Messages.in(true);

  @Test
  void theActivitiesThatNeedHelpStandInTheirOrderWithWhatThatRestsOn() {
    Exam exam =
        exam(
            Set.of(SelfCareActivity.DRESSING, SelfCareActivity.EATING),
            Map.of(SelfCareActivity.EATING, "双手不能持匙"));
    assertThat(SelfCareWords.count(exam, ZH)).contains("2");
    String activities = SelfCareWords.needed(exam, ZH);
    assertThat(activities).contains("进食（双手不能持匙）；穿衣").doesNotEndWith("；");
    assertThat(SelfCareWords.needed(exam, EN)).contains("(双手不能持匙); ");
  }

  @Test
  void whereNobodyNeedsHelpThatIsSaid() {
    assertThat(SelfCareWords.needed(exam(Set.of(), Map.of()), ZH)).isEqualTo("五项均自理");
  }

  private static Exam exam(Set<SelfCareActivity> help, Map<SelfCareActivity, String> evidence) {
    return new Exam(
        true,
        true,
        false,
        Map.of(),
        Map.of(),
        help,
        evidence,
        null,
        null,
        Map.of(),
        Map.of(),
        java.util.List.of());
  }
}
