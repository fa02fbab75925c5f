package org.jianzhuo.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.catalogue.Clause;
import org.jianzhuo.model.catalogue.Standard;
import org.jianzhuo.model.catalogue.Template;
import org.jianzhuo.model.exam.FilledForms;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.Side;
import org.jianzhuo.model.wire.CatalogueReader;
import org.jianzhuo.model.wire.RulesReader;
import org.junit.jupiter.api.Test;

/** A clause of something else than the form measures is asked about, and its own ones are not. */
class FormFitTest {

  private static final Catalogue CATALOGUE = CatalogueReader.read();
  private static final FindingRules RULES = new FindingRules(RulesReader.read(), CATALOGUE);

  private static final Set<String> TISSUES =
      Set.of("whole-body", "bone", "skin", "nerve-peripheral");

  private static boolean asks(Finding finding, String code) {
    Clause clause = CATALOGUE.clause(Standard.GBT_16180_2014.number(), code).orElseThrow();
    return RULES.speaksOfOthers(
        clause, finding, RULES.of(finding).map(Calculation::values).orElse(Values.NONE));
  }

  @Test
  void aTumourBesideAnAudiogramIsAskedAbout() {
    Finding ears =
        FilledForms.at("ear", Side.BOTH, "ear", "right.ac500=45", "right.ac1000=50", "age=40");
    assertThat(asks(ears, "5.2.2 39)")).isTrue();
    assertThat(asks(ears, "5.8.2 34)")).isFalse();
    assertThat(asks(ears, "5.10.2 28)")).isFalse();
  }

  @Test
  void aDiagnosisOfTheFindingsOwnPartIsNotAskedAbout() {
    assertThat(asks(FilledForms.at("hand", Side.LEFT, "hand-map", "thumb.loss=1"), "5.10.2 14)"))
        .isFalse();
    assertThat(
            asks(
                FilledForms.at("upper-arm", Side.LEFT, "limb-length", "upperLeft=30"), "5.8.2 23)"))
        .isFalse();
    assertThat(asks(FilledForms.at("skin", Side.NONE, "scar", "tbsa=5"), "5.8.2 26)")).isFalse();
    assertThat(asks(FilledForms.at("brain", Side.NONE, "mind", "iq=60"), "5.9.2 4)")).isFalse();
  }

  @Test
  void aConditionThatAnotherFormMeasuresIsAskedAbout() {
    Finding hand = FilledForms.at("hand", Side.LEFT, "hand-map", "thumb.loss=1");
    assertThat(asks(hand, "5.5.2 4)")).isTrue();
    assertThat(asks(hand, "5.9.2 15)")).isFalse();
    Finding arm = FilledForms.at("upper-arm", Side.LEFT, "limb-strength", "strength=5");
    assertThat(asks(arm, "5.9.2 23)")).as("a fixed bone is seen, not measured").isFalse();
  }

  @Test
  void freeWordsAndFormsOfTheWholePersonAskNothing() {
    assertThat(asks(FilledForms.at("ear", Side.BOTH, "free", "note=噪声聋"), "5.2.2 39)")).isFalse();
    assertThat(asks(FilledForms.at("whole-body", Side.NONE, "self-care", "eat=yes"), "5.2.2 39)"))
        .isFalse();
  }

  /**
   * Counts the pairs of form and clause that an expert may put together at a part which both speak
   * of: a diagnosis without a condition, which no form can express, is hardly ever asked about.
   */
  @Test
  void hardlyADiagnosisOfTheSamePartIsAskedAbout() {
    List<String> diagnoses = new ArrayList<>();
    List<String> measured = new ArrayList<>();
    int pairs = 0;
    for (Template form : CATALOGUE.templates()) {
      List<String> parts = form.parts().stream().filter(part -> !TISSUES.contains(part)).toList();
      for (Clause clause : CATALOGUE.clauses(Standard.GBT_16180_2014)) {
        List<String> met = parts.stream().filter(part -> CATALOGUE.concerns(clause, part)).toList();
        pairs += met.isEmpty() ? 0 : 1;
        if (met.stream().anyMatch(part -> asks(form, part, clause))) {
          (clause.condition().isBlank() ? diagnoses : measured)
              .add(form.id() + " " + clause.code() + " " + clause.label().zh());
        }
      }
    }
    assertThat(diagnoses).hasSizeLessThan(pairs / 20);
    assertThat(measured).hasSizeLessThan(pairs / 3);
  }

  private static boolean asks(Template form, String part, Clause clause) {
    return RULES.speaksOfOthers(
        clause, FilledForms.at(part, Side.NONE, form.id(), "any=1"), Values.NONE);
  }
}
