package org.jianzhuo.model.opinion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.exam.Finding;

/**
 * Proposes which findings are one injury (同一伤情, rule G1a): those of the same segment of the same
 * side. So tibia and fibula, both of the lower leg, count once.
 */
public final class InjuryGroups {
  private InjuryGroups() {}

  /** Returns the graded item of each decided finding whose clause has a grade. */
  public static List<GradedItem> items(Collection<DecidedItem> decided) {
    List<GradedItem> items = new ArrayList<>();
    for (DecidedItem item : decided) {
      ClauseChoice clause = item.clause();
      if (clause != null && clause.loss() == null) {
        Finding finding = item.finding();
        items.add(
            new GradedItem(finding.number(), clause.grade(), finding.inScope(), groupOf(finding)));
      }
    }
    return items;
  }

  private static String groupOf(Finding finding) {
    return finding.part() + '/' + finding.side();
  }
}
