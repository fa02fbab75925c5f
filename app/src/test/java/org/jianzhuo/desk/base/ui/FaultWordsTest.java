package org.jianzhuo.desk.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.base.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultWordsTest {

  @ParameterizedTest
  @EnumSource(ErrorCode.class)
  void everyFaultHasWordsAndANextStepInBothLanguages(ErrorCode code) {
    for (boolean english : new boolean[] {false, true}) {
      FaultWords words = FaultWords.of(new DeskFault(code, "detail"), Messages.in(english));
      assertThat(words.title()).doesNotContain("base.fault").doesNotContain(code.name());
      assertThat(words.safe()).doesNotContain("base.fault");
      assertThat(words.next()).doesNotContain("base.fault");
      assertThat(words.detail()).contains(code.name());
    }
  }

  @Test
  void theSameBugHasTheSameCode() {
    assertThat(FaultWords.code(bug())).isEqualTo(FaultWords.code(bug()));
    assertThat(FaultWords.code(bug()))
        .isNotEqualTo(FaultWords.code(new IllegalArgumentException("x")))
        .matches("[0-9A-F]{4}-[0-9A-F]{4}");
  }

  private static Exception bug() {
    return new IllegalStateException("a name that must not matter " + System.nanoTime());
  }
}
