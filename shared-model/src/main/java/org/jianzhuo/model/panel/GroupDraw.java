package org.jianzhuo.model.panel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.journal.StreamId;

/**
 * Draws which case goes to which group, within the specialty and evenly, by the same procedure as
 * the panels (practice 2). The same seed gives the same assignment.
 */
public final class GroupDraw {

  /**
   * Describes a case that is to be assigned.
   *
   * @param number the acceptance number, by which the cases are put in order
   * @param specialties of which the group must have one; empty if any will do
   */
  public record Assignable(StreamId caseStream, String number, Set<String> specialties) {
    public Assignable {
      specialties = Set.copyOf(specialties);
    }

    private boolean fits(Group group) {
      return specialties.isEmpty() || !Collections.disjoint(specialties, group.specialties());
    }
  }

  /** Describes a group: a room with the specialties of its panel. */
  public record Group(String room, Set<String> specialties) {
    public Group {
      Check.notBlank(room, "room");
      specialties = Set.copyOf(specialties);
    }
  }

  private GroupDraw() {}

  /** Returns each case's room; a case whose specialties no group has may go to any. */
  public static Map<StreamId, String> of(
      byte[] seed, Collection<Assignable> cases, Collection<Group> groups) {
    Check.that(!groups.isEmpty(), "there is no group");
    SeededChoice choice = new SeededChoice(seed);
    List<Group> ordered = groups.stream().sorted(Comparator.comparing(Group::room)).toList();
    Map<String, Integer> load = new HashMap<>();
    Map<StreamId, String> rooms = new LinkedHashMap<>();
    List<Assignable> order =
        choice.shuffled(cases.stream().sorted(Comparator.comparing(Assignable::number)).toList());
    for (Assignable each : order) {
      List<Group> fitting = ordered.stream().filter(each::fits).toList();
      List<Group> open = fitting.isEmpty() ? ordered : fitting;
      int least = open.stream().mapToInt(g -> load.getOrDefault(g.room(), 0)).min().orElse(0);
      List<Group> lightest = new ArrayList<>();
      open.stream().filter(g -> load.getOrDefault(g.room(), 0) == least).forEach(lightest::add);
      String room = lightest.get(choice.below(lightest.size())).room();
      load.merge(room, 1, Integer::sum);
      rooms.put(each.caseStream(), room);
    }
    return rooms;
  }
}
