package org.jianzhuo.desk.exam;

import static org.assertj.core.api.Assertions.assertThat;

import org.jianzhuo.model.catalogue.TemplateField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A Chinese sentence names its units in Chinese, and an English one in English. */
class UnitWordsTest {

  @ParameterizedTest
  @CsvSource({
    "days, 72.3 天, 72.3 days",
    "months, 72.3 个月, 72.3 mo",
    "min, 72.3 分钟, 72.3 min",
    "斤, 72.3 斤, 72.3 jin",
    "kPa, 72.3 kPa, 72.3 kPa",
  })
  void aUnitIsNamedInTheLanguageOfTheSentence(String unit, String chinese, String english) {
    assertThat(UnitWords.with("72.3", unit, false)).isEqualTo(chinese);
    assertThat(UnitWords.with("72.3", unit, true)).isEqualTo(english);
  }

  @Test
  void noUnitOfAFormIsAnEnglishWordInChinese() {
    assertThat(
            ExamCases.CATALOGUE.templates().stream()
                .flatMap(form -> form.fields().stream())
                .map(TemplateField::unit)
                .distinct()
                .map(unit -> UnitWords.of(unit, false))
                .filter(unit -> unit.matches(".*\\b(?!mmol|nmol|mosm)[a-z]{4,}\\b.*")))
        .isEmpty();
  }
}
