package org.jianzhuo.desk.panel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.journal.Drafts;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.desk.roster.People;
import org.jianzhuo.desk.session.Rooms;
import org.jianzhuo.model.base.Reasons;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.panel.Draw;
import org.jianzhuo.model.panel.DrawCandidate;
import org.jianzhuo.model.panel.DrawTerms;
import org.jianzhuo.model.panel.Draws;
import org.jianzhuo.model.panel.Exclusion;
import org.jianzhuo.model.panel.PanelFact;
import org.jianzhuo.model.roster.Person;
import org.jianzhuo.model.roster.Role;
import org.jianzhuo.model.session.Session;
import org.jspecify.annotations.Nullable;

/**
 * Draws a room's panel: conditions and the seed's digest first, then the pool and the draw, then a
 * witness's confirmation; who falls out is followed by rank. Lane {@code DB}.
 */
public final class DrawService {

  private static final int SEED_BYTES = 32;

  private final Journal journal;
  private final People people;
  private final PanelService panels;
  private final Drafts drafts;
  private final Witness witness;
  private final DrawPool pool;
  private final RoomSeats seats;
  private final CaseAssignment assignment;
  private final RandomGenerator random;
  private final Supplier<UUID> ids;

  /**
   * @param drafts keeps a committed seed, sealed, until it is revealed
   * @param random a cryptographic source of seeds
   */
  public DrawService(
      Journal journal,
      People people,
      PanelService panels,
      Drafts drafts,
      Witness witness,
      RandomGenerator random,
      Supplier<UUID> ids) {
    this.journal = journal;
    this.people = people;
    this.panels = panels;
    this.drafts = drafts;
    this.witness = witness;
    this.pool = new DrawPool(journal, panels);
    this.seats = new RoomSeats(panels, pool);
    this.assignment = new CaseAssignment(journal, people, panels, seats, random);
    this.random = random;
    this.ids = ids;
  }

  /** Returns the session's draws. */
  public Draws draws(StreamId session) {
    return journal.stream(session).get(Draws.PROJECTION);
  }

  /** Tells whether the person signed in operates draws. */
  public boolean mayDraw() {
    return operator().isPresent();
  }

  /** Returns who can witness a draw: the supervisors. */
  public List<Person> witnesses() {
    return panels.witnesses();
  }

  /** Counts the experts of each specialty who can sit in the room on the day. */
  public Map<String, Integer> specialties(StreamId session, String room) {
    return pool.specialties(session, room);
  }

  /** Returns among whom a locked draw would be drawn; empty once it was drawn. */
  public List<DrawCandidate> candidates(StreamId session, Draws.Record record) {
    return record.made() == null
        ? pool.of(session, record.committed().room(), record.committed().excluded())
        : List.of();
  }

  /** Commits to the conditions and to a new seed, before the pool is shown. */
  public Outcome<UUID> commit(
      StreamId session, String room, DrawTerms terms, Map<PersonId, Exclusion> excluded) {
    Optional<Person> operator = operator();
    if (operator.isEmpty()) {
      return Outcome.refused("panel.refused.post");
    }
    if (draws(session).of(room).isPresent()) {
      return Outcome.refused("panel.draw.refused.stands", room);
    }
    if (pool.cases(session, room).isEmpty()) {
      return Outcome.refused("panel.refused.no-cases");
    }
    byte[] seed = new byte[SEED_BYTES];
    random.nextBytes(seed);
    UUID id = ids.get();
    drafts.save(operator.get().id(), key(id), seed);
    journal.append(
        operator.get().id(),
        List.of(
            new Deed(
                session,
                new PanelFact.DrawCommitted(id, room, terms, Draw.commitment(seed), excluded))));
    return Outcome.done(id);
  }

  private static String key(UUID id) {
    return "draw:" + id;
  }

  /** Reveals the seed and draws. */
  public Outcome<Draw> draw(StreamId session, UUID id) {
    Optional<Person> operator = operator();
    Draws.Record record = draws(session).draw(id).orElse(null);
    if (operator.isEmpty() || record == null) {
      return Outcome.refused("panel.refused.post");
    }
    Optional<byte[]> seed = drafts.load(operator.get().id(), key(id));
    if (record.made() != null || record.voided() != null || seed.isEmpty()) {
      return Outcome.refused("panel.draw.refused.seed");
    }
    List<DrawCandidate> candidates =
        pool.of(session, record.committed().room(), record.committed().excluded());
    Optional<Draw> drawn = Draw.of(seed.get(), record.committed().terms(), candidates);
    if (drawn.isEmpty()) {
      return Outcome.refused(
          "panel.draw.refused.pool", candidates.stream().filter(DrawCandidate::eligible).count());
    }
    journal.append(
        operator.get().id(),
        List.of(
            new Deed(
                session,
                new PanelFact.DrawMade(
                    id, Draw.hex(seed.get()), drawn.get(), Draw.poolDigest(candidates)))));
    drafts.remove(operator.get().id(), key(id));
    return Outcome.done(drawn.get());
  }

  /** Voids a draw with its reason; the record stays and is counted. */
  public Outcome<Boolean> discard(StreamId session, UUID id, String reason) {
    Optional<Person> operator = operator();
    if (operator.isEmpty()) {
      return Outcome.refused("panel.refused.post");
    }
    if (!Reasons.says(reason)) {
      return Outcome.refused("panel.draw.refused.reason");
    }
    if (draws(session).draw(id).filter(Draws.Record::stands).isPresent()
        && seatedExam(session, id)) {
      return Outcome.refused("panel.draw.refused.in-exam");
    }
    journal.append(
        operator.get().id(),
        List.of(new Deed(session, new PanelFact.DrawVoided(id, reason.strip()))));
    drafts.remove(operator.get().id(), key(id));
    return Outcome.done(true);
  }

