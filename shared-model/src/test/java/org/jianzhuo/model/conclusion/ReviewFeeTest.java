package org.jianzhuo.model.conclusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jianzhuo.model.conclusion.ReviewFee.Result;
import org.jianzhuo.model.conclusion.ReviewFee.Standing;
import org.jianzhuo.model.intake.AppraisalType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReviewFeeTest {

  private static final Result EIGHT = new Result(8, "", "深劳鉴〔2024〕17号");

  private static Optional<ReviewFee> fee(AppraisalType type, @Nullable Result before, Result now) {
    return ReviewFee.of(type, "shenzhen-2007", true, before, now);
  }

  @ParameterizedTest
  @EnumSource(
      value = AppraisalType.class,
      names = {"FIRST", "CONFIRMATION"},
      mode = EnumSource.Mode.EXCLUDE)
  void theApplicantPaysForAReviewThatChangesNothing(AppraisalType type) {
    ReviewFee fee = fee(type, EIGHT, new Result(8, "", "")).orElseThrow();
    assertThat(fee.standing()).isEqualTo(Standing.UNCHANGED);
    assertThat(fee.rule()).isNotNull();
    assertThat(fee.rule().applicantPays()).isTrue();
    assertThat(fee.basis().zh()).isEqualTo("深圳2007 第三十三条");
  }

  @Test
  void theApplicantDoesNotPayWhereTheGradeChanges() {
    ReviewFee fee = fee(AppraisalType.REAPPRAISAL, EIGHT, new Result(7, "", "")).orElseThrow();
    assertThat(fee.standing()).isEqualTo(Standing.CHANGED);
    assertThat(fee.rule()).isNotNull();
    assertThat(fee.rule().applicantPays()).isFalse();
  }

  @Test
  void belowTheGradesIsAnotherLevelThanTheTenth() {
    assertThat(
            fee(AppraisalType.MUNICIPAL_REVIEW, new Result(10, "", "x"), new Result(11, "", ""))
                .orElseThrow()
                .standing())
        .isEqualTo(Standing.CHANGED);
  }

  @Test
  void theEarlierResultIsAskedForWhereItIsNotKnown() {
    ReviewFee fee = fee(AppraisalType.REVIEW_DISPUTED, null, EIGHT).orElseThrow();
    assertThat(fee.standing()).isEqualTo(Standing.UNKNOWN);
    assertThat(fee.rule()).isNull();
  }

  @Test
  void aGradeIsNotComparedWithWords() {
    assertThat(
            fee(AppraisalType.REVIEW_DISPUTED, new Result(null, "符合", "x"), EIGHT)
                .orElseThrow()
                .standing())
        .isEqualTo(Standing.UNKNOWN);
  }

  @Test
  void whatAConfirmationCameToIsComparedByItsWords() {
    Result before = new Result(null, "可以配置 辅助器具", "x");
    assertThat(
            fee(AppraisalType.REVIEW_DISPUTED, before, new Result(null, "可以配置辅助器具", ""))
                .orElseThrow()
                .standing())
        .isEqualTo(Standing.UNCHANGED);
    assertThat(
            fee(AppraisalType.REVIEW_DISPUTED, before, new Result(null, "不予配置", ""))
                .orElseThrow()
                .standing())
        .isEqualTo(Standing.CHANGED);
  }

  @Test
  void aFirstAppraisalAndAConfirmationHaveNoSuchFee() {
    assertThat(fee(AppraisalType.FIRST, EIGHT, EIGHT)).isEmpty();
    assertThat(fee(AppraisalType.CONFIRMATION, EIGHT, EIGHT)).isEmpty();
  }

  @Test
  void underTheNationalRulesItIsASettingAndSaysSo() {
    ReviewFee followed =
        ReviewFee.of(
                AppraisalType.REVIEW_DISPUTED,
                "national-2025+guangdong",
                true,
                EIGHT,
                new Result(7, "", ""))
            .orElseThrow();
    assertThat(followed.standing()).isEqualTo(Standing.CHANGED);
    assertThat(followed.basis().zh()).contains("建议", "本会设置").doesNotContain("深圳");
    assertThat(followed.basis().en()).contains("proposal").doesNotContain("Shenzhen");
    ReviewFee silent =
        ReviewFee.of(AppraisalType.REVIEW_DISPUTED, "national-2025", false, EIGHT, EIGHT)
            .orElseThrow();
    assertThat(silent.standing()).isEqualTo(Standing.NO_RULE);
    assertThat(silent.rule()).isNull();
  }
}
