package org.jianzhuo.desk.panel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.desk.roster.People;
import org.jianzhuo.desk.session.Rooms;
import org.jianzhuo.model.exam.CaseSpecialties;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.panel.Draw;
import org.jianzhuo.model.panel.Draws;
import org.jianzhuo.model.panel.GroupDraw;
import org.jianzhuo.model.panel.PanelFact;
import org.jianzhuo.model.roster.Person;
import org.jianzhuo.model.roster.Role;
import org.jianzhuo.model.session.QueueState;
import org.jianzhuo.model.session.Session;
import org.jianzhuo.model.session.SessionFact;
import org.jianzhuo.model.session.Ticket;

/**
 * Draws which case goes to which group, within the specialty and evenly, once every room's panel is
 * confirmed (practice 2).
 */
final class CaseAssignment {

  private static final int SEED_BYTES = 32;

  private final Journal journal;
  private final People people;
  private final PanelService panels;
  private final RoomSeats seats;
  private final RandomGenerator random;

  CaseAssignment(
      Journal journal,
      People people,
      PanelService panels,
      RoomSeats seats,
      RandomGenerator random) {
    this.journal = journal;
    this.people = people;
    this.panels = panels;
    this.seats = seats;
    this.random = random;
  }

  /** Draws, moves the tickets and seats the panels; returns how many cases were assigned. */
  Outcome<Integer> draw(StreamId session) {
    Optional<Person> operator = people.signedIn().filter(p -> p.is(Role.DRAW_POST));
    if (operator.isEmpty()) {
      return Outcome.refused("panel.refused.post");
    }
    Session value = journal.stream(session).get(Session.PROJECTION);
    Draws all = journal.stream(session).get(Draws.PROJECTION);
    if (all.cases() != null) {
      return Outcome.refused("panel.draw.refused.assigned");
    }
    Map<String, Draws.Record> records = new HashMap<>();
    for (String room : Rooms.of(value)) {
      Optional<Draws.Record> record = all.of(room).filter(Draws.Record::stands);
      if (record.isEmpty()) {
        return Outcome.refused("panel.draw.refused.groups", room);
      }
      records.put(room, record.get());
    }
    List<GroupDraw.Group> groups = new ArrayList<>();
    records.forEach((room, record) -> groups.add(new GroupDraw.Group(room, specialties(record))));
    List<Ticket> open =
        value.tickets().values().stream()
            .filter(t -> t.state() == QueueState.LISTED || t.state() == QueueState.WAITING)
            .toList();
    List<GroupDraw.Assignable> cases = open.stream().map(this::assignable).toList();
    byte[] seed = new byte[SEED_BYTES];
    random.nextBytes(seed);
    Map<StreamId, String> rooms = GroupDraw.of(seed, cases, groups);
    List<Deed> deeds = new ArrayList<>();
    deeds.add(
        new Deed(
            session,
            new PanelFact.CasesDrawn(Draw.commitment(seed), Draw.hex(seed), groups, rooms, cases)));
    for (Ticket each : open) {
      String room = Objects.requireNonNull(rooms.get(each.caseStream()), "room");
      if (!room.equals(each.room())) {
        deeds.add(new Deed(session, new SessionFact.Transferred(each.caseStream(), room, "分案抽取")));
      }
      Draws.Record record = Objects.requireNonNull(records.get(room), "record");
      PanelFact.DrawConfirmed confirmed = record.confirmed();
      if (confirmed != null) {
        seats
            .seat(record, each.caseStream(), record.panel(), confirmed.record())
            .ifPresent(deeds::add);
      }
    }
    journal.append(operator.get().id(), deeds);
    return Outcome.done(rooms.size());
  }

  private Set<String> specialties(Draws.Record record) {
    Set<String> specialties = new HashSet<>();
    for (PersonId seat : record.panel()) {
      panels.person(seat).ifPresent(p -> specialties.addAll(p.specialties()));
    }
    return specialties;
  }

  private GroupDraw.Assignable assignable(Ticket ticket) {
    Optional<AcceptedCase> accepted = panels.accepted(ticket.caseStream());
    return GroupDraw.Assignable.of(
        ticket.caseStream(),
        accepted.map(AcceptedCase::acceptanceNumber).orElse(ticket.number()),
        panels.needs(ticket.caseStream()).stream().map(CaseSpecialties.Need::anyOf).toList());
  }
}
