package org.jianzhuo.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jianzhuo.model.exam.FilledForms;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.Side;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.wire.CatalogueReader;
import org.jianzhuo.model.wire.RulesReader;
import org.junit.jupiter.api.Test;

/** A clause of both sides is found also where each side has a form of its own. */
class OtherSideTest {

  private static final FindingRules RULES =
      new FindingRules(RulesReader.read(), CatalogueReader.read());

  private static Finding hand(int id, Side side, String... fieldsAndValues) {
    return FilledForms.of(
        new FindingId(new UUID(0, id)), "hand", side, "hand-map", List.of(), fieldsAndValues);
  }

  private static List<String> codes(Finding finding, Finding... all) {
    return RULES
        .of(finding, new CaseSituation(null, null, List.of(all)))
        .map(found -> found.proposal().codes())
        .orElse(List.of());
  }

  @Test
  void bothThumbsAreFoundFromEitherHand() {
    Finding left = hand(1, Side.LEFT, "thumb.loss=3");
    Finding right = hand(2, Side.RIGHT, "thumb.loss=3");
    assertThat(codes(left, left)).doesNotContain("5.4.2 10)");
    assertThat(codes(left, left, right)).contains("5.4.2 10)");
    assertThat(codes(right, left, right)).contains("5.4.2 10)");
  }

  @Test
  void aThumbAndTwoFingersOfTheOtherHandAreOneClauseFromEither() {
    Finding left = hand(1, Side.LEFT, "thumb.loss=3");
    Finding right = hand(2, Side.RIGHT, "index.loss=3", "middle.loss=3");
    assertThat(codes(left, left, right)).contains("5.6.2 16)");
    assertThat(codes(right, left, right)).contains("5.6.2 16)");
  }

  @Test
  void aHandWithoutFunctionAndPartOfTheOther() {
    Finding left = hand(1, Side.LEFT, "fnLost=yes");
    Finding right = hand(2, Side.RIGHT, "fingersFnLost=2");
    assertThat(codes(left, left, right)).contains("5.4.2 11)");
  }

  @Test
  void twoFindingsOfOneSideAreNotTwoSides() {
    Finding thumb = hand(1, Side.LEFT, "thumb.loss=3");
    Finding again = hand(2, Side.LEFT, "thumb.loss=3");
    assertThat(codes(thumb, thumb, again)).doesNotContain("5.4.2 10)");
  }

  @Test
  void whatTheOwnFormSaysOfTheOtherHandStands() {
    Finding left = hand(1, Side.LEFT, "thumb.loss=3", "other.thumb=1");
    Finding right = hand(2, Side.RIGHT, "thumb.loss=3");
    assertThat(codes(left, left, right)).doesNotContain("5.4.2 10)");
  }

  @Test
  void bothLegsBelowTheKnee() {
    Finding left = foot(1, Side.LEFT);
    Finding right = foot(2, Side.RIGHT);
    assertThat(codes(left, left, right)).contains("5.3.2 14)");
  }

  private static Finding foot(int id, Side side) {
    return FilledForms.of(
        new FindingId(new UUID(0, id)), "foot", side, "foot-map", List.of(), "legLevel=4");
  }

  private static Finding foot(int id, Side side, String... fields) {
    return FilledForms.of(
        new FindingId(new UUID(0, id)), "foot", side, "foot-map", List.of(), fields);
  }

  @Test
  void bothThumbsAndIndexFingersWithoutFunctionAreFoundFromEitherHand() {
    String[] stiff = {
      "thumb.joints=cmc+mcp+ip",
      "thumb.kind=nonFunctional",
      "index.joints=mcp+ips",
      "index.kind=nonFunctional"
    };
    Finding left = hand(1, Side.LEFT, stiff);
    Finding right = hand(2, Side.RIGHT, "thumb.loss=3", "index.loss=3");
    assertThat(codes(left, left)).doesNotContain("5.3.2 11)");
    assertThat(codes(left, left, right)).contains("5.3.2 11)");
    assertThat(codes(right, left, right)).contains("5.3.2 11)");
    assertThat(codes(right, right, hand(1, Side.LEFT, "thumb.loss=3", "middle.loss=3")))
        .doesNotContain("5.3.2 11)");
  }

  @Test
  void bothForefeetScarredWithoutFunctionAreFoundFromEitherFoot() {
    String[] toes = {"halluxFnLost=yes", "smallToesFnLost=4"};
    Finding left = foot(1, Side.LEFT, toes);
    assertThat(codes(left, left, foot(2, Side.RIGHT, toes))).contains("5.5.2 17)");
    assertThat(codes(left, left, foot(2, Side.RIGHT, "footFnLost=yes"))).contains("5.5.2 17)");
    assertThat(codes(left, left, foot(2, Side.RIGHT, "legLevel=2"))).contains("5.5.2 17)");
    assertThat(codes(left, left, foot(2, Side.RIGHT, "smallToesFnLost=4")))
        .doesNotContain("5.5.2 17)");
  }

  @Test
  void whatTheOtherFootsFormSaysIsReadInTheWordsOfThisOne() {
    Finding forefoot = foot(1, Side.LEFT, "legLevel=2");
    assertThat(codes(forefoot, forefoot, foot(2, Side.RIGHT, "smallToesFnLost=4")))
        .contains("5.6.2 23)");
    assertThat(codes(forefoot, forefoot, foot(2, Side.RIGHT, "smallToes=4"))).contains("5.6.2 22)");
    Finding whole = foot(1, Side.LEFT, "footFnLost=yes");
    assertThat(codes(whole, whole, foot(2, Side.RIGHT, "halluxFnLost=yes"))).contains("5.6.2 24)");
    Finding hallux = foot(1, Side.LEFT, "halluxFnLost=yes");
    assertThat(codes(hallux, hallux, foot(2, Side.RIGHT, "smallToesFnLost=1")))
        .contains("5.8.2 20)");
    assertThat(
            codes(
                forefoot,
                foot(1, Side.LEFT, "legLevel=2", "other.toes25FnLost=no"),
                foot(2, Side.RIGHT, "toeTips=1")))
        .doesNotContain("5.6.2 23)");
  }

  private static Finding joint(int id, String part, Side side) {
    return FilledForms.of(
        new FindingId(new UUID(0, id)),
        part,
        side,
        "rom",
        List.of(),
        "joint=" + part,
        "state=nonfunctional");
  }

  @Test
  void bothArmsWithoutFunctionFromAboveTheElbow() {
    Finding lost = hand(1, Side.LEFT, "armLevel=4");
    Finding hand = hand(2, Side.RIGHT, "fnLost=yes");
    Finding shoulder = joint(3, "shoulder", Side.RIGHT);
    Finding elbow = joint(4, "elbow", Side.RIGHT);
    assertThat(codes(lost, lost, hand, shoulder, elbow)).contains("5.1.2 6)");
    assertThat(codes(elbow, lost, hand, shoulder, elbow)).contains("5.1.2 6)");
    assertThat(codes(lost, lost, shoulder, elbow)).doesNotContain("5.1.2 6)");
    assertThat(codes(elbow, elbow, shoulder, hand)).doesNotContain("5.1.2 6)");
  }
}
