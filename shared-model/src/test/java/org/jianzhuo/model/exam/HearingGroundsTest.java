package org.jianzhuo.model.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jianzhuo.model.journal.FindingId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HearingGroundsTest {

  private static final String SEVERE = "left.ac500=100;left.ac1000=100;left.ac2000=100";
  private static final String MILD = "right.ac500=30;right.ac1000=30;right.ac2000=35";
  private static final String NORMAL = "right.ac500=10;right.ac1000=15;right.ac2000=20";

  @ParameterizedTest
  @CsvSource({
    SEVERE + ", abrDone feigningExcluded",
    SEVERE + ";abrDone=yes;feigningExcluded=yes, ''",
    SEVERE + ";abrDone=no;feigningExcluded=yes, abrDone",
    MILD + ", feigningExcluded",
    MILD + ";feigningExcluded=yes, ''",
    NORMAL + ", ''",
    "left.ac500=100;left.ac1000=100, ''"
  })
  void aSevereLossNeedsAbrAndAnyLossThatFeigningIsExcluded(String answers, String fields) {
    assertThat(HearingGrounds.missing(finding(answers.split(";"))))
        .isEqualTo(fields.isEmpty() ? List.of() : List.of(fields.split(" ")));
  }

  private static Finding finding(String... fieldsAndValues) {
    return new Finding(
        new FindingId(new UUID(0, 1)),
        1,
        "ear",
        Side.BOTH,
        "t",
        "",
        "ear",
        List.of(),
        null,
        true,
        List.of(),
        "",
        Arrays.stream(fieldsAndValues)
            .map(each -> each.split("="))
            .map(each -> new Answer(each[0], each[1], false, false))
            .toList(),
        1,
        List.of(),
        List.of());
  }
}
