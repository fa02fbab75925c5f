package org.jianzhuo.desk.panel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.panel.DrawCandidate;
import org.jianzhuo.model.panel.Exclusion;
import org.jianzhuo.model.roster.Person;
import org.jianzhuo.model.session.Session;
import org.jianzhuo.model.session.Ticket;

/** Says among whom a room's panel is drawn, and for which cases. */
final class DrawPool {

  private final Journal journal;
  private final PanelService panels;

  DrawPool(Journal journal, PanelService panels) {
    this.journal = journal;
    this.panels = panels;
  }

  /** Counts the experts of each specialty who can sit in the room on the day. */
  Map<String, Integer> specialties(StreamId session, String room) {
    Map<String, Integer> counts = new TreeMap<>();
    for (DrawCandidate each : of(session, room, Map.of())) {
      each.specialties().forEach(s -> counts.merge(s, each.eligible() ? 1 : 0, Integer::sum));
    }
    return counts;
  }

  /** Returns the room's cases whose exam has not begun. */
  List<StreamId> cases(StreamId session, String room) {
    return journal.stream(session).get(Session.PROJECTION).tickets().values().stream()
        .filter(t -> t.room().equals(room) && PanelService.BEFORE_EXAM.contains(t.state()))
        .map(Ticket::caseStream)
        .toList();
  }

  /** Returns the experts who hold office on the day, each with what keeps them away. */
  List<DrawCandidate> of(StreamId session, String room, Map<PersonId, Exclusion> excluded) {
    Session value = journal.stream(session).get(Session.PROJECTION);
    LocalDate day = Objects.requireNonNull(value.opened(), "opened").date();
    List<StreamId> cases = cases(session, room);
    Map<PersonId, String> elsewhere = elsewhere(session, room);
    List<DrawCandidate> pool = new ArrayList<>();
    for (PoolExpert each : panels.pool(day)) {
      Person expert = each.person();
      Set<String> specialties = new HashSet<>(expert.furtherSpecialties());
      specialties.add(expert.specialty());
      CaseBars.Bar bar =
          panels
              .bars()
              .of(expert, cases, day)
              .or(
                  () ->
                      Optional.ofNullable(excluded.get(expert.id()))
                          .map(e -> new CaseBars.Bar(e, "")))
              .or(
                  () ->
                      Optional.ofNullable(elsewhere.get(expert.id()))
                          .map(r -> new CaseBars.Bar(Exclusion.OTHER_ROOM, r)))
              .orElse(null);
      pool.add(
          new DrawCandidate(
              expert.id(),
              expert.number(),
              specialties,
              bar == null ? null : bar.exclusion(),
              bar == null ? "" : bar.about()));
    }
    return pool;
  }

  private Map<PersonId, String> elsewhere(StreamId session, String room) {
    Map<PersonId, String> seated = new HashMap<>();
    for (RoomPanel other : panels.rooms(session)) {
      if (!other.room().equals(room)) {
        other.experts().forEach(e -> seated.put(e.id(), other.room()));
      }
    }
    return seated;
  }
}
