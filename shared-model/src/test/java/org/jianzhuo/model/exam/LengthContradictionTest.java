package org.jianzhuo.model.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jianzhuo.model.journal.FindingId;
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
    return new Finding(
        new FindingId(new UUID(0, 1)),
        1,
        "leg",
        Side.LEFT,
        "t",
        "",
        "limb-length",
        List.of(),
        null,
        true,
        List.of(),
        "",
        Arrays.stream(fieldsAndValues)
            .map(each -> each.split("=", 2))
            .map(each -> new Answer(each[0], each[1], false, false))
            .toList());
  }
}
