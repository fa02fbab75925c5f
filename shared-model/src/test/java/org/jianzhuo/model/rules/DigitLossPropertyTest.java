package org.jianzhuo.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.catalogue.Clause;
import org.jianzhuo.model.exam.FilledForms;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.Side;
import org.jianzhuo.model.wire.CatalogueReader;
import org.jianzhuo.model.wire.RulesReader;

/** Checks that a hand or a foot that lost more is never graded lighter. */
class DigitLossPropertyTest {

  private static final int NONE = 11;
  private static final Catalogue CATALOGUE = CatalogueReader.read();
  private static final FindingRules RULES = new FindingRules(RulesReader.read(), CATALOGUE);
  private static final List<String> DIGITS =
      List.of("thumb.loss", "index.loss", "middle.loss", "ring.loss", "little.loss");

  /** A loss of -1 is a digit that nobody filled in. */
  @Property
  void aDigitThatLostMoreNeverMakesTheGradeLighter(
      @ForAll @Size(5) List<@IntRange(min = -1, max = 3) Integer> losses,
      @ForAll @IntRange(min = 0, max = 4) int digit) {
    int before = losses.get(digit);
    for (int heavier = Math.max(before, 0) + 1; heavier <= 3; heavier++) {
      TreeMap<String, Integer> more = hand(losses);
      more.put(DIGITS.get(digit), heavier);
      assertThat(grade("hand-map", more))
          .as("%s with %s at %d", hand(losses), DIGITS.get(digit), heavier)
          .isLessThanOrEqualTo(grade("hand-map", hand(losses)));
    }
  }

  @Property
  void aDigitFilledInAsWholeChangesNothing(
      @ForAll @Size(5) List<@IntRange(min = -1, max = 3) Integer> losses) {
    TreeMap<String, Integer> filled = hand(losses);
    DIGITS.forEach(digit -> filled.putIfAbsent(digit, 0));
    assertThat(grade("hand-map", filled)).isEqualTo(grade("hand-map", hand(losses)));
  }

  @Property
  void aFootThatLostMoreToesIsNeverGradedLighter(
      @ForAll @IntRange(min = 0, max = 2) int hallux,
      @ForAll @IntRange(min = 0, max = 4) int smallToes) {
    int grade = grade("foot-map", Map.of("hallux", hallux, "smallToes", smallToes));
    if (hallux < 2) {
      assertThat(grade("foot-map", Map.of("hallux", hallux + 1, "smallToes", smallToes)))
          .isLessThanOrEqualTo(grade);
    }
    if (smallToes < 4) {
      assertThat(grade("foot-map", Map.of("hallux", hallux, "smallToes", smallToes + 1)))
          .isLessThanOrEqualTo(grade);
    }
  }

  private static TreeMap<String, Integer> hand(List<Integer> losses) {
    TreeMap<String, Integer> fields = new TreeMap<>();
    for (int i = 0; i < DIGITS.size(); i++) {
      if (losses.get(i) >= 0) {
        fields.put(DIGITS.get(i), losses.get(i));
      }
    }
    return fields;
  }

  /** Returns the grade that the clauses give, or the one by reference if that is heavier. */
  private static int grade(String template, Map<String, Integer> fields) {
    Finding finding =
        FilledForms.at(
            "hand",
            Side.LEFT,
            template,
            fields.entrySet().stream().map(Object::toString).toArray(String[]::new));
    Optional<Calculation> judged = RULES.of(finding);
    int byClause =
        judged.stream()
            .flatMap(result -> result.proposal().clauses().stream())
            .mapToInt(Clause::grade)
            .min()
            .orElse(NONE);
    int byReference =
        judged
            .flatMap(result -> RULES.reference(finding, result))
            .map(ByReference::grade)
            .orElse(NONE);
    return Math.min(byClause, byReference);
  }
}
