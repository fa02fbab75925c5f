package org.jianzhuo.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.catalogue.Clause;
import org.jianzhuo.model.exam.FilledForms;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.Side;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.wire.CatalogueReader;
import org.jianzhuo.model.wire.RulesReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks that what one field of a form says reaches every clause that it bears on. */
class ImpliedValuesTest {

  private static final int NONE = 11;
  private static final Catalogue CATALOGUE = CatalogueReader.read();
  private static final FindingRules RULES = new FindingRules(RulesReader.read(), CATALOGUE);

  private static Optional<Calculation> judge(String template, String filled) {
    return RULES.of(FilledForms.at("hand", Side.LEFT, template, filled.split(";")));
  }

  private static List<String> codes(String template, String filled) {
    return judge(template, filled).map(found -> found.proposal().codes()).orElse(List.of());
  }

  private static int grade(String template, String filled) {
    Finding finding = FilledForms.at("hand", Side.LEFT, template, filled.split(";"));
    return RULES.of(finding).stream()
        .flatMap(
            found ->
                Stream.concat(
                    found.proposal().clauses().stream().map(Clause::grade),
                    RULES.reference(finding, found).map(ByReference::grade).stream()))
        .min(Integer::compare)
        .orElse(NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "hand-map, armLevel=2;other.armLevel=2, 5.2.2 9)",
    "hand-map, armLevel=2;other.thumb=3, 5.3.2 10)",
    "hand-map, armLevel=2;other.fnPartLost=yes, 5.4.2 11)",
    "hand-map, fnLost=yes;other.thumb=3, 5.3.2 12)",
    "hand-map, thumb.loss=3;other.thumbFnLost=yes, 5.4.2 10)",
    "hand-map, middle.joints=mcp+ips;middle.kind=nonFunctional;"
        + "little.joints=mcp+ips;little.kind=nonFunctional, 5.8.2 16)",
    "hand-map, index.loss=2;ring.joints=mcp+ips;ring.kind=nonFunctional, 5.7.2 17)",
    "hand-map, little.joints=dip;little.kind=nonFunctional, 5.10.2 5)",
    "hand-map, thumb.joints=mcp+ip;thumb.kind=nonFunctional, 5.8.2 18)",
    "foot-map, legLevel=3;other.legLevel=3, 5.4.2 15)",
    "foot-map, legLevel=2;other.hallux=1;other.smallToes=4, 5.6.2 22)",
    "rom, joint=thumbIp;state=nonfunctional, 5.8.2 18)",
    "rom, joint=thumbIp;state=functional, 5.9.2 17)",
    "rom, joint=fingerDip;state=flail, 5.10.2 5)",
    "limb-length, lowerRight=80;lowerLeft=77.9, 5.7.2 24)",
    "spine, pelvisFixed=yes, 5.9.2 24)",
    "scar, tbsa=50;scarType=hypertrophic;jointsLimited=1, 5.5.2 9)",
    "scar, tbsa=80;scarType=hypertrophic;spineLimb=yes, 5.2.2 7)",
    "face, moderate.nose=yes;moderate.ear=yes;moderate.lips=yes, 5.4.2 7)",
    "face, scarFrac=0.5;severe.nose=yes;severe.ear=yes, 5.4.2 9)",
    "face, scarCm2=3, 5.10.2 2)",
    "vision, right.globe=atrophy;right.corrected=NLP;left.corrected=1.0, 5.6.2 27)",
    "mouth, maxillaLoss=1;softCm2=31, 5.3.2 24)",
    "mouth, maxillaSides=1;softCm2=21, 5.4.2 21)",
  })
  void aFieldReachesTheClauseOfTheHeavierLoss(String template, String filled, String code) {
    assertThat(codes(template, filled)).contains(code);
  }

