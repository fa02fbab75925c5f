package org.jianzhuo.model.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("F131")
class FeeRuleTest {

  @ParameterizedTest
  @EnumSource(AppraisalType.class)
  void aChangedGradeOnReviewMovesTheFee(AppraisalType type) {
    assertThat(FeeRule.of(type, true).isPresent()).isEqualTo(FeeRule.depends(type));
    FeeRule.of(type, true).ifPresent(rule -> assertThat(rule.applicantPays()).isFalse());
    FeeRule.of(type, false).ifPresent(rule -> assertThat(rule.applicantPays()).isTrue());
  }

  @Test
  void theFundPaysForAnInjuryAndTheEmployerWhereNobodyIsInsured() {
    assertThat(told(ItemKind.LABOUR_FUNCTION, "shenzhen-2007"))
        .contains("工伤保险基金支付", "未参加的由用人单位支付", "缓交", "深圳2007 第三十二、三十三条");
  }

  @Test
  void whoIsIllPaysAndMayAskForRelief() {
    assertThat(told(ItemKind.NON_WORK, "shenzhen-2007"))
        .contains("由申请人承担", "免交", "减交")
        .doesNotContain("基金");
  }

  @Test
  void theUnitPaysForIllegalEmployment() {
    assertThat(told(ItemKind.ILLEGAL_EMPLOYMENT, "shenzhen-2007")).contains("用工单位", "第三十八条");
    assertThat(FeeRule.told(AppraisalType.FIRST, ItemKind.DEPENDANT, "shenzhen-2007")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"national-2025", "national-2025+guangdong", "national-2014", "our-own"})
  void outsideItsOwnTextItIsAProposalThatCitesNothingOfShenzhen(String profile) {
    for (AppraisalType type : AppraisalType.values()) {
      for (ItemKind item : ItemKind.values()) {
        FeeRule.told(type, item, profile)
            .ifPresent(
                words -> {
                  assertThat(words.zh()).contains("建议").doesNotContain("深圳");
                  assertThat(words.en()).contains("proposal").doesNotContain("Shenzhen");
                });
      }
    }
    assertThat(
            FeeRule.told(AppraisalType.REAPPRAISAL, ItemKind.LABOUR_FUNCTION, "shenzhen-2007")
                .orElseThrow()
                .zh())
        .isEqualTo("结果未改变，由申请人承担鉴定费；结果改变，申请人不承担鉴定费（深圳2007 第三十三条）");
  }

  private static String told(ItemKind item, String profile) {
    return FeeRule.told(AppraisalType.FIRST, item, profile).orElseThrow().zh();
  }
}
