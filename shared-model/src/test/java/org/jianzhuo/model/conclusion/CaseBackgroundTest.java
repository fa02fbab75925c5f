package org.jianzhuo.model.conclusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.exam.SelfCareActivity;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.ApplicationDetails;
import org.jianzhuo.model.intake.AppraisalType;
import org.jianzhuo.model.intake.Intake;
import org.jianzhuo.model.intake.IntakeFact;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.intake.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CaseBackgroundTest {

  private static final Exam ALONE = exam(Set.of());

  @ParameterizedTest
  @EnumSource(
      value = AppraisalType.class,
      names = {"REVIEW_AFTER_YEAR", "REVIEW_DISPUTED", "MUNICIPAL_REVIEW", "REAPPRAISAL"})
  void aReviewNamesTheDayOfTheConclusionThatItLooksAtAgain(AppraisalType type) {
    assertThat(CaseBackground.of(accepted(ItemKind.LABOUR_FUNCTION, type), ALONE, concluded()))
        .isEqualTo("原鉴定结论于2024年12月20日作出。");
  }

  @Test
  void aFirstAppraisalNamesNone() {
    AcceptedCase first = accepted(ItemKind.LABOUR_FUNCTION, AppraisalType.FIRST);
    assertThat(CaseBackground.of(first, ALONE, concluded())).isEmpty();
    assertThat(CaseBackground.of(first, ALONE, new Intake(first, null, null))).isEmpty();
  }

  @Test
  void theActivitiesThatNeedHelpAreNamedWhereSelfCareIsAskedFor() {
    Exam helped = exam(Set.of(SelfCareActivity.TOILET, SelfCareActivity.EATING));
    AcceptedCase asked = accepted(ItemKind.LABOUR_AND_SELF_CARE, AppraisalType.FIRST);
    AcceptedCase unasked = accepted(ItemKind.LABOUR_FUNCTION, AppraisalType.FIRST);

    assertThat(CaseBackground.of(asked, helped, new Intake(asked, null, null)))
        .isEqualTo("生活自理：进食、大小便需要护理。");
    assertThat(CaseBackground.of(asked, ALONE, new Intake(asked, null, null))).isEmpty();
    assertThat(CaseBackground.of(unasked, helped, new Intake(unasked, null, null))).isEmpty();
  }

  @Test
  void whatANeedOfHelpRestsOnStandsBesideIt() {
    AcceptedCase asked = accepted(ItemKind.LABOUR_AND_SELF_CARE, AppraisalType.FIRST);
    Exam noted =
        new Exam(
            true,
            true,
            false,
            Map.of(),
            Map.of(),
            Set.of(SelfCareActivity.TOILET, SelfCareActivity.EATING),
            Map.of(SelfCareActivity.EATING, "双手不能持匙"),
            null,
            null,
            Map.of(),
            Map.of(),
            List.of());

    assertThat(CaseBackground.of(asked, noted, new Intake(asked, null, null)))
        .isEqualTo("生活自理：进食（双手不能持匙）、大小便需要护理。");
  }

  private static Exam exam(Set<SelfCareActivity> helped) {
    return new Exam(true, true, false, Map.of(), Map.of(), helped);
  }

  private static Intake concluded() {
    ApplicationDetails details =
        new ApplicationDetails(
            null, true, null, null, null, null, null, LocalDate.of(2024, 12, 20), null);
    return new Intake(null, null, new IntakeFact.ApplicationJudged(details, List.of(), "p"));
  }

  private static AcceptedCase accepted(ItemKind item, AppraisalType type) {
    return new AcceptedCase(
        "2026-03187",
        "邓国梁",
        Sex.MALE,
        "990000197906120019",
        "",
        "",
        "",
        item,
        type,
        "",
        List.of("左肘"),
        "左肱骨远端髁间骨折",
        null,
        null,
        null,
        "");
  }
}
