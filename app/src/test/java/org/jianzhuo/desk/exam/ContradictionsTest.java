package org.jianzhuo.desk.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.exam.RecognisedScope;
import org.jianzhuo.model.exam.Side;
import org.jianzhuo.model.journal.FindingId;
import org.junit.jupiter.api.Test;

/** Checks which answers of one form are asked about because they cannot stand together. */
class ContradictionsTest {

  private static final Catalogue CATALOGUE = ExamCases.CATALOGUE;
  private static final RecognisedScope HAND =
      new ExamCases().seated("右手外伤", "右手").service().look(ExamCases.CASE).orElseThrow().scope();

  private static List<OpenPoint> points(String template, Map<String, String> typed) {
    FindingDraft draft = FindingDraft.blank(new FindingId(new UUID(7, 1)), 1);
    draft = FindingEdits.place(draft, "hand", Side.RIGHT, CATALOGUE);
    draft = FindingEdits.template(draft, template, CATALOGUE);
    for (Map.Entry<String, String> each : typed.entrySet()) {
      draft = FindingEdits.value(draft, TemplateForm.key(template, each.getKey()), each.getValue());
    }
    return Contradictions.of(draft.finding(CATALOGUE, HAND).orElseThrow(), CATALOGUE);
  }

  private static List<OpenPoint> hand(Map<String, String> typed) {
    return points("hand-map", typed);
  }

  @Test
  void aSeveredJointThatIsStiffIsAskedAboutWithBothFields() {
    assertThat(
            hand(
                Map.of(
                    "index.loss", "2", "index.joints", "mcp+ips", "index.kind", "nonFunctional")))
        .singleElement()
        .satisfies(
            point -> {
              assertThat(point.kind()).isEqualTo(OpenPoint.Kind.DIGIT);
              assertThat(point.blocks()).isFalse();
              assertThat(point.field()).isEqualTo("hand-map/index.joints");
              assertThat(point.detail(false)).contains("食指缺失“近侧指间及以近”").contains("食指受累关节");
              assertThat(point.detail(true)).contains("index loss").contains("index joints");
            });
    assertThat(
            hand(
                Map.of("thumb.loss", "3", "thumb.joints", "single", "thumb.kind", "nonFunctional")))
        .hasSize(1);
    assertThat(hand(Map.of("armLevel", "3", "ring.joints", "dip", "ring.kind", "nonFunctional")))
        .hasSize(1);
  }

  @Test
  void boneThatConductsWorseThanAirIsAskedAbout() {
    assertThat(points("ear", Map.of("right.ac1000", "45", "right.bc1000", "80")))
        .singleElement()
        .satisfies(
            point -> {
              assertThat(point.kind()).isEqualTo(OpenPoint.Kind.BONE_CONDUCTION);
              assertThat(point.blocks()).isFalse();
              assertThat(point.field()).isEqualTo("ear/right.bc1000");
            });
    assertThat(points("ear", Map.of("left.ac500", "45", "left.bc500", "55"))).isEmpty();
    assertThat(points("ear", Map.of("left.bc500", "55"))).isEmpty();
  }

  @Test
  void audiogramsThatLieFarApartAreAskedAboutUntilAReasonIsWritten() {
    assertThat(points("ear", Map.of("right.ac500", "45", "right2.ac500", "55"))).isEmpty();
    assertThat(points("ear", Map.of("right.ac500", "45", "right2.ac500", "60")))
        .singleElement()
        .satisfies(
            point -> {
              assertThat(point.kind()).isEqualTo(OpenPoint.Kind.REPEAT_SPREAD);
              assertThat(point.blocks()).isTrue();
              assertThat(point.detail(false)).contains("45／60").contains("15");
              assertThat(point.field()).isEqualTo("ear/right.ac500");
            });
  }

  @Test
  void twoValuesOfOneQuantityThatContradictKeepTheExamFromBeingCompleted() {
    assertThat(points("lung", Map.of("po2", "9.1", "po2mm", "68"))).isEmpty();
    assertThat(points("lung", Map.of("po2", "9.1", "po2mm", "40")))
        .singleElement()
        .satisfies(
            point -> {
              assertThat(point.kind()).isEqualTo(OpenPoint.Kind.SAME_MEASURE);
              assertThat(point.blocks()).isTrue();
              assertThat(point.detail(false)).contains("9.1 kPa", "40 mmHg");
              assertThat(point.field()).isEqualTo("lung/po2mm");
            });
  }

  @Test
  void aWholeAreaOfScarsThatTheRegionsDoNotGiveIsAskedAbout() {
    assertThat(points("scar", Map.of("tbsa", "12", "tbsa.trunkFront", "9", "tbsa.leftThigh", "3")))
        .isEmpty();
    assertThat(points("scar", Map.of("tbsa", "20", "tbsa.trunkFront", "9", "tbsa.leftThigh", "3")))
        .singleElement()
        .satisfies(
            point -> {
              assertThat(point.kind()).isEqualTo(OpenPoint.Kind.SUM);
              assertThat(point.blocks()).isFalse();
              assertThat(point.detail(false)).contains("20", "12");
              assertThat(point.field()).isEqualTo("scar/tbsa");
            });
  }

