package org.jianzhuo.desk.panel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.desk.roster.People;
import org.jianzhuo.desk.session.Rooms;
import org.jianzhuo.desk.session.Sessions;
import org.jianzhuo.model.base.Reasons;
import org.jianzhuo.model.exam.CaseSpecialties;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.Intake;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.panel.Acknowledgement;
import org.jianzhuo.model.panel.Eligibility;
import org.jianzhuo.model.panel.Exclusion;
import org.jianzhuo.model.panel.OpinionMode;
import org.jianzhuo.model.panel.Panel;
import org.jianzhuo.model.panel.PanelFact;
import org.jianzhuo.model.roster.Person;
import org.jianzhuo.model.roster.Role;
import org.jianzhuo.model.session.QueueState;
import org.jianzhuo.model.session.Session;
import org.jianzhuo.model.session.Ticket;

/**
 * Knows the day's panels, and records the two notices that gate the examination. Lane {@code DB}.
 */
public final class PanelService {

  static final Set<QueueState> BEFORE_EXAM =
      EnumSet.of(QueueState.LISTED, QueueState.WAITING, QueueState.CALLED, QueueState.PASSED);

  private final Journal journal;
  private final People people;
  private final Sessions sessions;
  private final CaseBars bars;
  private final Function<AcceptedCase, List<CaseSpecialties.Need>> needs;
  private final Predicate<StreamId> opined;

  /**
   * @param firstPanelBarred tells whether the first panel is barred from a case that is no dispute
   * @param needs what the parts of a case ask for; nothing where any specialty does
   * @param opined tells whether an expert gave an opinion on the case
   */
  public PanelService(
      Journal journal,
      People people,
      Sessions sessions,
      Predicate<AcceptedCase> firstPanelBarred,
      Function<AcceptedCase, List<CaseSpecialties.Need>> needs,
      Predicate<StreamId> opined) {
    this.journal = journal;
    this.people = people;
    this.sessions = sessions;
    this.bars = new CaseBars(journal, firstPanelBarred);
    this.needs = needs;
    this.opined = opined;
  }

  CaseBars bars() {
    return bars;
  }

  /** Returns what keeps the expert from this case, whatever the pool says (practice 2). */
  public Optional<Exclusion> bar(Person expert, StreamId caseStream) {
    return bars.ofCase(expert, caseStream).map(CaseBars.Bar::exclusion);
  }

  LateCases late() {
    return new LateCases(journal, this);
  }

  /** Returns who asks whether experts of the same name are the same person. */
  public Namesakes namesakes() {
    return new Namesakes(journal, people, bars);
  }

  /** Returns how the experts form their opinions: a setting, together by default (practice 3). */
  public OpinionMode mode() {
    String setting = people.roster().setting("opinionMode", OpinionMode.TOGETHER.name());
    for (OpinionMode mode : OpinionMode.values()) {
      if (mode.name().equals(setting)) {
        return mode;
      }
    }
    return OpinionMode.TOGETHER;
  }

  /**
   * Returns how the experts of a case form their opinions if it is seated now: where one gave an
   * opinion already, as it was seated, since others would learn of it, or it was given knowing
   * theirs (practice 3).
   */
  OpinionMode mode(StreamId caseStream) {
    PanelFact.Seated seated = panel(caseStream).seated();
    return seated != null && opined.test(caseStream) ? seated.mode() : mode();
  }

  /** Returns the pool's experts, by number, with what keeps each from a panel on the day. */
  public List<PoolExpert> pool(LocalDate day) {
    return people.roster().people().values().stream()
        .filter(p -> p.is(Role.EXPERT))
        .sorted(Comparator.comparing(Person::number))
        .map(p -> new PoolExpert(p, Eligibility.obstacle(p, day).orElse(null)))
        .toList();
  }

  /** Returns who can witness a draw or a registration by hand: the supervisors (practice 2). */
  public List<Person> witnesses() {
    return people.roster().people().values().stream()
        .filter(p -> p.is(Role.SUPERVISOR))
        .sorted(Comparator.comparing(Person::name))
        .toList();
  }

  /** Returns the staff who can note that a person refused to sign: all but mere experts. */
  public List<Person> staff() {
    return people.roster().people().values().stream()
        .filter(p -> p.roles().stream().anyMatch(role -> role != Role.EXPERT))
        .sorted(Comparator.comparing(Person::name))
        .toList();
  }

  /** Returns who is signed in. */
  public Optional<Person> signedIn() {
    return people.signedIn();
  }

  /** Returns the person, if the roster has them. */
  public Optional<Person> person(PersonId id) {
    return people.roster().person(id);
  }

  /** Returns the case's panel and notices. */
  public Panel panel(StreamId caseStream) {
    return journal.stream(caseStream).get(Panel.PROJECTION);
  }

  /** Returns what was accepted of the case. */
  public Optional<AcceptedCase> accepted(StreamId caseStream) {
    return Optional.ofNullable(journal.stream(caseStream).get(Intake.PROJECTION).accepted());
  }

  /** Returns the case's ticket of the latest session that lists it. */
  public Optional<Ticket> ticket(StreamId caseStream) {
    return sessions
        .listing(caseStream)
        .flatMap(s -> journal.stream(s.stream()).get(Session.PROJECTION).ticket(caseStream));
  }

