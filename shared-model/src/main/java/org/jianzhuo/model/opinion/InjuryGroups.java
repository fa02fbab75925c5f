package org.jianzhuo.model.opinion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.exam.Finding;

/**
 * Proposes which findings are one injury (同一伤情, rule G1a): those of the same segment of the same
 * side. So tibia and fibula, both of the lower leg, count once. Where segments coincide the expert
 * is asked, and may say that the injuries are different ones (practice 5).
 */
public final class InjuryGroups {
  private InjuryGroups() {}

  /**
   * Several graded findings of one segment, of which it is asked whether they are one injury.
   *
   * @param segment part and side
   * @param numbers of the findings
   */
  public record Alike(String segment, List<Integer> numbers) {
    public Alike {
      numbers = List.copyOf(numbers);
    }
  }

  /** Returns the segments in scope that more than one graded finding is of, in order. */
  public static List<Alike> alike(Collection<DecidedItem> decided) {
    Map<String, List<Integer>> segments = new LinkedHashMap<>();
    for (GradedItem item : bySegment(decided, Set.of())) {
      if (item.inScope()) {
        segments.computeIfAbsent(item.injuryGroup(), s -> new ArrayList<>()).add(item.number());
      }
    }
    List<Alike> alike = new ArrayList<>();
    segments.forEach(
        (segment, numbers) -> {
          if (numbers.size() > 1) {
            alike.add(new Alike(segment, numbers));
          }
        });
    return alike;
  }

  /**
   * Returns the graded item of each decided finding whose clause has a grade. Findings that were
   * given the same clause of both sides are one injury, whatever their segments.
   *
   * @param apart the segments whose findings are different injuries
   */
  public static List<GradedItem> items(Collection<DecidedItem> decided, Set<String> apart) {
    Map<String, String> groupOfCode = new HashMap<>();
    Map<Integer, String> groups = new HashMap<>();
    for (DecidedItem item : decided) {
      ClauseChoice clause = item.clause();
      if (clause != null && item.finding().inScope() && PairedClauses.has(clause)) {
        String group = groupOfCode.computeIfAbsent(clause.code(), c -> groupOf(item.finding()));
        groups.put(item.finding().number(), group);
      }
    }
    return bySegment(decided, apart).stream()
        .map(
            item ->
                new GradedItem(
                    item.number(),
                    item.grade(),
                    item.inScope(),
                    groups.getOrDefault(item.number(), item.injuryGroup())))
        .toList();
  }

  private static List<GradedItem> bySegment(Collection<DecidedItem> decided, Set<String> apart) {
    List<GradedItem> items = new ArrayList<>();
    for (DecidedItem item : decided) {
      ClauseChoice clause = item.clause();
      if (clause != null && clause.loss() == null) {
        Finding finding = item.finding();
        String segment = groupOf(finding);
        items.add(
            new GradedItem(
                finding.number(),
                clause.grade(),
                finding.inScope(),
                apart.contains(segment) ? "" : segment));
      }
    }
    return items;
  }

  private static String groupOf(Finding finding) {
    return finding.part() + '/' + finding.side();
  }
}