  @Test
  void aDegreeOfSelfCareThatTheActivitiesDoNotGiveIsRefused() {
    Map<String, String> three = Map.of("eat", "yes", "turn", "yes", "move", "yes", "level", "none");
    assertThat(points("self-care", three))
        .singleElement()
        .satisfies(
            point -> {
              assertThat(point.kind()).isEqualTo(OpenPoint.Kind.SELF_CARE_LEVEL);
              assertThat(point.blocks()).isTrue();
              assertThat(point.detail(false)).isEqualTo("大部分生活自理障碍");
            });
    assertThat(points("self-care", Map.of("eat", "yes", "turn", "no", "level", "part"))).isEmpty();
  }

  @Test
  void aJointThatMayBeLeftIsNotAskedAbout() {
    assertThat(
            hand(
                Map.of(
                    "index.loss", "2", "index.joints", "mcp|pip", "index.kind", "nonFunctional")))
        .isEmpty();
    assertThat(
            hand(
                Map.of("thumb.loss", "2", "thumb.joints", "single", "thumb.kind", "nonFunctional")))
        .isEmpty();
    assertThat(hand(Map.of("index.loss", "2", "index.joints", "none", "index.kind", "none")))
        .isEmpty();
  }

  @Test
  void anAffectedJointWithoutImpairmentIsAskedAbout() {
    assertThat(hand(Map.of("ring.joints", "mcp+ips", "ring.kind", "none")))
        .singleElement()
        .satisfies(point -> assertThat(point.detail(false)).contains("环指受累关节").contains("环指障碍程度"));
    assertThat(hand(Map.of("wrist.joints", "none", "wrist.kind", "nonFunctional"))).hasSize(1);
    assertThat(hand(Map.of("ring.joints", "mcp+ips"))).isEmpty();
  }

  @Test
  void aNoThatOtherFieldsContradictIsAskedAboutWithThoseFields() {
    assertThat(
            hand(
                Map.of(
                    "thumb.joints", "mcp+ip",
                    "thumb.kind", "nonFunctional",
                    "thumbIpFnLost", "no")))
        .singleElement()
        .satisfies(
            point -> {
              assertThat(point.kind()).isEqualTo(OpenPoint.Kind.DENIED);
              assertThat(point.field()).isEqualTo("hand-map/thumbIpFnLost");
              assertThat(point.detail(false))
                  .contains("拇指指间关节畸形功能全失“否”")
                  .contains("拇指障碍程度“非功能位强直”");
            });
    assertThat(
            hand(
                Map.of(
                    "thumb.joints", "mcp+ip",
                    "thumb.kind", "nonFunctional",
                    "thumbIpFnLost", "yes")))
        .isEmpty();
  }

  @Test
  void aDescriptionOfTheOtherSideStandsInTheListDespiteTheTitleThatTheFormMade() {
    FindingDraft draft = FindingDraft.blank(new FindingId(new UUID(7, 1)), 1);
    draft = FindingEdits.place(draft, "hand", Side.RIGHT, CATALOGUE);
    draft = FindingEdits.description(draft, "左手中指屈指深肌腱断裂吻合术后");
    List<OpenPoint> points = new ArrayList<>();
    TextPoints.of(draft.finding(CATALOGUE, HAND).orElseThrow(), CATALOGUE, points);
    assertThat(points)
        .singleElement()
        .satisfies(
            point -> {
              assertThat(point.kind()).isEqualTo(OpenPoint.Kind.LATERALITY);
              assertThat(point.detail(false)).isEqualTo("左中指");
              assertThat(point.blocks()).isTrue();
            });
  }

  private static List<OpenPoint> said(String words, Map<String, String> despite) {
    FindingDraft draft = FindingDraft.blank(new FindingId(new UUID(7, 1)), 1);
    draft = FindingEdits.place(draft, "hand", Side.RIGHT, CATALOGUE);
    draft = FindingEdits.description(draft, words);
    for (Map.Entry<String, String> each : despite.entrySet()) {
      draft = FindingEdits.standing(draft, each.getKey(), each.getValue());
    }
    List<OpenPoint> points = new ArrayList<>();
    TextPoints.of(draft.finding(CATALOGUE, HAND).orElseThrow(), CATALOGUE, points);
    return points;
  }

  @Test
  void wordsOfTheOtherSideStandWithAReasonThatSaysSomethingAboutThem() {
    String words = "左手中指指屈深肌腱断裂吻合术后";
    String why = "左手为供区，取腱修复右手";
    assertThat(said(words, Map.of("other-side:左中指", why)))
        .singleElement()
        .satisfies(
            point -> {
              assertThat(point.blocks()).isFalse();
              assertThat(point.asked()).isEqualTo(new OpenPoint.Asked("other-side:左中指", why));
            });
    assertThat(said(words, Map.of("other-side:左中指", "x"))).allMatch(OpenPoint::blocks);
    assertThat(said(words, Map.of("other-side:左拇指", why))).allMatch(OpenPoint::blocks);
  }

  @Test
  void harmOfTheOtherSideIsAskedAboutAlsoBesideTheOwnAndAComparisonIsNot() {
    assertThat(said("右示指末节缺失，左示指末节缺失", Map.of()))
        .singleElement()
        .satisfies(
            point -> {
              assertThat(point.kind()).isEqualTo(OpenPoint.Kind.LATERALITY);
              assertThat(point.detail(false)).isEqualTo("左食指");
              assertThat(point.blocks()).isTrue();
            });
    for (String fine :
        List.of(
            "右示指末节缺失，左示指正常",
            "右手握力 12 kg，左手握力 40 kg",
            "右示指末节缺失，健侧左手无障碍",
            "右利手，右示指末节缺失",
            "双手瘢痕，右重于左")) {
      assertThat(said(fine, Map.of())).as(fine).isEmpty();
    }
  }
}