  @ParameterizedTest
  @CsvSource({
    "scar, tbsa.rightFoot=2.9;scarType=hypertrophic;tbsa=0, 5.10.2 3)",
    "mouth, fingers=2;tmjSides=1;degree=0, 5.10.2 32)",
    "mouth, fingers=3;opening=2;tmjSides=2;degree=0, 5.8.2 40)",
    "hand-map, armLevel=2;fnLost=no;other.armLevel=2;other.fnLost=no, 5.2.2 9)",
    "hand-map, index.loss=2;ring.joints=mcp+ips;ring.kind=nonFunctional;pipFn=0;indexPipFn=no,"
        + " 5.7.2 17)",
    "vision, right.globe=atrophy;right.corrected=NLP;left.corrected=1.0;atrophyNlp=no, 5.6.2 27)",
  })
  void theRestFilledInAsNormalTakesNothingAway(String template, String filled, String code) {
    assertThat(codes(template, filled)).contains(code);
  }

  @Test
  void aLegThatIsTheLongerOneIsNotShortened() {
    assertThat(codes("limb-length", "lowerRight=77;lowerLeft=80")).isEmpty();
    assertThat(codes("limb-length", "lowerRight=80;lowerLeft=78")).isEmpty();
  }

  @Test
  void fourStiffFingersAreFourWithoutFunction() {
    StringBuilder hand = new StringBuilder("grip=0");
    for (String finger : List.of("index", "middle", "ring", "little")) {
      hand.append(";%s.joints=mcp+ips;%s.kind=nonFunctional".formatted(finger, finger));
    }
    assertThat(codes("hand-map", hand.toString())).containsExactly("5.6.2 19)");
  }

  @ParameterizedTest
  @CsvSource({
    "scar, tbsa=5;scarType=atrophic",
    "scar, tbsa=5;scarType=none",
    "kidney, ccr=9;persistent=no",
    "kidney, cr=800;persistent=no",
    "blood, wbc=3.9;neut=1.9;persistent=no",
  })
  void whatTheFormItselfDeniesGivesNoClause(String template, String filled) {
    assertThat(codes(template, filled)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "mouth, fingers=0;tmjSides=1, fingers=closed;tmjSides=1",
    "mouth, zygomaSides=2;fingers=3, zygomaSides=2;fingers=2",
    "mouth, zygomaSides=2;fingers=3, zygomaSides=2;fingers=3;zygomaReduced=yes",
    "mouth, maxillaLoss=0.3;softCm2=15, maxillaLoss=0.5;softCm2=15",
    "mouth, maxillaLoss=0.3;softCm2=15, maxillaLoss=0.3;softCm2=25",
    "lung, radLobes=1;fvc1=70, radLobes=2;fvc1=70",
    "resection, pancreas=0.67, pancreasSubtotal=yes",
    "teeth, others=2, lost=9;ridge=4",
    "foot-map, smallToesFnLost=4, footFnLost=yes",
    "hand-map, middle.joints=mcp+ips;middle.kind=nonFunctional, "
        + "middle.joints=mcp+ips;middle.kind=nonFunctional;index.loss=1",
    "vision, right.corrected=0.3;left.corrected=0.4, "
        + "right.corrected=0.3;left.corrected=0.4;protrusionDiff=3",
  })
  void theHeavierFindingIsNeverLighterByReference(String template, String light, String heavy) {
    assertThat(grade(template, heavy)).isLessThanOrEqualTo(grade(template, light)).isLessThan(NONE);
  }

  @Test
  void aFloorStandsAlsoWhereATableGivesAHeavierGrade() {
    String[] hand = {
      "thumb.loss=3", "wrist.joints=wristOnly", "wrist.kind=nonFunctional", "index.loss=1"
    };
    Finding finding = FilledForms.at("hand", Side.LEFT, "hand-map", hand);
    Calculation found = RULES.of(finding).orElseThrow();
    assertThat(RULES.reference(finding, found)).map(ByReference::grade).hasValue(7);
    assertThat(RULES.floor(found)).map(ByReference::grade).hasValue(8);
  }