  private boolean seatedExam(StreamId session, UUID id) {
    String room = draws(session).draw(id).map(r -> r.committed().room()).orElse("");
    Session value = journal.stream(session).get(Session.PROJECTION);
    return value.tickets().values().stream()
        .anyMatch(t -> t.room().equals(room) && !PanelService.BEFORE_EXAM.contains(t.state()));
  }

  /**
   * Calls the next in rank in the place of one who refused or fell out. A panel that was confirmed
   * changes before a witness too, and only for the cases whose exam has not begun.
   *
   * @param witnessing who witnesses; not asked before the confirmation
   */
  public Outcome<Person> callReserve(
      StreamId session,
      UUID id,
      PersonId leaving,
      String reason,
      @Nullable PersonId witnessing,
      String pin) {
    Optional<Person> operator = operator();
    Draws.Record record = draws(session).draw(id).orElse(null);
    if (operator.isEmpty() || record == null || record.made() == null) {
      return Outcome.refused("panel.refused.post");
    }
    if (!Reasons.says(reason)) {
      return Outcome.refused("panel.draw.refused.reason");
    }
    Set<PersonId> gone = new HashSet<>(record.gone());
    gone.add(leaving);
    Optional<PersonId> next = record.made().draw().successor(record.panel(), leaving, gone);
    if (next.isEmpty()) {
      return Outcome.refused("panel.draw.refused.no-reserve");
    }
    if (record.confirmed() == null) {
      journal.append(
          operator.get().id(),
          List.of(
              new Deed(
                  session, new PanelFact.ReserveCalled(id, leaving, next.get(), reason.strip()))));
    } else {
      int cases = pool.cases(session, record.committed().room()).size();
      if (cases == 0) {
        return Outcome.refused("panel.draw.refused.all-begun", record.committed().room());
      }
      Optional<Reason> unwitnessed = unwitnessed(operator.get(), record, witnessing, pin);
      if (unwitnessed.isPresent()) {
        return new Outcome.Refused<>(unwitnessed.get());
      }
      List<PersonId> now = new ArrayList<>(record.panel());
      now.replaceAll(p -> p.equals(leaving) ? next.get() : p);
      int rank = record.made().draw().rank(next.get());
      List<Deed> deeds = new ArrayList<>();
      deeds.add(
          new Deed(
              session,
              new PanelFact.ReserveCalled(
                  id, leaving, next.get(), reason.strip(), witnessing, cases)));
      deeds.addAll(
          seats.of(session, record, now, record.confirmed().record() + " 备选" + rank + "递补"));
      journal.append(operator.get().id(), deeds);
    }
    return Outcome.done(panels.person(next.get()).orElseThrow());
  }

  /** Says why an act is not witnessed by a supervisor who neither operates nor operated it. */
  private Optional<Reason> unwitnessed(
      Person operator, Draws.Record record, @Nullable PersonId witnessing, String pin) {
    if (witnessing == null) {
      return Optional.of(Reason.of("panel.draw.refused.no-witness"));
    }
    if (witnessing.equals(operator.id()) || witnessing.equals(record.operator())) {
      return Optional.of(Reason.of("panel.draw.refused.witness"));
    }
    return switch (witness.attest(witnessing, pin)) {
      case Outcome.Refused<Person>(var reason) -> Optional.of(reason);
      case Outcome.Done<Person>(Person attesting) ->
          attesting.is(Role.SUPERVISOR)
              ? Optional.empty()
              : Optional.of(Reason.of("panel.draw.refused.witness"));
    };
  }

  /** Confirms the panel before a witness, and seats it for every case of the room. */
  public Outcome<String> confirm(StreamId session, UUID id, PersonId witnessing, String pin) {
    Optional<Person> operator = operator();
    Draws.Record record = draws(session).draw(id).orElse(null);
    if (operator.isEmpty() || record == null || record.made() == null) {
      return Outcome.refused("panel.refused.post");
    }
    if (record.confirmed() != null || record.voided() != null) {
      return Outcome.refused("panel.draw.refused.confirmed");
    }
    Optional<Reason> unwitnessed = unwitnessed(operator.get(), record, witnessing, pin);
    if (unwitnessed.isPresent()) {
      return new Outcome.Refused<>(unwitnessed.get());
    }
    String number = number(session, record);
    List<Deed> deeds = new ArrayList<>();
    deeds.add(new Deed(session, new PanelFact.DrawConfirmed(id, number, witnessing)));
    deeds.addAll(seats.of(session, record, record.panel(), number));
    journal.append(operator.get().id(), deeds);
    return Outcome.done(number);
  }

  /** Names the record: date, room and how many draws the room had, e.g. 2026-1118-03-2. */
  private String number(StreamId session, Draws.Record record) {
    Session value = journal.stream(session).get(Session.PROJECTION);
    LocalDate date = Objects.requireNonNull(value.opened(), "opened").date();
    String room = record.committed().room();
    return "抽取记录 %04d-%02d%02d-%02d-%d"
        .formatted(
            date.getYear(),
            date.getMonthValue(),
            date.getDayOfMonth(),
            Rooms.of(value).indexOf(room) + 1,
            draws(session).voided(room) + 1);
  }

  /** Draws which case goes to which group, once every room's panel is confirmed (practice 2). */
  public Outcome<Integer> assign(StreamId session) {
    return assignment.draw(session);
  }

  private Optional<Person> operator() {
    return people.signedIn().filter(p -> p.is(Role.DRAW_POST));
  }
}
