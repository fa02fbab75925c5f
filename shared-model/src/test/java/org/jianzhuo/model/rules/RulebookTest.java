package org.jianzhuo.model.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.catalogue.BodySystem;
import org.jianzhuo.model.catalogue.Clause;
import org.jianzhuo.model.catalogue.Standard;
import org.jianzhuo.model.catalogue.StandardTables;
import org.jianzhuo.model.wire.RulesReader;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulebookTest {

  private static final Rules RULES = RulesReader.read();

  private static Clause clause(String condition) {
    return new Clause(
        Standard.GBT_16180_2014,
        "5.9.2 99)",
        9,
        null,
        new Words("试", "test"),
        BodySystem.ORTHO,
        List.of("knee"),
        List.of(),
        List.of("rom"),
        condition,
        List.of());
  }

  @Nested
  class TheCatalogue {
    @Test
    void hasAConditionForEveryClauseThatIsNoDiagnosis() {
      List<Clause> clauses =
          StandardTables.clauses().getOrDefault(Standard.GBT_16180_2014, List.of());
      assertThat(clauses).hasSize(530);
      assertThat(clauses.stream().filter(c -> c.condition().isBlank())).hasSize(146);
    }

    @Test
    void neverProposesADiagnosisButNamesItByPart() {
      assertThat(RULES.workInjury().diagnoses(List.of("knee")))
          .isNotEmpty()
          .allMatch(c -> c.condition().isBlank());
      assertThat(RULES.workInjury().trueClauses(Values.NONE)).isEmpty();
    }

    @Test
    void proposesTheMostSevereInTheCataloguesOrder() {
      Proposal proposal = RULES.workInjury().propose(Values.NONE.with("arm.w.level", 3), true);
      assertThat(proposal.codes()).containsExactly("5.5.2 12)", "5.5.2 13)");
      assertThat(proposal.gravest()).contains(5);
    }

    @Test
    void saysByReferenceOnlyForAnImpairment() {
      Values one = Values.NONE.with("spine.transverseFractures", 1);
      assertThat(RULES.workInjury().propose(one, true).outcome()).isEqualTo(Outcome.BY_REFERENCE);
      assertThat(RULES.workInjury().propose(one, false).outcome()).isEqualTo(Outcome.NONE);
    }

    @Test
    void explainsAClause() {
      Values healed = Values.NONE.with("bone.fractureHealed", true).with("scar.tbsa", 0.5);
      Clause clause = RULES.workInjury().trueClauses(healed).getFirst();
      Rulebook.Explanation explanation = RULES.workInjury().explain(clause, healed);
      assertThat(explanation.holds()).isTrue();
      assertThat(explanation.decisive()).containsExactly("bone.fractureHealed");
      assertThat(explanation.ask()).containsExactly("rom.level");
    }
  }

  @Nested
  class AnImportedCatalogue {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "rom.levl==1",
          "rom.level",
          "rom.joint=='jaw'",
          "rom.joint==1",
          "rom.level=='1'",
          "bone.longFixed==1",
          "rom.level==1 &&"
        })
    void isRefusedWithTheClausesCode(String condition) {
      assertThatThrownBy(() -> new Rulebook(List.of(clause(condition)), RULES.variables()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("5.9.2 99): ");
    }
  }

  @Nested
  class IllnessOutsideWork {
    @Test
    void threeMajorLossesOfOneCategoryStayMajor() {
      Values values =
          Values.NONE
              .with("paralysis.pattern", "mono")
              .with("paralysis.strength", 3)
              .with("nw.liver", 2);
      CapacityRules.Judgement judgement = RULES.nonWork().judge(values);
      assertThat(judgement.degree()).isEqualTo(CapacityRules.Degree.MAJOR);
      assertThat(judgement.codes()).containsExactly("4.2.1(1)", "4.2.4");
    }

    @Test
    void aCompleteLossOutweighsEveryMajorOne() {
      Values values =
          Values.NONE
              .with("nw.liver", 2)
              .with("nw.kidney", 2)
              .with("hearing.binaural", 91)
              .with("nw.malignantVt", true);
      CapacityRules.Judgement judgement = RULES.nonWork().judge(values);
      assertThat(judgement.degree()).isEqualTo(CapacityRules.Degree.COMPLETE);
      assertThat(judgement.codes()).containsExactly("4.1.4");
    }
  }
}
