package org.jianzhuo.model.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jianzhuo.model.catalogue.Clause;
import org.jianzhuo.model.catalogue.Standard;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.exam.ClauseMatch;
import org.jianzhuo.model.intake.AppraisalType;
import org.jianzhuo.model.wire.CatalogueReader;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ComprehensiveGradeTest {
  @Nested
  class OfTheDossiersExamples {
    @Test
    void example34TwoEqualGravestSuggestALift() {
      ComprehensiveGrade grade = of(9, 9, 10);
      assertThat(grade.suggested()).isEqualTo(8);
      assertThat(grade.allowed()).containsExactly(9, 8);
      assertThat(grade.needsReason()).isTrue();
    }

    @Test
    void example35LowerEqualGradesNeverLift() {
      ComprehensiveGrade grade = of(8, 9, 9);
      assertThat(grade.suggested()).isEqualTo(8);
      assertThat(grade.allowed()).containsExactly(8);
      assertThat(grade.needsReason()).isFalse();
    }

    @Test
    void example37TheGravestGradeIsNotLifted() {
      assertThat(of(1, 1).allowed()).containsExactly(1);
      assertThat(of(1, 1).needsReason()).isFalse();
    }

    @Test
    void example39AnInjuryOutOfScopeNeitherCountsNorLifts() {
      ComprehensiveGrade grade =
          ComprehensiveGrade.of(
              List.of(new GradedItem(1, 9, true, "tibia"), new GradedItem(2, 9, false, "lumbar")),
              Set.of());
      assertThat(grade.suggested()).isEqualTo(9);
      assertThat(grade.allowed()).containsExactly(9);
      assertThat(grade.trace()).anyMatch(step -> step.words().zh().startsWith("② 不在"));
    }
  }

  @Test
  void tibiaAndFibulaAreOneInjuryAndStayNine() {
    ComprehensiveGrade grade =
        ComprehensiveGrade.of(
            List.of(
                new GradedItem(1, 9, true, "lower-leg"), new GradedItem(2, 9, true, "lower-leg")),
            Set.of());
    assertThat(grade.allowed()).containsExactly(9);
    assertThat(grade.trace()).anyMatch(step -> step.rule().equals("G1a"));
  }

  @Nested
  @Tag("F157")
  class FindingsOfOneSegment {

    private final List<DecidedItem> tibiaAndFibula =
        List.of(nails(1, "lower-leg", true), nails(2, "lower-leg", true));

    private static DecidedItem nails(int number, String part, boolean inScope) {
      return new DecidedItem(
          OpinionFixtures.finding(number, part, inScope), OpinionFixtures.clause("5.9.2 23)", 9));
    }

    @Test
    void areAskedAboutAndStayOneInjuryUntilItIsSaidOtherwise() {
      assertThat(InjuryGroups.alike(tibiaAndFibula))
          .extracting(InjuryGroups.Alike::numbers)
          .containsExactly(List.of(1, 2));
      ComprehensiveGrade grade = ComprehensiveGrade.ofDecided(tibiaAndFibula);
      assertThat(grade.allowed()).containsExactly(9);
    }

    @Test
    void areTwoInjuriesWhereTheExpertSaysSoAndTheTraceTellsIt() {
      GradeGrounds apart =
          GradeGrounds.NONE.with(InjuryGroups.alike(tibiaAndFibula).getFirst(), true);
      ComprehensiveGrade grade = ComprehensiveGrade.ofDecided(tibiaAndFibula, apart);
      assertThat(grade.allowed()).containsExactly(9, 8);
      assertThat(grade.needsReason()).isTrue();
      assertThat(grade.trace().getFirst().words().zh()).startsWith("①② 部位相同");
      assertThat(apart.with(InjuryGroups.alike(tibiaAndFibula).getFirst(), false))
          .isEqualTo(GradeGrounds.NONE);
    }

    @Test
    void areNotAskedAboutOutOfScopeOrAtDifferentSegments() {
      assertThat(
              InjuryGroups.alike(
                  List.of(
                      nails(1, "lower-leg", true),
                      nails(2, "lower-leg", false),
                      nails(3, "thigh", true))))
          .isEmpty();
    }
  }

  @Test
  void aClauseOfBothSidesCountsOnceThoughEachSideWasGivenIt() {
    List<DecidedItem> thumbs = List.of(given(1, "left-hand", 4), given(2, "right-hand", 4));
    assertThat(ComprehensiveGrade.ofDecided(thumbs).allowed()).containsExactly(4);
    List<DecidedItem> andAnother =
        List.of(
            given(1, "left-hand", 4),
            given(2, "right-hand", 4),
            new DecidedItem(
                OpinionFixtures.finding(3, "thigh", true), OpinionFixtures.clause("5.4.2 14)", 4)));
    assertThat(ComprehensiveGrade.ofDecided(andAnother).allowed()).containsExactly(4, 3);
  }

  private static DecidedItem given(int number, String part, int grade) {
    return new DecidedItem(
        OpinionFixtures.finding(number, part, true), OpinionFixtures.clause("5.4.2 10)", grade));
  }

  @Test
  void everyClauseOfBothSidesIsOneOfTheCatalogue() {
    assertThat(CatalogueReader.read().clauses(Standard.GBT_16180_2014).stream().map(Clause::code))
        .containsAll(PairedClauses.codes());
  }

  @Test
  void threeOfTheGravestLiftByOneOnly() {
    assertThat(of(7, 7, 7).allowed()).containsExactly(7, 6);
  }

  @Test
  void nothingInScopeGivesNoGrade() {
    ComprehensiveGrade grade =
        ComprehensiveGrade.of(List.of(new GradedItem(1, 5, false, "")), Set.of());
    assertThat(grade.suggested()).isNull();
    assertThat(grade.allowed()).isEmpty();
    assertThat(grade.needsReason()).isFalse();
  }

  @Test
  void aRiseOfAnnexBLiftsTheWholeAnswer() {
    ComprehensiveGrade grade =
        ComprehensiveGrade.of(
            List.of(new GradedItem(1, 5, true, "")), Set.of(ComprehensiveGrade.Rise.ILEUS));
    assertThat(grade.suggested()).isEqualTo(4);
    assertThat(
            ComprehensiveGrade.of(
                    List.of(new GradedItem(1, 1, true, "")),
                    Set.of(ComprehensiveGrade.Rise.INFERTILITY))
                .suggested())
        .isEqualTo(1);
  }

  @Test
  void findingsWithoutAnyClauseAreBelowAllGrades() {
    ComprehensiveGrade grade =
        ComprehensiveGrade.ofDecided(
            List.of(new DecidedItem(OpinionFixtures.finding(1, "skin", true), null)));
    assertThat(grade.suggested()).isEqualTo(Opinion.BELOW_GRADES);
  }

  @Test
  void theTraceNamesWhatIsGradedByReference() {
    ClauseChoice byReference =
        new ClauseChoice("GB/T 16180-2014", "5.8.2 17)", 8, ClauseMatch.BY_REFERENCE, "拇指全缺");
    ComprehensiveGrade grade =
        ComprehensiveGrade.ofDecided(
            List.of(
                new DecidedItem(OpinionFixtures.finding(1, "thumb", true), byReference),
                new DecidedItem(
                    OpinionFixtures.finding(2, "knee", true),
                    OpinionFixtures.clause("5.9.2 22)", 9))));
    assertThat(grade.suggested()).isEqualTo(8);
    assertThat(grade.trace().getFirst().rule()).isEqualTo("G9");
    assertThat(grade.trace().getFirst().words().zh()).startsWith("① 无直接条款");
  }

  @Test
  void anInjuryOfBeforeWeighsInEveryRoundButTheReviewAfterAYear() {
    assertThat(PriorInjury.advice(AppraisalType.FIRST, PriorInjury.Effect.AGGRAVATES)).isPresent();
    assertThat(PriorInjury.advice(AppraisalType.REAPPRAISAL, PriorInjury.Effect.LIGHTER))
        .isPresent();
    assertThat(PriorInjury.advice(AppraisalType.REVIEW_AFTER_YEAR, PriorInjury.Effect.LIGHTER))
        .isEmpty();
  }

  @Property
  void theOrderOfItemsDoesNotMatter(@ForAll("items") List<GradedItem> items, @ForAll long seed) {
    ComprehensiveGrade one = ComprehensiveGrade.of(items, Set.of());
    List<GradedItem> shuffled = new ArrayList<>(items);
    Collections.shuffle(shuffled, new Random(seed));
    ComprehensiveGrade other = ComprehensiveGrade.of(shuffled, Set.of());
    assertThat(other.suggested()).isEqualTo(one.suggested());
    assertThat(other.allowed()).isEqualTo(one.allowed());
    assertThat(other.trace()).isEqualTo(one.trace());
  }

  @Property
  void theAdviceIsTheGravestInScopeOrOneGraver(@ForAll("items") List<GradedItem> items) {
    ComprehensiveGrade grade = ComprehensiveGrade.of(items, Set.of());
    int gravest =
        items.stream().filter(GradedItem::inScope).mapToInt(GradedItem::grade).min().orElse(0);
    if (gravest == 0) {
      assertThat(grade.allowed()).isEmpty();
    } else {
      assertThat(grade.allowed().getFirst()).isEqualTo(gravest);
      assertThat(grade.allowed()).allMatch(g -> g >= 1 && g >= gravest - 1);
      assertThat(grade.suggested()).isEqualTo(grade.allowed().getLast());
      assertThat(grade.needsReason()).isEqualTo(grade.allowed().size() == 2);
    }
  }

  @Provide
  Arbitrary<List<GradedItem>> items() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 10),
            Arbitraries.of(true, false),
            Arbitraries.of("a", "b", "c"))
        .as((grade, scope, group) -> new Object[] {grade, scope, group})
        .list()
        .ofMaxSize(6)
        .map(
            rows -> {
              List<GradedItem> items = new ArrayList<>();
              for (int i = 0; i < rows.size(); i++) {
                Object[] row = rows.get(i);
                items.add(
                    new GradedItem(i + 1, (Integer) row[0], (Boolean) row[1], (String) row[2]));
              }
              return items;
            });
  }

  private static ComprehensiveGrade of(int... grades) {
    List<GradedItem> items = new ArrayList<>();
    for (int grade : grades) {
      items.add(new GradedItem(items.size() + 1, grade, true, ""));
    }
    return ComprehensiveGrade.of(items, Set.of());
  }
}
