package org.jianzhuo.desk.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class UnitFieldTest {

  @Test
  void readsFullWidthDigitsAndTheMinusSign() {
    assertThat(UnitField.parse("１１８．５")).contains(new BigDecimal("118.5"));
    assertThat(UnitField.parse("−15")).contains(new BigDecimal("-15"));
    assertThat(UnitField.parse("26。5")).contains(new BigDecimal("26.5"));
  }

  @Test
  void readsNothingElse() {
    assertThat(UnitField.parse("")).isEmpty();
    assertThat(UnitField.parse("-")).isEmpty();
    assertThat(UnitField.parse("12a")).isEmpty();
  }
}
