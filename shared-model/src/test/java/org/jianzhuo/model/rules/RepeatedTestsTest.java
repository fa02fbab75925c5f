package org.jianzhuo.model.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jianzhuo.model.catalogue.FieldRelations;
import org.jianzhuo.model.catalogue.Repeat;
import org.jianzhuo.model.catalogue.Template;
import org.jianzhuo.model.exam.FilledForms;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.Repeats;
import org.jianzhuo.model.exam.Side;
import org.jianzhuo.model.exam.Variables;
import org.jianzhuo.model.wire.CatalogueReader;
import org.jianzhuo.model.wire.RulesReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Audiograms of several days: what counts, and what is too far apart. */
class RepeatedTestsTest {

  private static final Template EAR = CatalogueReader.read().template("ear").orElseThrow();
  private static final FindingRules RULES =
      new FindingRules(RulesReader.read(), CatalogueReader.read());

  private static Finding ears(int first, String... again) {
    List<String> fields = new ArrayList<>(List.of("age=25", "sex=M"));
    for (String ear : List.of("right", "left")) {
      for (int hz : List.of(500, 1000, 2000)) {
        fields.add(ear + ".ac" + hz + "=" + first);
      }
    }
    fields.addAll(List.of(again));
    return FilledForms.at("ear", Side.BOTH, "ear", fields.toArray(String[]::new));
  }

  private static Calculation judged(Finding finding) {
    return RULES.of(finding).orElseThrow();
  }

  private static List<BigDecimal> widths(Finding finding) {
    return Repeats.wide(Variables.filled(finding, EAR), EAR).stream()
        .map(Repeats.Spread::width)
        .toList();
  }

  @Test
  void theLowestThresholdOfEachFrequencyCounts() {
    assertThat(judged(ears(45)).proposal().codes()).containsExactly("5.8.2 34)");
    Finding lower = ears(45, "right2.ac500=30", "right2.ac1000=30", "right3.ac2000=30");
    assertThat(judged(lower).values().numberOrNaN("hearing.binaural")).isEqualTo(33);
    assertThat(judged(lower).proposal().codes()).containsExactly("5.9.2 30)");
    assertThat(judged(lower).derivation().getFirst().words().zh()).contains("取最低值");
    assertThat(judged(ears(45, "right2.ac500=60")).values().numberOrNaN("hearing.binaural"))
        .isEqualTo(45);
  }

  @Test
  void aSpreadAboveTenDecibelsIsTooWideAndTenIsNot() {
    assertThat(widths(ears(45, "right2.ac500=55", "left2.ac500=35"))).isEmpty();
    assertThat(widths(ears(45, "right2.ac500=60"))).containsExactly(BigDecimal.valueOf(15));
    assertThat(widths(ears(45, "right2.ac500=40", "right3.ac500=55")))
        .as("of all three tests")
        .containsExactly(BigDecimal.valueOf(15));
  }

  @Test
  void whichCountsIsTheFormsData() {
    Finding twice = ears(45, "right2.ac500=60");
    assertThat(counting(Repeat.Counts.LAST, twice)).isEqualByComparingTo("60");
    assertThat(counting(Repeat.Counts.MEAN, twice)).isEqualByComparingTo("52.5");
    assertThat(counting(Repeat.Counts.LEAST, twice)).isEqualByComparingTo("45");
  }

  private static BigDecimal counting(Repeat.Counts counts, Finding finding) {
    Template form =
        new Template(
            EAR.id(),
            EAR.name(),
            EAR.calculators(),
            EAR.parts(),
            EAR.fields(),
            1,
            false,
            List.of(),
            List.of(),
            new FieldRelations(new Repeat(counts, BigDecimal.TEN), List.of(), List.of(), null));
    return (BigDecimal) Variables.fields(finding, form).get("right.ac500");
  }

  @Test
  void aFormThatRepeatsWhatItDoesNotMeasureIsRefused() {
    assertThatThrownBy(
            () ->
                new Template(
                    EAR.id(),
                    EAR.name(),
                    EAR.calculators(),
                    EAR.parts(),
                    EAR.fields(),
                    1,
                    false,
                    List.of(),
                    List.of(),
                    FieldRelations.NONE))
        .hasMessageContaining("right2.ac500");
  }

  @ParameterizedTest
  @CsvSource({
    "fvc1=62;fvc2=85, 23, 85",
    "fvc1=62;fvc2=67, '', 67",
    "fvc1=62;fvc2=68, 6, 68",
    "fvc1=62;fvc2=85;fvc3=84, '', 85",
    "fev1a=40;fev1b=41;fev1c=55, 14, ''",
    "fvc3=62, '', 62",
  })
  void ofLungFunctionsTheGreatestCountsAndTheTwoGreatestAgree(
      String answers, String width, String fvc) {
    Template form = CatalogueReader.read().template("lung").orElseThrow();
    Finding lung = FilledForms.at("lung", Side.NONE, "lung", answers.split(";"));
    assertThat(
            Repeats.wide(Variables.filled(lung, form), form).stream()
                .map(spread -> spread.width().toPlainString())
                .toList())
        .isEqualTo(width.isEmpty() ? List.of() : List.of(width));
    Object counted = Variables.fields(lung, form).get("fvc1");
    assertThat(counted == null ? "" : counted.toString()).isEqualTo(fvc);
  }
}
