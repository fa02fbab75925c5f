package org.jianzhuo.model.rules;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.Side;
import org.jianzhuo.model.exam.Variables;
import org.jspecify.annotations.Nullable;

/**
 * Finds arms without any function from above the elbow (5.1.2 6)) over the findings of a case: lost
 * there, or shoulder and elbow with total loss and a hand without function. The joints alone are
 * not enough: four large joints with total loss are 5.2.2 14). Interpretation.
 */
final class BothArms {

  private static final String HAND_FORM = "hand-map";
  private static final double ABOVE_THE_ELBOW = 4;
  private static final double HAND = 2;
  private static final int TOTAL = 4;
  private static final List<Side> SIDES = List.of(Side.LEFT, Side.RIGHT);

  private final MotionRules motions;
  private final Catalogue catalogue;

  BothArms(MotionRules motions, Catalogue catalogue) {
    this.motions = motions;
    this.catalogue = catalogue;
  }

  /** Returns the condition where a finding is of an arm and both arms have no function. */
  Values of(Finding finding, CaseSituation situation) {
    Set<String> own = lost(finding);
    if (own.isEmpty() || situation.findings().stream().noneMatch(Finding::inScope)) {
      return Values.NONE;
    }
    Set<String> all = new HashSet<>(own);
    situation.findings().stream()
        .filter(Finding::inScope)
        .filter(other -> !other.id().equals(finding.id()))
        .forEach(other -> all.addAll(lost(other)));
    Set<Side> arms = EnumSet.noneOf(Side.class);
    SIDES.stream().filter(side -> isLost(all, side)).forEach(arms::add);
    return arms.containsAll(SIDES) ? Values.NONE.with("arm.bothElbowUpFnLost", true) : Values.NONE;
  }

  private static boolean isLost(Set<String> lost, Side side) {
    return lost.contains(side + "arm")
        || (lost.contains(side + "shoulder")
            && lost.contains(side + "elbow")
            && lost.contains(side + "hand"));
  }

  // the segments of an arm that one finding says to be lost or without function
  private Set<String> lost(Finding finding) {
    Set<String> lost = new HashSet<>();
    motions
        .judged(finding)
        .filter(joint -> joint.level() == TOTAL)
        .ifPresent(joint -> lost.add(joint.side() + joint.joint()));
    if (finding.template().equals(HAND_FORM)) {
      Map<String, Object> said = Variables.of(finding, catalogue);
      add(lost, finding.side(), said.get("arm.w.level"), said.get("hand.w.fnLost"));
      add(lost, finding.side().opposite(), said.get("arm.o.level"), said.get("hand.o.fnLost"));
    }
    return lost;
  }

  private static void add(
      Set<String> lost, Side side, @Nullable Object level, @Nullable Object withoutFunction) {
    double at = level instanceof BigDecimal number ? number.doubleValue() : 0;
    if (at >= ABOVE_THE_ELBOW) {
      lost.add(side + "arm");
    }
    if (at >= HAND || Boolean.TRUE.equals(withoutFunction)) {
      lost.add(side + "hand");
    }
  }
}