  /** Returns the case with this ticket in the session shown on a day. */
  public Optional<StreamId> withTicket(LocalDate today, String number) {
    return sessions.nearest(today).stream()
        .flatMap(
            s -> journal.stream(s.stream()).get(Session.PROJECTION).tickets().values().stream())
        .filter(t -> t.number().equalsIgnoreCase(number.strip()))
        .map(Ticket::caseStream)
        .findFirst();
  }

  /** Returns the day's panel, room by room. */
  public List<RoomPanel> rooms(StreamId session) {
    Session value = journal.stream(session).get(Session.PROJECTION);
    List<RoomPanel> rooms = new ArrayList<>();
    for (String room : Rooms.of(value)) {
      List<StreamId> cases =
          value.tickets().values().stream()
              .filter(t -> t.room().equals(room))
              .map(Ticket::caseStream)
              .toList();
      List<Ticket> before =
          value.tickets().values().stream()
              .filter(t -> t.room().equals(room) && BEFORE_EXAM.contains(t.state()))
              .toList();
      List<PanelFact.Seated> seated =
          cases.stream().map(c -> panel(c).seated()).flatMap(s -> Stream.ofNullable(s)).toList();
      List<Person> experts =
          seated.isEmpty()
              ? List.of()
              : seated.getLast().experts().stream().flatMap(id -> person(id).stream()).toList();
      rooms.add(
          new RoomPanel(
              room,
              cases.size(),
              (int) cases.stream().filter(c -> !isSeated(panel(c))).count(),
              experts,
              seated.isEmpty() ? "" : seated.getLast().basis(),
              before.stream()
                  .flatMap(
                      t ->
                          needs(t.caseStream()).stream()
                              .map(need -> new RoomPanel.Asked(t.number(), need)))
                  .toList(),
              before.stream()
                  .filter(t -> firstPanelUnknown(t.caseStream()))
                  .map(Ticket::number)
                  .toList(),
              namesakes().of(before),
              cases.stream().findFirst()));
    }
    return rooms;
  }

  /**
   * Tells whether the case is about a conclusion of which nothing here says who sat first, so that
   * nobody can be kept away (practice 2).
   */
  public boolean firstPanelUnknown(StreamId caseStream) {
    return bars.firstPanelUnknown(caseStream);
  }

  /** Returns what the case's parts ask for; nothing where any specialty does (practice 2). */
  public List<CaseSpecialties.Need> needs(StreamId caseStream) {
    return accepted(caseStream).map(needs).orElse(List.of());
  }

  /** Returns the parts for which nobody of the seated panel is; empty before one is seated. */
  public List<CaseSpecialties.Need> missing(StreamId caseStream) {
    PanelFact.Seated seated = panel(caseStream).seated();
    if (seated == null) {
      return List.of();
    }
    Set<String> held =
        seated.experts().stream()
            .flatMap(id -> person(id).stream())
            .flatMap(expert -> expert.specialties().stream())
            .collect(Collectors.toSet());
    return CaseSpecialties.unanswered(needs(caseStream), held);
  }

  static boolean isSeated(Panel panel) {
    return panel.seated() != null && !panel.lacksMember();
  }

  /**
   * Records that the person was told the panel and the right to ask for recusal.
   *
   * @param firstPanelChecked whether the first file shows that nobody of the panel sat first; asked
   *     only where {@link #firstPanelUnknown}
   */
  public Outcome<Panel> tellRecusal(
      StreamId caseStream,
      boolean asksRecusal,
      String reason,
      Acknowledgement acknowledged,
      boolean firstPanelChecked) {
    boolean unknown = firstPanelUnknown(caseStream);
    if (unknown && !firstPanelChecked) {
      return Outcome.refused("panel.refused.first-unchecked");
    }
    if (panel(caseStream).seated() == null) {
      return Outcome.refused("panel.refused.not-seated");
    }
    if (asksRecusal && !Reasons.says(reason)) {
      return Outcome.refused("panel.refused.recusal-reason");
    }
    if (!asksRecusal && panel(caseStream).awaitsDecision()) {
      return Outcome.refused("panel.refused.recusal-open");
    }
    return tell(
        caseStream,
        new PanelFact.RecusalTold(
            asksRecusal, asksRecusal ? reason.strip() : "", acknowledged, unknown ? true : null),
        acknowledged);
  }

  /** Records that the person was told of the taking of pictures. */
  public Outcome<Panel> tellRecording(
      StreamId caseStream, boolean consents, boolean privateParts, Acknowledgement acknowledged) {
    return tell(
        caseStream,
        new PanelFact.RecordingTold(consents, privateParts, acknowledged),
        acknowledged);
  }

  /** Returns who may sign the case's notices, as of the day of its session. */
  public NoticeSigning signing(StreamId caseStream) {
    return NoticeSigning.of(
        accepted(caseStream),
        sessions.listing(caseStream).map(Sessions.Listed::date),
        panel(caseStream));
  }

  private Outcome<Panel> tell(StreamId caseStream, PanelFact fact, Acknowledgement acknowledged) {
    Optional<Person> actor = people.signedIn();
    if (actor.isEmpty()) {
      return Outcome.refused("panel.refused.signed-out");
    }
    Optional<Reason> refusal = signing(caseStream).refusal(acknowledged);
    if (refusal.isPresent()) {
      return new Outcome.Refused<>(refusal.get());
    }
    journal.append(actor.get().id(), List.of(new Deed(caseStream, fact)));
    return Outcome.done(panel(caseStream));
  }
}
