package org.jianzhuo.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.catalogue.Clause;
import org.jianzhuo.model.catalogue.Standard;
import org.jianzhuo.model.exam.FilledForms;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.Measurement;
import org.jianzhuo.model.exam.Side;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.wire.CatalogueReader;
import org.jianzhuo.model.wire.RulesReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks what the rules make of what was filled into a template. */
class FindingRulesTest {

  private static final Catalogue CATALOGUE = CatalogueReader.read();
  private static final FindingRules RULES = new FindingRules(RulesReader.read(), CATALOGUE);

  private static Finding finding(
      String template, List<Measurement> measurements, String... fieldsAndValues) {
    return FilledForms.of(
        new FindingId(new UUID(0, 1)), "hand", Side.LEFT, template, measurements, fieldsAndValues);
  }

  private static Calculation judge(String template, String... fieldsAndValues) {
    return RULES.of(finding(template, List.of(), fieldsAndValues)).orElseThrow();
  }

  private static List<String> texts(Calculation calculation) {
    return calculation.derivation().stream().map(line -> line.words().zh()).toList();
  }

  @Test
  void anEmptyTemplateSaysNothing() {
    assertThat(RULES.of(finding("spine", List.of()))).isEmpty();
    assertThat(RULES.of(finding("free", List.of()))).isEmpty();
  }

  @Test
  void conditionsAloneProposeForASpine() {
    assertThat(judge("spine", "heightLoss=55").proposal().codes()).contains("5.8.2 13)");
  }

  @Test
  void aClauseWhoseConditionTheMeasuredValuesDoNotFulfilIsNamed() {
    Clause compressed = clause("5.8.2 13)");
    assertThat(RULES.unmet(compressed, judge("spine", "heightLoss=55"))).isEmpty();
    assertThat(RULES.unmet(compressed, judge("spine", "heightLoss=40"))).hasSize(1);
    assertThat(RULES.unmet(compressed, judge("spine", "discectomy=yes")))
        .as("what was not measured is no contradiction")
        .isEmpty();
    assertThat(RULES.unmet(clause("5.7.2 24)"), judge("limb-length", "short=2"))).hasSize(1);
    assertThat(RULES.unmet(clause("5.7.2 24)"), judge("limb-length", "short=3.5"))).isEmpty();
  }

  private static Clause clause(String code) {
    return CATALOGUE.clause(Standard.GBT_16180_2014.number(), code).orElseThrow();
  }

  @Test
  void twoEyesAreJudgedTogetherWithTheOrbit() {
    Calculation eyes =
        judge("vision", "right.corrected=1.0", "left.corrected=0.05", "protrusionDiff=1");
    assertThat(eyes.proposal().outcome()).isEqualTo(Outcome.CLAUSE);
    assertThat(texts(eyes)).anyMatch(text -> text.contains("右 1"));
    assertThat(eyes.values().number("orbit.protrusionDiffMm")).hasValue(1);
  }

  @Test
  void oneEyeAloneIsNoAnswerYet() {
    assertThat(RULES.of(finding("vision", List.of(), "left.corrected=0.05"))).isEmpty();
  }

  @Test
  void hearingNeedsAgeSexAndSpeechTonesOfBothEars() {
    String[] tones = {
      "right.ac500=50", "right.ac1000=60", "right.ac2000=65",
      "left.ac500=55", "left.ac1000=60", "left.ac2000=70"
    };
    assertThat(RULES.of(finding("ear", List.of(), tones))).isEmpty();
    String[] all = Arrays.copyOf(tones, 8);
    all[6] = "age=55";
    all[7] = "sex=M";
    Calculation ears = judge("ear", all);
    assertThat(ears.values().number("hearing.binaural")).hasValue(54);
    assertThat(ears.proposal().codes()).contains("5.8.2 34)");
  }

  @Test
  void aThumbAtTheJointIsAClauseAndStiffFingersAreScored() {
    assertThat(judge("hand-map", "thumb.loss=2").proposal().codes()).contains("5.8.2 17)");
    Calculation stiff =
        judge("hand-map", "little.joints=dip", "little.kind=mildOrAboveHalf", "thumb.loss=0");
    assertThat(stiff.proposal().outcome()).isNotEqualTo(Outcome.CLAUSE);
    assertThat(texts(stiff)).anyMatch(text -> text.startsWith("共 "));
  }

