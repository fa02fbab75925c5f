package org.jianzhuo.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jianzhuo.model.exam.FilledForms;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.Side;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.wire.CatalogueReader;
import org.jianzhuo.model.wire.RulesReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two forms of one part: what they state is one, and weighs together. */
class SharedValuesTest {

  private static final FindingRules RULES =
      new FindingRules(RulesReader.read(), CatalogueReader.read());

  private static Finding eyes(int number, String form, String... answers) {
    return FilledForms.of(
        new FindingId(new UUID(0, number)), "eye", Side.BOTH, form, List.of(), answers);
  }

  /** Fills a field of one radius in all eight meridians of both eyes. */
  private static Finding field(int number, int radius) {
    return eyes(
        number,
        "field",
        Stream.of("right", "left")
            .flatMap(eye -> IntStream.range(0, 8).mapToObj(m -> eye + ".m" + m + "=" + radius))
            .toArray(String[]::new));
  }

  private static CaseSituation all(Finding... findings) {
    return new CaseSituation(null, null, List.of(findings));
  }

  @ParameterizedTest
  @CsvSource({"30, 25, 30, 40", "40, 25, '', ''", "41, 25, '', ''", "30, 20, 30, 32"})
  void aFieldThatTwoFormsStateDifferentlyIsFound(
      String typed, int radius, String one, String other) {
    Finding acuity =
        eyes(1, "vision", "right.corrected=LP", "left.corrected=0.3", "betterFieldPct=" + typed);
    Finding field = field(2, radius);
    List<SharedValues.Gap> gaps = RULES.shared().of(field, all(acuity, field));
    assertThat(gaps)
        .extracting(gap -> gap.there().zh() + "/" + gap.here().zh())
        .containsExactlyElementsOf(one.isEmpty() ? List.of() : List.of(one + "/" + other));
    assertThat(RULES.shared().of(acuity, all(acuity, field))).as("told once").isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "LP, 0.8, 5, 5.2.2 15)",
    "LP, 0.8, 10, ''",
    "0.1, 0.8, 5, ''",
  })
  void aFieldAndAnAcuityOfTwoFormsWeighTogetherWhereThatIsMore(
      String right, String left, int radius, String clause) {
    Finding acuity = eyes(1, "vision", "right.corrected=" + right, "left.corrected=" + left);
    Finding field = field(2, radius);
    List<String> alone = codes(acuity, all(acuity));
    List<String> together = codes(acuity, all(acuity, field));
    assertThat(together).isEqualTo(clause.isEmpty() ? alone : List.of(clause));
  }

  @Test
  void aSocketAndAFieldOfFifteenDegreesAreGradeThree() {
    Finding acuity =
        eyes(1, "vision", "right.globe=enucleated", "right.corrected=NLP", "left.corrected=0.8");
    Finding field = field(2, 15);
    assertThat(codes(acuity, all(acuity, field))).contains("5.3.2 20)");
    assertThat(codes(field, all(acuity, field))).doesNotContain("5.3.2 20)");
  }

  private static List<String> codes(Finding finding, CaseSituation situation) {
    return RULES.of(finding, situation).map(found -> found.proposal().codes()).orElse(List.of());
  }
}
