package org.jianzhuo.model.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jianzhuo.model.catalogue.CapacityLoss;
import org.jianzhuo.model.catalogue.StandardTables;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.exam.ClauseMatch;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.Side;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.rules.CapacityRules.Degree;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CapacityAdviceTest {
  private static final Map<String, String> CATEGORIES = StandardTables.diseaseCategories();

  private static DecidedItem decided(int number, boolean inScope, ClauseChoice clause) {
    FindingId id = new FindingId(new UUID(1, number));
    return new DecidedItem(
        new Finding(
            id,
            number,
            "lung",
            Side.NONE,
            "",
            "",
            "free",
            List.of(),
            inScope ? clause : null,
            inScope),
        clause);
  }

  private static ClauseChoice of2002(String code, CapacityLoss loss) {
    return new ClauseChoice("劳社部发〔2002〕8号", code, 0, ClauseMatch.MEETS, "", loss);
  }

  private static CapacityAdvice major(String... codes) {
    List<DecidedItem> items = new ArrayList<>();
    for (String code : codes) {
      items.add(decided(items.size() + 1, true, of2002(code, CapacityLoss.MAJOR)));
    }
    return CapacityAdvice.of(items, CATEGORIES);
  }

  @Nested
  class SeveralMajorLosses {
    @Test
    void ofThreeCategoriesOfDiseaseMayBecomeCompleteAndTheExpertsChoose() {
      CapacityAdvice advice = major("4.2.2", "4.2.3", "4.2.4");

      assertThat(advice.degree()).isEqualTo(Degree.COMPLETE_POSSIBLE);
      assertThat(advice.leavesChoice()).isTrue();
      assertThat(advice.follows(ItemKind.NON_WORK)).isEmpty();
    }

    @Test
    void ofOneCategoryStayMajor() {
      CapacityAdvice advice = major("4.2.1(1)", "4.2.1(2)", "4.2.1(4)");

      assertThat(advice.degree()).isEqualTo(Degree.MAJOR);
      assertThat(advice.follows(ItemKind.NON_WORK)).contains(CapacityLoss.MAJOR);
    }

    @Test
    void comeToTheSameInAnyOrder() {
      List<String> codes = new ArrayList<>(List.of("4.2.2", "4.2.3", "4.2.1(1)", "4.2.1(2)"));
      Degree first = major(codes.toArray(String[]::new)).degree();
      for (int i = 0; i < 10; i++) {
        Collections.shuffle(codes, new Random(i));
        assertThat(major(codes.toArray(String[]::new)).degree()).isEqualTo(first);
      }
    }
  }

  @Nested
  class ADependant {
    @Test
    void isWithoutCapacityByAnInjuryOfGradesOneToFour() {
      ClauseChoice four = new ClauseChoice("GB/T 16180-2014", "5.4.2 1)", 4, ClauseMatch.MEETS, "");

      assertThat(
              CapacityAdvice.of(List.of(decided(1, true, four)), CATEGORIES)
                  .follows(ItemKind.DEPENDANT))
          .contains(CapacityLoss.COMPLETE);
    }

    @Test
    void knowsNoMajorLoss() {
      assertThat(major("4.2.2").follows(ItemKind.DEPENDANT)).isEmpty();
    }
  }

  @Test
  void countsNothingOutOfScope() {
    assertThat(
            CapacityAdvice.of(
                    List.of(decided(1, false, of2002("4.1.7", CapacityLoss.COMPLETE))), CATEGORIES)
                .degree())
        .isEqualTo(Degree.NONE);
  }
}
