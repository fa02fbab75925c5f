package org.jianzhuo.model.panel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.journal.StreamId;
import org.jspecify.annotations.Nullable;

/**
 * Draws which case goes to which group, within the specialty and evenly, by the same procedure as
 * the panels (practice 2). The same seed gives the same assignment.
 */
public final class GroupDraw {

  /**
   * Describes a case that is to be assigned.
   *
   * @param number the acceptance number, by which the cases are put in order
   * @param specialties that some part of the case asks for; empty if any will do
   * @param needs for each part that asks for its own, the specialties of which the group is to have
   *     one; in entries of before it was counted so, all together
   */
  public record Assignable(
      StreamId caseStream,
      String number,
      Set<String> specialties,
      @Nullable List<Set<String>> needs) {
    public Assignable {
      specialties = Set.copyOf(specialties);
      needs =
          needs != null
              ? needs.stream().map(Set::copyOf).toList()
              : specialties.isEmpty() ? List.of() : List.of(specialties);
    }

    /** Describes a case whose parts ask for specialties of their own. */
    public static Assignable of(StreamId caseStream, String number, List<Set<String>> needs) {
      return new Assignable(
          caseStream,
          number,
          needs.stream().flatMap(Set::stream).collect(Collectors.toSet()),
          needs);
    }

    private long answeredBy(Group group) {
      return Objects.requireNonNull(needs).stream()
          .filter(anyOf -> !Collections.disjoint(anyOf, group.specialties()))
          .count();
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

  /**
   * Returns each case's room: one of those whose group answers most of its parts; a case whose
   * specialties no group has may go to any.
   */
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
      long most = ordered.stream().mapToLong(each::answeredBy).max().orElse(0);
      List<Group> open = ordered.stream().filter(g -> each.answeredBy(g) == most).toList();
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
