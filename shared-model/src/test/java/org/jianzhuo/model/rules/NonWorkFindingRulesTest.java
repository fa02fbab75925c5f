package org.jianzhuo.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jianzhuo.model.catalogue.CapacityLoss;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.catalogue.Clause;
import org.jianzhuo.model.catalogue.Standard;
import org.jianzhuo.model.exam.Answer;
import org.jianzhuo.model.exam.FilledForms;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.Side;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.wire.CatalogueReader;
import org.jianzhuo.model.wire.RulesReader;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Checks that each item is judged by its own standard. */
class NonWorkFindingRulesTest {

  private static final Catalogue CATALOGUE = CatalogueReader.read();
  private static final FindingRules RULES = new FindingRules(RulesReader.read(), CATALOGUE);
  private static final String LIVER =
      "albumin=2.7 bilirubin=6 ascites=1 encephalopathy=1 ptSeconds=2";

  private static Calculation judge(
      ItemKind item, double months, String template, String fieldsAndValues) {
    Finding finding = FilledForms.at(template, Side.NONE, template, fieldsAndValues.split(" "));
    return RULES.of(finding, item.standards(), Values.NONE.with("nw.months", months)).orElseThrow();
  }

  private static List<Standard> standards(Calculation found) {
    return found.proposal().clauses().stream().map(Clause::standard).distinct().toList();
  }

  @Nested
  class AnIllness {
    @Test
    void isNeverProposedAClauseForWorkInjury() {
      Calculation found = judge(ItemKind.NON_WORK, 24, "lung", "fev1a=40 fvc1=80");

      assertThat(standards(found)).containsExactly(Standard.LSBF_2002_8);
      assertThat(found.proposal().codes()).contains("4.1.2");
      assertThat(found.proposal().grade()).isNull();
    }

    @Test
    void needsTwelveMonthsOfSystematicTreatment() {
      assertThat(judge(ItemKind.NON_WORK, 11, "lung", "fev1a=40").proposal().codes())
          .doesNotContain("4.1.2");
      assertThat(judge(ItemKind.NON_WORK, 12, "lung", "fev1a=40").proposal().codes())
          .contains("4.1.2");
    }

    @Test
    void hasItsOwnTableForTheLiver() {
      Calculation illness = judge(ItemKind.NON_WORK, 0, "liver", LIVER);
      Calculation injury = judge(ItemKind.LABOUR_FUNCTION, 0, "liver", LIVER);

      assertThat(illness.proposal().codes()).containsExactly("4.2.4");
      assertThat(illness.derivation()).anyMatch(line -> line.source().equals("8号文表2"));
      assertThat(injury.derivation()).noneMatch(line -> line.source().startsWith("8号文"));
    }

    @Test
    void hasItsOwnStagesOfTheKidney() {
      // 30 mL/min: decompensated by the standard of 2002
      assertThat(judge(ItemKind.NON_WORK, 0, "kidney", "ccr=30").proposal().codes())
          .contains("4.2.6");
      assertThat(
              judge(ItemKind.NON_WORK, 0, "kidney", "ccr=30 persistent=no dialysis=no")
                  .proposal()
                  .codes())
          .isEmpty();
    }

    @Test
    void mayEqualAGradeOfInjury() {
      Calculation found = judge(ItemKind.NON_WORK, 0, "resection", "smallBowel=0.75");

      assertThat(found.proposal().clauses())
          .allMatch(clause -> clause.loss() == CapacityLoss.COMPLETE);
      assertThat(found.proposal().codes()).contains("4.1.6", "4.1.17");
    }
  }

  @Test
  void aDependantIsOfferedBothStandards() {
    Calculation found = judge(ItemKind.DEPENDANT, 24, "resection", "smallBowel=0.75");

    assertThat(standards(found)).containsExactly(Standard.GBT_16180_2014, Standard.LSBF_2002_8);
    assertThat(found.proposal().grade()).isEqualTo(4);
  }

  @Test
  void aConfirmationIsProposedNothing() {
    Finding finding =
        new Finding(
            new FindingId(new UUID(0, 1)),
            1,
            "spine",
            Side.NONE,
            "t",
            "",
            "spine",
            List.of(),
            null,
            true,
            List.of(),
            "",
            List.of(new Answer("heightLoss", "55", false, false)));

    assertThat(RULES.of(finding, ItemKind.PAID_LEAVE.standards(), Values.NONE)).isEmpty();
  }
}
