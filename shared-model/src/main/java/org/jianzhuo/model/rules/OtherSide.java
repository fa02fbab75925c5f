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

  private static String limb(String name) {
    return name.substring(0, name.indexOf('.'));
  }
}
