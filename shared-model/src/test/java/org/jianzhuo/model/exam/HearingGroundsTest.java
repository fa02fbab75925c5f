package org.jianzhuo.model.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jianzhuo.model.catalogue.Template;
import org.jianzhuo.model.wire.CatalogueReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HearingGroundsTest {

  private static final Template EAR = CatalogueReader.read().template("ear").orElseThrow();
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
    assertThat(HearingGrounds.missing(finding(answers.split(";")), EAR))
        .isEqualTo(fields.isEmpty() ? List.of() : List.of(fields.split(" ")));
  }

  private static Finding finding(String... fieldsAndValues) {
    return FilledForms.at("ear", Side.BOTH, "ear", fieldsAndValues);
  }
}
