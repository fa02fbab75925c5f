package org.jianzhuo.desk.panel;

import java.util.List;
import java.util.Optional;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.roster.Person;

/**
 * Shows who sits in a room today.
 *
 * @param cases how many cases the room has
 * @param unseated how many of them have no panel yet
 * @param experts of the panel seated last, in order of seat; empty if none is
 * @param basis of that panel
 * @param first the room's first case, if it has any
 */
public record RoomPanel(
    String room,
    int cases,
    int unseated,
    List<Person> experts,
    String basis,
    Optional<StreamId> first) {

  public RoomPanel {
    experts = List.copyOf(experts);
  }
}
