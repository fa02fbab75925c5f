package org.jianzhuo.model.exam;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LengthContradictionTest {

  @ParameterizedTest
  @CsvSource({
    "lowerRight=88.5;lowerLeft=85;short=2, true",
    "lowerRight=88.5;lowerLeft=85;short=3.5, false",
    "lowerRight=85;lowerLeft=88.5;short=3, false",
    "lowerRight=88.5;short=2, false",
    "lowerRight=88.5;lowerLeft=85, false",
    "upperRight=60;upperLeft=60;lowerRight=88;lowerLeft=85;short=3, false"
  })
  void theShorteningIsWhatTheLengthsDifferBy(String answers, boolean contradicts) {
    assertThat(LengthContradiction.of(finding(answers.split(";"))).isPresent())
        .isEqualTo(contradicts);
  }

  private static Finding finding(String... fieldsAndValues) {
    return FilledForms.at("leg", Side.LEFT, "limb-length", fieldsAndValues);
  }
}
