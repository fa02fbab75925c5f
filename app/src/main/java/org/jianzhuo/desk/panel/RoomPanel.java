package org.jianzhuo.desk.panel;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jianzhuo.model.exam.CaseSpecialties;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.roster.Person;

/**
 * Shows who sits in a room today.
 *
 * @param cases how many cases the room has
 * @param unseated how many of them have no panel yet
 * @param experts of the panel seated last, in order of seat; empty if none is
 * @param basis of that panel
 * @param asked what the parts of each case that is not yet examined ask for; cases that ask for
 *     nothing are left out
 * @param unknownFirst the tickets of its disputes of which nothing says who sat first
 * @param namesakes which experts have only the name of one who sat first, and nobody said whether
 *     they are the same
 * @param first the room's first case, if it has any
 */
public record RoomPanel(
    String room,
    int cases,
    int unseated,
    List<Person> experts,
    String basis,
    List<Asked> asked,
    List<String> unknownFirst,
    List<Namesakes.Question> namesakes,
    Optional<StreamId> first) {

  /**
   * Says what a part of a case asks for.
   *
   * @param ticket the case's number in the queue
   */
  public record Asked(String ticket, CaseSpecialties.Need need) {}

  public RoomPanel {
    experts = List.copyOf(experts);
    asked = List.copyOf(asked);
    unknownFirst = List.copyOf(unknownFirst);
    namesakes = List.copyOf(namesakes);
  }

  /** Returns what the cases ask for that none of these experts has (practice 2). */
  public List<Asked> unfit(List<Person> panel) {
    return without(
        panel.stream().flatMap(each -> each.specialties().stream()).collect(Collectors.toSet()));
  }

  /** Returns what the cases ask for that none of these specialties answers. */
  public List<Asked> without(Set<String> specialties) {
    return asked.stream()
        .filter(each -> Collections.disjoint(each.need().anyOf(), specialties))
        .toList();
  }
}
