package org.jianzhuo.desk.panel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.desk.roster.People;
import org.jianzhuo.desk.session.Sessions;
import org.jianzhuo.model.base.Reasons;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.panel.Draws;
import org.jianzhuo.model.panel.Eligibility;
import org.jianzhuo.model.panel.Panel;
import org.jianzhuo.model.panel.PanelFact;
import org.jianzhuo.model.roster.Person;
import org.jianzhuo.model.roster.Role;
import org.jianzhuo.model.session.Session;
import org.jianzhuo.model.session.Ticket;
import org.jspecify.annotations.Nullable;

/**
 * Seats panels that were not drawn by the program, before a witness as the draw is (practice 2).
 * Lane {@code DB}.
 */
public final class HandRegistration {

  /**
   * Says by what and before whom a panel is registered.
   *
   * @param basis the number of the draw's record on paper, or why there is none
   * @param witness the supervisor who is present; null while nobody is chosen
   * @param pin what the witness types
   */
  public record Voucher(String basis, @Nullable PersonId witness, String pin) {}

  /** Names a case from which one of the experts is kept away, and why. */
  public record Barred(
      StreamId caseStream, String ticket, String about, Person expert, Reason why) {}

  private final Journal journal;
  private final People people;
  private final PanelService panels;
  private final Sessions sessions;
  private final Witness witness;

  public HandRegistration(
      Journal journal, People people, PanelService panels, Sessions sessions, Witness witness) {
    this.journal = journal;
    this.people = people;
    this.panels = panels;
    this.sessions = sessions;
    this.witness = witness;
  }

  /**
   * Says which of a room's cases experts cannot sit for.
   *
   * @param others how many cases of the room they could be registered for
   */
  public record Bars(List<Barred> barred, int others) {

    public static final Bars NONE = new Bars(List.of(), 0);

    public Bars {
      barred = List.copyOf(barred);
    }

    Set<StreamId> cases() {
      return barred.stream().map(Barred::caseStream).collect(Collectors.toUnmodifiableSet());
    }
  }

  /** Returns the room's cases that the experts cannot sit for. */
  public Bars bars(StreamId session, String room, List<PersonId> experts) {
    List<Barred> barred = new ArrayList<>();
    List<Ticket> open = open(session, room);
    for (Ticket ticket : open) {
      for (PersonId id : experts) {
        panels
            .person(id)
            .flatMap(expert -> barred(ticket.caseStream(), ticket.number(), expert))
            .ifPresent(barred::add);
      }
    }
    long kept = barred.stream().map(Barred::caseStream).distinct().count();
    return new Bars(barred, open.size() - (int) kept);
  }

  private Optional<Barred> barred(StreamId caseStream, String ticket, Person expert) {
    return panels
        .bars()
        .ofCase(expert, caseStream)
        .map(
            bar ->
                new Barred(
                    caseStream,
                    ticket,
                    bar.about(),
                    expert,
                    panels.bars().why(bar, expert, caseStream)));
  }

  /** Returns the room's tickets that a panel registered by hand would be seated for. */
  private List<Ticket> open(StreamId session, String room) {
    CaseFile stream = journal.stream(session);
    List<Ticket> tickets =
        stream.get(Session.PROJECTION).tickets().values().stream()
            .filter(t -> t.room().equals(room) && PanelService.BEFORE_EXAM.contains(t.state()))
            .toList();
    List<Ticket> wanting =
        tickets.stream().filter(t -> !PanelService.isSeated(panels.panel(t.caseStream()))).toList();
    Draws draws = stream.get(Draws.PROJECTION);
    return wanting.isEmpty()
        ? tickets.stream().filter(t -> mayBeCorrected(panels.panel(t.caseStream()), draws)).toList()
        : wanting;
  }

  private static boolean mayBeCorrected(Panel panel, Draws draws) {
    PanelFact.Seated seated = panel.seated();
    return seated != null
        && panel.recusalTold() == null
        && draws.draws().values().stream()
            .filter(Draws.Record::stands)
            .flatMap(draw -> Optional.ofNullable(draw.confirmed()).stream())
            .noneMatch(confirmed -> seated.basis().contains(confirmed.record()));
  }

