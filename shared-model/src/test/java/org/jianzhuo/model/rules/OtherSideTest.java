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
}
