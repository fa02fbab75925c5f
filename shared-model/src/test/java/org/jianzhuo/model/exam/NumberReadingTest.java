package org.jianzhuo.model.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.catalogue.Template;
import org.jianzhuo.model.catalogue.TemplateField;
import org.jianzhuo.model.exam.Reading.Verdict;
import org.jianzhuo.model.wire.CatalogueReader;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks how the number of a template's field is judged by the template's data. */
class NumberReadingTest {

  private static final Catalogue CATALOGUE = CatalogueReader.read();
  private static final TemplateField TONE = field("ear", "right.ac500");
  private static final TemplateField TEETH = field("teeth", "incisors");
  private static final TemplateField PRESSURE = field("vision", "left.iop");

  private static TemplateField field(String template, String id) {
    return CATALOGUE.template(template).flatMap(t -> t.field(id)).orElseThrow();
  }

  private static Verdict verdict(String typed, TemplateField field) {
    return Reading.ofNumber(typed, field).verdict();
  }

  @ParameterizedTest
  @CsvSource({
    "'', EMPTY",
    "50, FINE",
    "５０, FINE",
    "−5, UNUSUAL",
    "52, OFF_STEP",
    "115, UNUSUAL",
    "120.5, IMPOSSIBLE",
    "-15, IMPOSSIBLE",
    "n, NOT_MEASURABLE",
    "N, NOT_MEASURABLE",
    "5-, UNREADABLE",
    "1e3, UNREADABLE",
    "12345678, UNREADABLE"
  })
  void aToneIsJudgedByItsRangeAndItsStep(String typed, Verdict verdict) {
    assertThat(verdict(typed, TONE)).isEqualTo(verdict);
  }

  @Test
  void whatIsCountedHasNoFractions() {
    assertThat(verdict("2", TEETH)).isEqualTo(Verdict.FINE);
    assertThat(verdict("2.5", TEETH)).isEqualTo(Verdict.NOT_WHOLE);
    assertThat(Reading.ofNumber("2.5", TEETH).storable()).isEmpty();
    assertThat(UnitSlip.of("2.5", TEETH)).isEmpty();
    assertThat(verdict("9", TEETH)).isEqualTo(Verdict.IMPOSSIBLE);
  }

  @Test
  void whatIsImpossibleIsNotStored() {
    assertThat(Reading.ofNumber("81", PRESSURE).storable()).isEmpty();
    assertThat(Reading.ofNumber("62", PRESSURE).storable()).contains(new BigDecimal("62"));
    assertThat(Reading.ofNumber("62", PRESSURE).asks()).isTrue();
  }

  @Test
  void numbersAreKeptWithoutIdleZeros() {
    assertThat(Reading.ofNumber("50.0", TONE).storable()).contains(new BigDecimal("50"));
    assertThat(Reading.ofNumber("100", TONE).storable()).contains(new BigDecimal("100"));
    assertThat(Reading.ofNumber("0", TONE).storable()).contains(BigDecimal.ZERO);
  }

  @Test
  void aFieldWithoutRangesTakesAnyNumber() {
    TemplateField open =
        new TemplateField(
            "x",
            new Words("值", "value"),
            TemplateField.Type.NUMBER,
            "",
            null,
            null,
            null,
            "",
            List.of(),
            "",
            "");
    assertThat(verdict("-12345.67", open)).isEqualTo(Verdict.FINE);
  }

  @Property
  void everyWholeNumberOfTheBuiltInTemplatesIsJudgedAlikeByItsBounds(
      @ForAll @IntRange(min = -200, max = 2000) int typed) {
    for (Template template : CATALOGUE.templates()) {
      for (TemplateField field : template.fields()) {
        if (field.type() == TemplateField.Type.NUMBER) {
          BigDecimal value = BigDecimal.valueOf(typed);
          boolean within =
              (field.min() == null || value.compareTo(field.min()) >= 0)
                  && (field.max() == null || value.compareTo(field.max()) <= 0);
          boolean stored = Reading.ofNumber(String.valueOf(typed), field).storable().isPresent();
          assertThat(stored).as(template.id() + " " + field.id()).isEqualTo(within);
        }
      }
    }
  }

  @Nested
  class ThePlausibleRange {

    @Test
    void liesWithinThePossibleOneAndHoldsTheNormalValue() {
      for (Template template : CATALOGUE.templates()) {
        for (TemplateField field : template.fields()) {
          BigDecimal from = field.usualFrom();
          BigDecimal to = field.usualTo();
          if (from == null || to == null) {
            continue;
          }
          assertThat(from).as(field.id()).isLessThan(to);
          assertThat(from).as(field.id()).isGreaterThanOrEqualTo(field.min());
          assertThat(to).as(field.id()).isLessThanOrEqualTo(field.max());
          if (!field.normal().isEmpty()) {
            assertThat(new BigDecimal(field.normal())).as(field.id()).isBetween(from, to);
          }
        }
      }
    }
  }
}