  /**
   * Seats the panel for the room's cases that are not yet examined, in one append: those without a
   * panel or with an empty seat; if there are none, those of a panel registered by hand of which
   * nobody was told yet, so that a slip can be corrected. A panel that was drawn or told is else
   * only changed by recusal or reserve.
   *
   * @param experts three or five, in order of seat; the first leads
   * @param others whether the cases from which one of the experts is kept away are left out
   * @return how many cases were seated
   */
  public Outcome<Integer> seatRoom(
      StreamId session, String room, List<PersonId> experts, Voucher voucher, boolean others) {
    Session value = journal.stream(session).get(Session.PROJECTION);
    boolean waits =
        value.tickets().values().stream()
            .anyMatch(t -> t.room().equals(room) && PanelService.BEFORE_EXAM.contains(t.state()));
    if (value.opened() == null || !waits) {
      return Outcome.refused("panel.refused.no-cases");
    }
    Set<StreamId> without = others ? bars(session, room, experts).cases() : Set.of();
    List<StreamId> open =
        open(session, room).stream()
            .map(Ticket::caseStream)
            .filter(each -> !without.contains(each))
            .toList();
    return open.isEmpty()
        ? Outcome.refused("panel.refused.all-seated", room)
        : seat(open, value.opened().date(), experts, voucher);
  }

  /** Seats the panel of one case, e.g. after a recusal. */
  public Outcome<Integer> seatCase(StreamId caseStream, List<PersonId> experts, Voucher voucher) {
    Optional<Sessions.Listed> session = sessions.listing(caseStream);
    return session.isEmpty()
        ? Outcome.refused("panel.refused.no-cases")
        : seat(List.of(caseStream), session.get().date(), experts, voucher);
  }

  private Outcome<Integer> seat(
      List<StreamId> cases, LocalDate day, List<PersonId> experts, Voucher voucher) {
    Optional<Person> actor = people.signedIn().filter(p -> p.is(Role.DRAW_POST));
    if (actor.isEmpty()) {
      return Outcome.refused("panel.refused.post");
    }
    Optional<Reason> obstacle =
        obstacle(cases, day, experts, voucher.basis()).or(() -> unwitnessed(actor.get(), voucher));
    if (obstacle.isPresent()) {
      return new Outcome.Refused<>(obstacle.get());
    }
    List<Deed> deeds = new ArrayList<>();
    for (StreamId each : cases) {
      PanelFact.Seated seated =
          new PanelFact.Seated(
              experts, panels.mode(each), voucher.basis().strip(), voucher.witness());
      if (!seated.equals(panels.panel(each).seated())) {
        deeds.add(new Deed(each, seated));
      }
    }
    if (!deeds.isEmpty()) {
      journal.append(actor.get().id(), deeds);
    }
    return Outcome.done(deeds.size());
  }

  /**
   * Records whether an expert is the one of the same name who sat first; the bar is lifted only
   * before a witness (practice 2).
   */
  public Outcome<Boolean> judge(Namesakes.Question question, boolean same, Voucher said) {
    return panels.namesakes().judge(question, same, said, actor -> unwitnessed(actor, said));
  }

  private Optional<Reason> unwitnessed(Person operator, Voucher voucher) {
    PersonId chosen = voucher.witness();
    if (chosen == null) {
      return Optional.of(Reason.of("panel.draw.refused.no-witness"));
    }
    if (chosen.equals(operator.id())
        || panels.person(chosen).filter(p -> p.is(Role.SUPERVISOR)).isEmpty()) {
      return Optional.of(Reason.of("panel.draw.refused.witness"));
    }
    return witness.attest(chosen, voucher.pin()) instanceof Outcome.Refused<Person>(Reason why)
        ? Optional.of(why)
        : Optional.empty();
  }

  private Optional<Reason> obstacle(
      List<StreamId> cases, LocalDate day, List<PersonId> experts, String basis) {
    if (experts.size() != 3 && experts.size() != 5) {
      return Optional.of(Reason.of("panel.refused.number"));
    }
    if (new HashSet<>(experts).size() != experts.size()) {
      return Optional.of(Reason.of("panel.refused.twice", twice(experts)));
    }
    if (!Reasons.says(basis) && basis.chars().noneMatch(Character::isDigit)) {
      return Optional.of(Reason.of("panel.refused.basis"));
    }
    for (PersonId id : experts) {
      Optional<Person> expert = panels.person(id);
      if (expert.isEmpty()) {
        return Optional.of(Reason.of("panel.refused.unknown"));
      }
      Optional<Eligibility> obstacle = Eligibility.obstacle(expert.get(), day);
      if (obstacle.isPresent()) {
        return Optional.of(PoolExpert.reason(expert.get(), obstacle.get()));
      }
      Optional<Reason> barred =
          cases.stream()
              .flatMap(each -> barred(each, "", expert.get()).stream())
              .map(Barred::why)
              .findFirst();
      if (barred.isPresent()) {
        return barred;
      }
    }
    return Optional.empty();
  }

  private String twice(List<PersonId> experts) {
    return experts.stream()
        .filter(id -> experts.indexOf(id) != experts.lastIndexOf(id))
        .distinct()
        .flatMap(id -> panels.person(id).stream())
        .map(each -> each.number() + " " + each.name())
        .collect(Collectors.joining(", "));
  }
}