  @ParameterizedTest
  @CsvSource({"0.3, 0.4, 8", "0.12, 0.4, 7", "0.5, 0.7, 10"})
  void twoEyesWithoutAClauseAreOfferedTheGradeOfTheirRate(String right, String left, int grade) {
    String eyes = "right.corrected=" + right + ";left.corrected=" + left;
    assertThat(codes("vision", eyes)).isEmpty();
    assertThat(grade("vision", eyes)).isEqualTo(grade);
  }

  @ParameterizedTest
  @CsvSource({
    "right.corrected=1.0;right.lens=aphakic;left.corrected=1.0, 5.8.2 27)",
    "right.corrected=1.0;right.lens=aphakic;left.corrected=1.0;left.lens=aphakic, 5.8.2 28)",
    "right.corrected=0.15;right.lens=aphakic;left.corrected=0.4, 5.7.2 29)",
    "right.corrected=0.1;right.lens=aphakic;left.corrected=0.1, 5.5.2 26)",
    "right.corrected=0.05;right.lens=aphakic;left.corrected=1.0, 5.7.2 28)",
  })
  void anEyeWithoutALensCountsByTableA5(String eyes, String code) {
    assertThat(codes("vision", eyes)).contains(code);
    assertThat(judge("vision", eyes).orElseThrow().derivation())
        .anyMatch(line -> line.source().equals("A.5"));
  }

  @Test
  void anUnstableKneeOrAProsthesisIsNeverLighterForBendingLess() {
    String unstable = "joint=knee;kneeUnstable=yes;state=functional";
    assertThat(grade("rom", unstable)).isLessThanOrEqualTo(7);
    assertThat(grade("rom", "joint=wrist;kneeUnstable=yes;state=functional")).isEqualTo(7);
    assertThat(grade("rom", "joint=knee;prosthesis=yes")).isEqualTo(7);
    assertThat(grade("rom", "joint=wrist;state=functional;fractureHealed=yes")).isEqualTo(10);
  }

  @Test
  void twoHipsOrKneesWithoutFunctionAreNeverLighterThanOneAndASevereOne() {
    assertThat(together("knee", Side.RIGHT, "hip", "functional")).contains("5.3.2 13)");
    assertThat(together("knee", Side.RIGHT, "hip", "flail")).contains("5.3.2 13)");
    assertThat(together("knee", Side.RIGHT, "knee", "flail")).contains("5.3.2 13)");
  }

  @Test
  void aJointIsNotGradedForOthersThatItDoesNotBelongTo() {
    assertThat(together("wrist", Side.RIGHT, "knee", "flail", "hip", "functional"))
        .containsExactly("5.7.2 19)");
    Finding sound = FilledForms.at("knee", Side.LEFT, "rom", "joint=knee", "fractureHealed=yes");
    assertThat(beside(sound, Side.RIGHT, "knee", "flail", "hip", "functional"))
        .containsExactly("5.10.2 12)");
  }

  @Test
  void fourJointsWithoutFunctionAreThoseThatTheClauseNames() {
    assertThat(together("knee", Side.RIGHT, "wrist", "flail", "wrist", "flail", "knee", "flail"))
        .doesNotContain("5.2.2 14)");
    assertThat(together("knee", Side.RIGHT, "elbow", "flail", "hip", "flail", "shoulder", "flail"))
        .contains("5.2.2 14)");
  }

  /** Judges a left joint that lost all function beside others, on changing sides. */
  private static List<String> together(String joint, Side first, String... others) {
    return beside(
        FilledForms.at(joint, Side.LEFT, "rom", "joint=" + joint, "state=nonfunctional"),
        first,
        others);
  }

  private static List<String> beside(Finding own, Side first, String... others) {
    List<Finding> beside = new ArrayList<>();
    for (int i = 0; i < others.length; i += 2) {
      beside.add(
          FilledForms.of(
              new FindingId(new UUID(1, i)),
              others[i],
              i % 4 == 0 ? first : Side.LEFT,
              "rom",
              List.of(),
              "joint=" + others[i],
              "state=" + others[i + 1]));
    }
    CaseSituation situation = new CaseSituation(null, null, beside);
    return RULES.of(own, situation).orElseThrow().proposal().codes();
  }
}
