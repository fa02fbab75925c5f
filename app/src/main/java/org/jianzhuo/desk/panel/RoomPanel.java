package org.jianzhuo.desk.panel;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.roster.Person;

/**
 * Shows who sits in a room today.
 *
 * @param cases how many cases the room has
 * @param unseated how many of them have no panel yet
 * @param experts of the panel seated last, in order of seat; empty if none is
 * @param basis of that panel
 * @param asked which specialties each case that is not yet examined asks for, any one of them;
 *     cases that ask for none are left out
 * @param unknownFirst the tickets of its disputes of which nothing says who sat first
 * @param first the room's first case, if it has any
 */
public record RoomPanel(
    String room,
    int cases,
    int unseated,
    List<Person> experts,
    String basis,
    List<Set<String>> asked,
    List<String> unknownFirst,
    Optional<StreamId> first) {

  public RoomPanel {
    experts = List.copyOf(experts);
    asked = List.copyOf(asked);
    unknownFirst = List.copyOf(unknownFirst);
  }

  /** Returns what the cases ask for that none of these experts has (practice 2). */
  public List<Set<String>> unfit(List<Person> panel) {
    return without(
        panel.stream().flatMap(each -> each.specialties().stream()).collect(Collectors.toSet()));
  }

  /** Returns what the cases ask for that none of these specialties answers. */
  public List<Set<String>> without(Set<String> specialties) {
    return asked.stream().filter(any -> Collections.disjoint(any, specialties)).toList();
  }
}
