package org.jianzhuo.model.rules;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.Side;

/**
 * Reads what the findings of the other side say, so that a clause of both sides (两手拇指完全缺失) is found
 * also where each side has its own form: what is measured there is the other's here.
 */
final class OtherSide {

  private static final String HERE = ".w.";
  private static final String THERE = ".o.";

  private static final double WHOLE = 3;
  private static final double FINGERS = 4;
  private static final double SMALL_TOES = 4;
  private static final double FOREFOOT = 2;
  private static final double BELOW_THE_ANKLE = 3;

  private OtherSide() {}

  /** Returns the findings in scope on the other side with the same form, in order. */
  static List<Finding> of(Finding finding, CaseSituation situation) {
    return finding.side() != Side.LEFT && finding.side() != Side.RIGHT
        ? List.of()
        : situation.findings().stream()
            .filter(other -> !other.id().equals(finding.id()))
            .filter(Finding::inScope)
            .filter(other -> other.template().equals(finding.template()))
            .filter(other -> other.side() == finding.side().opposite())
            .toList();
  }

  /**
   * Returns the other side's values as the conditions name them here; what the own form says of the
   * other hand, arm, foot or leg stands, and nothing is added to it.
   */
  static Values seenFromHere(Values there, Values own, VariableList variables) {
    Set<String> said =
        own.names().stream()
            .filter(name -> name.contains(THERE))
            .map(OtherSide::limb)
            .collect(Collectors.toSet());
    Values seen =
        there.renamed(
            name ->
                name.contains(HERE)
                        && !said.contains(limb(name))
                        && variables.variable(name.replace(HERE, THERE)).isPresent()
                    ? name.replace(HERE, THERE)
                    : "");
    if (!said.contains("foot")) {
      seen = seen.with(foot(there));
    }
    if (said.contains("hand")) {
      return seen;
    }
    // 另一手功能丧失一部分 (5.4.2 11)): a digit without function, interpretation
    boolean part =
        !there.isSet("hand.w.fnLost")
            && (there.isSet("hand.w.thumbFnLost")
                || there.numberOrNaN("hand.w.fingersFnLost") >= 1);
    return part ? seen.with("hand.o.fnPartLost", true) : seen;
  }

  // what the own form asks of the other foot in other words than its form asks of itself
  private static Values foot(Values there) {
    double lost = there.numberOrNaN("foot.w.smallToes");
    double withoutFunction = there.numberOrNaN("foot.w.smallToesFnLost");
    boolean hallux = there.isSet("foot.w.halluxFnLost");
    Values foot = Values.NONE;
    if (withoutFunction >= SMALL_TOES) {
      foot = foot.with("foot.o.toes25FnLost", true);
    }
    if (withoutFunction >= 1 || there.numberOrNaN("foot.w.smallToesDeficient") >= 1) {
      foot = foot.with("foot.o.smallToeDeformed", true);
    }
    if (lost >= SMALL_TOES) {
      foot = foot.with("foot.o.onlyHallux", true);
    }
    if (there.numberOrNaN("leg.w.level") >= BELOW_THE_ANKLE) {
      foot = foot.with("foot.o.deformedWalk", true);
    }
    // 另一足功能丧失一部分 (5.6.2 24)): a toe without function, interpretation
    return !there.isSet("foot.w.fnLost") && (hallux || withoutFunction >= 1)
        ? foot.with("foot.o.fnPartLost", true)
        : foot;
  }

  /** Returns the conditions of both sides that neither form names, where both sides fulfil them. */
  static Values ofBoth(Values own, Values there) {
    Values both = Values.NONE;
    if (thumbAndIndexFnLost(own) && thumbAndIndexFnLost(there)) {
      both = both.with("hand.bothThumbIndexFnLost", true);
    }
    return forefootFnLost(own) && forefootFnLost(there)
        ? both.with("foot.bothForefootScarFnLost", true)
        : both;
  }

  private static boolean thumbAndIndexFnLost(Values hand) {
    boolean thumb = hand.isSet("hand.w.thumbFnLost") || hand.numberOrNaN("hand.w.thumb") >= WHOLE;
    boolean index =
        hand.isSet(HandValues.INDEX_FN_LOST)
            || hand.numberOrNaN("hand.w.index") >= WHOLE
            || hand.numberOrNaN("hand.w.fingersFnLost") >= FINGERS;
    return thumb && index;
  }

  // all five toes, the whole foot, or what is lost has no function either
  private static boolean forefootFnLost(Values foot) {
    return foot.isSet("foot.w.fnLost")
        || foot.numberOrNaN("leg.w.level") >= FOREFOOT
        || (foot.isSet("foot.w.halluxFnLost")
            && foot.numberOrNaN("foot.w.smallToesFnLost") >= SMALL_TOES);
  }

  private static String limb(String name) {
    return name.substring(0, name.indexOf('.'));
  }
}
