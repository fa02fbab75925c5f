package org.jianzhuo.desk.conclusion.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.conclusion.DraftCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckFactsTest {

  private static final DraftCheck PASSED =
      new DraftCheck(DraftCheck.Rule.NO_EXPERT, DraftCheck.Verdict.PASSED, new Words("无", "none"));
  private static final DraftCheck TO_LOOK_AT =
      new DraftCheck(
          DraftCheck.Rule.GRADE_RULE,
          DraftCheck.Verdict.TO_LOOK_AT,
          new Words("规则允许八级，定为七级", "8 by the rules, decided 7"));

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void checksThatAllPassedAreOneLineWithTheirNumber(boolean english) {
    assertThat(CheckFacts.of(List.of(PASSED, PASSED), Messages.in(english)))
        .singleElement()
        .asString()
        .contains("2");
  }

  @Test
  void aCheckThatDidNotPassIsNamedWithWhatItFound() {
    List<String> facts = CheckFacts.of(List.of(PASSED, TO_LOOK_AT), Messages.in(false));
    assertThat(facts).hasSize(2);
    assertThat(facts.getFirst()).contains("1", "2");
    assertThat(facts.getLast()).contains("等级在定级规则之内", "规则允许八级，定为七级");
  }
}