  @Test
  void lostFingersCountWhateverIsLeftBlankAndTheHeavierLossIsNeverGradedLighter() {
    assertThat(judge("hand-map", "index.loss=2", "middle.loss=2").proposal().codes())
        .contains("5.7.2 16)");
    String[] whole = {"index.loss=3", "middle.loss=2", "ring.loss=0", "little.loss=0"};
    assertThat(judge("hand-map", whole).proposal().codes()).contains("5.7.2 16)");
    assertThat(judge("hand-map", "ring.loss=3", "little.loss=2").proposal().codes())
        .contains("5.8.2 15)");
    assertThat(judge("hand-map", "thumb.loss=0", "ring.loss=0").values().number("hand.w.pip"))
        .as("one whole finger says nothing of the others")
        .isEmpty();
    assertThat(judge("foot-map", "hallux=2").values().number("foot.w.toes")).hasValue(1);
    assertThat(judge("foot-map", "hallux=0", "smallToes=0").values().number("foot.w.toes"))
        .hasValue(0);
  }

  @Test
  void anEyeThatCountsFingersIsJudgedAsOneHundredth() {
    assertThat(judge("vision", "left.corrected=1.2", "right.corrected=FC").proposal().codes())
        .contains("5.7.2 28)");
    assertThat(judge("vision", "left.corrected=FC", "right.corrected=HM").proposal().codes())
        .isEqualTo(judge("vision", "left.corrected=0.01", "right.corrected=HM").proposal().codes());
  }

  @ParameterizedTest
  @CsvSource({
    "resection, colon=most, colon=total",
    "kidney, kidneysRemoved=1, kidneysRemoved=2",
    "lung, radLobes=1;fev1=90, radLobes=2;fev1=90",
    "mouth, tmjSides=1;fingers=2, tmjSides=2;fingers=2",
    "hand-map, thumb.loss=2, thumb.loss=3;middle.joints=mcp+ips;middle.kind=mildOrAboveHalf"
  })
  void whatIsHeavierThanAClauseHasAFloor(String template, String listed, String heavier) {
    assertThat(gradeOf(template, heavier.split(";")))
        .isLessThanOrEqualTo(gradeOf(template, listed.split(";")));
  }

  private static int gradeOf(String template, String... fieldsAndValues) {
    Finding finding = finding(template, List.of(), fieldsAndValues);
    Calculation judged = RULES.of(finding).orElseThrow();
    return Stream.concat(
            judged.proposal().clauses().stream().map(Clause::grade),
            RULES.reference(finding, judged).map(ByReference::grade).stream())
        .min(Integer::compare)
        .orElse(11);
  }

  @Test
  void scarsOfAllPartsAreAddedUnlessTheTotalWasMeasured() {
    String[] parts = {"tbsa.rightThigh=3", "tbsa.trunkFront=4", "scarType=hypertrophic", "tbsa=6"};
    assertThat(judge("scar", Arrays.copyOf(parts, 3)).values().number("scar.tbsa")).hasValue(7);
    assertThat(judge("scar", parts).values().number("scar.tbsa")).hasValue(6);
  }

  @Test
  void theLowerOfTwoScoresCounts() {
    assertThat(judge("mind", "iq=60", "mq=48").proposal().codes()).contains("5.4.2 1)");
  }

  @Test
  void aJointIsJudgedByItsArcs() {
    List<Measurement> arcs =
        List.of(angle("elbow.flexion", Side.LEFT, 60), angle("elbow.flexion", Side.RIGHT, 140));
    Calculation elbow = RULES.of(finding("rom", arcs)).orElseThrow();
    assertThat(elbow.values().number("rom.level")).isPresent();
    assertThat(texts(elbow)).anyMatch(text -> text.contains("60° ÷ 140°"));
  }

  private static Measurement angle(String field, Side side, int degrees) {
    return new Measurement(field, "active", side, BigDecimal.valueOf(degrees), "degree", false);
  }

  @Test
  void everyTemplateFilledToItsEndsIsJudgedWithoutAFault() {
    CATALOGUE
        .templates()
        .forEach(
            template ->
                RULES.of(
                    finding(
                        template.id(),
                        List.of(),
                        template.fields().stream()
                            .filter(f -> !f.isFindingsSide())
                            .map(
                                f ->
                                    f.id()
                                        + "="
                                        + (f.choices().isEmpty()
                                            ? f.max() == null ? "文字" : f.max().toPlainString()
                                            : f.choices().getLast().value()))
                            .toArray(String[]::new))));
  }
}
