package org.jianzhuo.model.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
    assertThat(FeeRule.usual(ItemKind.LABOUR_FUNCTION).orElseThrow().zh())
        .contains("工伤保险基金支付", "未参加的由用人单位支付", "缓交");
  }

  @Test
  void whoIsIllPaysAndMayAskForRelief() {
    assertThat(FeeRule.usual(ItemKind.NON_WORK).orElseThrow().zh())
        .contains("由申请人承担", "免交", "减交")
        .doesNotContain("基金");
  }

  @Test
  void theUnitPaysForIllegalEmployment() {
    assertThat(FeeRule.usual(ItemKind.ILLEGAL_EMPLOYMENT).orElseThrow().zh()).contains("用工单位");
    assertThat(FeeRule.usual(ItemKind.DEPENDANT)).isEmpty();
  }
}
