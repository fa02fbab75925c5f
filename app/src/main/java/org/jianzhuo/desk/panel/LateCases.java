package org.jianzhuo.desk.panel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.desk.session.PanelGlance;
import org.jianzhuo.model.exam.CaseSpecialties;
import org.jianzhuo.model.journal.Act;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.panel.Draws;
import org.jianzhuo.model.panel.PanelFact;
import org.jianzhuo.model.roster.Person;
import org.jianzhuo.model.session.Session;
import org.jianzhuo.model.session.SessionFact;
import org.jianzhuo.model.session.Ticket;

/**
 * Finds the cases that came to a room after its panel was drawn or registered, and says what each
 * lacks: nobody was drawn with them in view, so neither bars nor specialties were looked at
 * (practice 2). Lane {@code DB}.
 */
final class LateCases {

  private final Journal journal;
  private final PanelService panels;

  /**
   * Holds the panel that a room has.
   *
   * @param since UTC milliseconds from which a case comes late; the least number for a drawn panel,
   *     which seats all that are there when it is confirmed
   */
  private record Standing(List<PersonId> experts, long since) {}

  LateCases(Journal journal, PanelService panels) {
    this.journal = journal;
    this.panels = panels;
  }

  /** Returns the session's late cases that have no panel yet, in the order of listing. */
  List<PanelGlance.Late> of(StreamId session) {
    CaseFile file = journal.stream(session);
    Collection<Ticket> tickets = file.get(Session.PROJECTION).tickets().values();
    List<Ticket> unseated =
        tickets.stream()
            .filter(t -> PanelService.BEFORE_EXAM.contains(t.state()))
            .filter(t -> panels.panel(t.caseStream()).seated() == null)
            .toList();
    if (unseated.isEmpty()) {
      return List.of();
    }
    Draws draws = file.get(Draws.PROJECTION);
    Map<StreamId, Long> came = came(file);
    Map<String, Optional<Standing>> rooms = new HashMap<>();
    List<PanelGlance.Late> late = new ArrayList<>();
    for (Ticket each : unseated) {
      rooms
          .computeIfAbsent(each.room(), room -> standing(draws, room, tickets, came))
          .filter(panel -> came.getOrDefault(each.caseStream(), 0L) > panel.since())
          .ifPresent(panel -> late.add(late(each, panel.experts())));
    }
    return late;
  }

  /** Returns when each case came to the room it is in. */
  private static Map<StreamId, Long> came(CaseFile session) {
    Map<StreamId, String> rooms = new HashMap<>();
    Map<StreamId, Long> came = new HashMap<>();
    for (Act act : session.history().ordered()) {
      switch (act.fact()) {
        case SessionFact.CaseListed f -> came(f.caseStream(), f.room(), act, rooms, came);
        case SessionFact.CaseRelisted f -> came(f.caseStream(), f.room(), act, rooms, came);
        case SessionFact.Transferred f -> came(f.caseStream(), f.room(), act, rooms, came);
        default -> {}
      }
    }
    return came;
  }

  private static void came(
      StreamId caseStream,
      String room,
      Act act,
      Map<StreamId, String> rooms,
      Map<StreamId, Long> came) {
    if (!room.equals(rooms.put(caseStream, room))) {
      came.put(caseStream, act.header().at());
    }
  }

  private Optional<Standing> standing(
      Draws draws, String room, Collection<Ticket> tickets, Map<StreamId, Long> came) {
    Optional<Standing> drawn =
        draws
            .of(room)
            .filter(Draws.Record::stands)
            .map(record -> new Standing(record.panel(), Long.MIN_VALUE));
    return drawn.or(() -> registered(room, tickets, came));
  }

  /**
   * Returns the panel registered by hand that most of the room's cases have, if any was seated
   * there; who brought a panel along from another room says nothing of this one.
   */
  private Optional<Standing> registered(
      String room, Collection<Ticket> tickets, Map<StreamId, Long> came) {
    Map<List<PersonId>, Integer> cases = new HashMap<>();
    List<PersonId> most = List.of();
    long since = Long.MAX_VALUE;
    for (Ticket each : tickets) {
      StreamId caseStream = each.caseStream();
      PanelFact.Seated seated = panels.panel(caseStream).seated();
      if (!each.room().equals(room) || seated == null) {
        continue;
      }
      long at = seatedAt(caseStream);
      if (at < came.getOrDefault(caseStream, 0L)) {
        continue;
      }
      since = Math.min(since, at);
      int count = cases.merge(seated.experts(), 1, Integer::sum);
      if (count >= cases.getOrDefault(most, 0)) {
        most = seated.experts();
      }
    }
    return most.isEmpty() ? Optional.empty() : Optional.of(new Standing(most, since));
  }

  private long seatedAt(StreamId caseStream) {
    return journal.stream(caseStream).history().ordered().stream()
        .filter(act -> act.fact() instanceof PanelFact.Seated)
        .mapToLong(act -> act.header().at())
        .min()
        .orElse(Long.MAX_VALUE);
  }

  private PanelGlance.Late late(Ticket ticket, List<PersonId> experts) {
    StreamId caseStream = ticket.caseStream();
    List<Reason> open = new ArrayList<>();
    open.add(Reason.of("panel.late.unseated"));
    Set<String> held = new HashSet<>();
    for (PersonId id : experts) {
      Optional<Person> expert = panels.person(id);
      expert.ifPresent(e -> held.addAll(e.specialties()));
      expert
          .flatMap(
              e ->
                  panels
                      .bars()
                      .ofCase(e, caseStream)
                      .map(bar -> panels.bars().why(bar, e, caseStream)))
          .ifPresent(open::add);
    }
    List<CaseSpecialties.Need> missing = CaseSpecialties.unanswered(panels.needs(caseStream), held);
    if (!missing.isEmpty()) {
      open.add(Reason.of("panel.late.specialty", QueuePanels.parts(missing)));
    }
    return new PanelGlance.Late(
        caseStream,
        ticket.number(),
        ticket.room(),
        open,
        Reason.of(open.size() == 1 ? "panel.late.next.same" : "panel.late.next.other"));
  }
}
