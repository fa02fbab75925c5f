package org.jianzhuo.desk.panel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.deadline.DeadlineRules;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.desk.roster.People;
import org.jianzhuo.desk.session.Sessions;
import org.jianzhuo.model.base.Reasons;
import org.jianzhuo.model.deadline.Deadline;
import org.jianzhuo.model.deadline.Limit;
import org.jianzhuo.model.deadline.LimitProfile;
import org.jianzhuo.model.deadline.LimitRun;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.CaseClock;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.panel.Draws;
import org.jianzhuo.model.panel.Panel;
import org.jianzhuo.model.panel.PanelFact;
import org.jianzhuo.model.panel.RecusalCause;
import org.jianzhuo.model.roster.Person;
import org.jianzhuo.model.roster.Role;
import org.jianzhuo.model.session.Session;
import org.jianzhuo.model.session.Ticket;
import org.jspecify.annotations.Nullable;

/**
 * Records requests for recusal, which suspend the expert at once, and their decisions by another
 * person within the limit (深圳2007 18、19). Lane {@code DB}.
 */
public final class RecusalService {

  /**
   * Shows a request.
   *
   * @param clock how the limit of the decision stands
   * @param successor who follows by rank; null while it is open, and where nobody does
   */
  public record Request(
      StreamId caseStream,
      AcceptedCase accepted,
      String ticket,
      Person expert,
      Panel.Recusal recusal,
      Optional<LimitRun> clock,
      LocalDate today,
      @Nullable Person successor) {}

  private final Journal journal;
  private final People people;
  private final PanelService panels;
  private final Sessions sessions;
  private final DeadlineRules rules;
  private final Supplier<UUID> ids;
  private final Supplier<LocalDate> today;
  private final ZoneId zone;
  private final Witness decider;

  /**
   * @param decider checks the PIN of who decides
   */
  public RecusalService(
      Journal journal,
      People people,
      PanelService panels,
      Sessions sessions,
      DeadlineRules rules,
      Supplier<UUID> ids,
      Supplier<LocalDate> today,
      ZoneId zone,
      Witness decider) {
    this.zone = zone;
    this.decider = decider;
    this.journal = journal;
    this.people = people;
    this.panels = panels;
    this.sessions = sessions;
    this.rules = rules;
    this.ids = ids;
    this.today = today;
  }

  /** Tells whether the person signed in may decide requests. */
  public boolean mayDecide() {
    return people.signedIn().filter(p -> p.is(Role.SUPERVISOR)).isPresent();
  }

  /**
   * Returns the open requests of every session, whose limit runs on after its day, then the decided
   * ones of this session.
   */
  public List<Request> of(StreamId session) {
    List<Request> listed = new ArrayList<>(open());
    tickets(session).stream()
        .flatMap(ticket -> of(ticket, each -> !each.open()).stream())
        .forEach(listed::add);
    return List.copyOf(listed);
  }

  /** Returns the requests that wait for a decision, the latest session's first. */
  public List<Request> open() {
    List<Request> open = new ArrayList<>();
    Set<StreamId> seen = new HashSet<>();
    for (Sessions.Listed each : sessions.all().reversed()) {
      for (Ticket ticket : tickets(each.stream())) {
        // a case that was listed anew is asked for once
        if (seen.add(ticket.caseStream())) {
          open.addAll(of(ticket, Panel.Recusal::open));
        }
      }
    }
    return open;
  }

  private Collection<Ticket> tickets(StreamId session) {
    return journal.stream(session).get(Session.PROJECTION).tickets().values();
  }

  private List<Request> of(Ticket ticket, Predicate<Panel.Recusal> wanted) {
    List<Request> requests = new ArrayList<>();
    for (Panel.Recusal each : panels.panel(ticket.caseStream()).recusals()) {
      Optional<AcceptedCase> accepted = panels.accepted(ticket.caseStream());
      Optional<Person> expert = panels.person(each.asked().expert());
      if (wanted.test(each) && accepted.isPresent() && expert.isPresent()) {
        requests.add(
            new Request(
                ticket.caseStream(),
                accepted.get(),
                ticket.number(),
                expert.get(),
                each,
                clock(each),
                today.get(),
                successor(each)));
      }
    }
    return requests;
  }

  private @Nullable Person successor(Panel.Recusal recusal) {
    PanelFact.RecusalDecided decided = recusal.decided();
    return decided == null || decided.replacement() == null
        ? null
        : panels.person(decided.replacement()).orElse(null);
  }

  private Optional<LimitRun> clock(Panel.Recusal recusal) {
    LimitProfile profile = rules.inForce(recusal.asked().on());
    return profile
        .rule(Limit.L4)
        .map(
            rule ->
                new LimitRun(
                    profile,
                    Deadline.of(rule, recusal.asked().on(), List.of(), false, rules.holidays()),
                    recusal.open()
                        ? null
                        : LocalDate.ofInstant(Instant.ofEpochMilli(recusal.decidedAt()), zone)));
  }

  /** Asks today for an expert's recusal. */
  public Outcome<Panel> askToday(
      StreamId caseStream, PersonId expert, RecusalCause cause, String facts, String applicant) {
    return ask(caseStream, expert, cause, facts, applicant, today.get());
  }

  /** Asks for an expert's recusal; from now on the expert is kept away from the case. */
  public Outcome<Panel> ask(
      StreamId caseStream,
      PersonId expert,
      RecusalCause cause,
      String facts,
      String applicant,
      LocalDate on) {
    Optional<Person> actor = people.signedIn();
    if (actor.isEmpty()) {
      return Outcome.refused("panel.refused.signed-out");
    }
    Panel panel = panels.panel(caseStream);
    if (panel.seated() == null || !panel.seated().experts().contains(expert)) {
      return Outcome.refused("panel.recusal.refused.not-on-panel");
    }
    if (panel.keptAway(expert)) {
      return Outcome.refused("panel.recusal.refused.asked");
    }
    if (!Reasons.says(facts)) {
      return Outcome.refused("panel.refused.recusal-reason");
    }
    if (on.isAfter(today.get())) {
      return Outcome.refused("panel.recusal.refused.future");
    }
    Optional<LocalDate> applied = panels.accepted(caseStream).flatMap(CaseClock::received);
    if (applied.filter(on::isBefore).isPresent()) {
      return Outcome.refused("panel.recusal.refused.early", applied.get().toString());
    }
    journal.append(
        actor.get().id(),
        List.of(
            new Deed(
                caseStream,
                new PanelFact.RecusalRequested(
                    ids.get(), expert, cause, facts.strip(), applicant.strip(), on))));
    return Outcome.done(panels.panel(caseStream));
  }

  /**
   * Decides a request. Upheld, the next in rank takes the seat where the room's panel was drawn;
   * else the draw post seats somebody by hand.
   *
   * @param pin of the supervisor who decides: whoever finds the desk open decides nothing
   */
  public Outcome<Panel> decide(
      StreamId caseStream, UUID request, boolean upheld, String reason, String pin) {
    Optional<Person> actor = people.signedIn().filter(p -> p.is(Role.SUPERVISOR));
    if (actor.isEmpty()) {
      return Outcome.refused("panel.recusal.refused.post");
    }
    Panel panel = panels.panel(caseStream);
    Panel.Recusal asked =
        panel.recusals().stream()
            .filter(r -> r.asked().id().equals(request) && r.open())
            .findFirst()
            .orElse(null);
    if (asked == null) {
      return Outcome.refused("panel.recusal.refused.decided");
    }
    if (actor.get().id().equals(asked.recordedBy())
        || actor.get().id().equals(asked.asked().expert())) {
      return Outcome.refused("panel.recusal.refused.same-person");
    }
    if (!Reasons.says(reason)) {
      return Outcome.refused("panel.recusal.refused.reason");
    }
    if (decider.attest(actor.get().id(), pin) instanceof Outcome.Refused<Person>(var why)) {
      return new Outcome.Refused<>(why);
    }
    List<Deed> deeds = new ArrayList<>();
    Optional<PanelFact.Seated> next =
        upheld ? successor(caseStream, panel, asked.asked().expert()) : Optional.empty();
    @Nullable PersonId replacement =
        next.flatMap(n -> n.experts().stream().filter(e -> !sits(panel, e)).findFirst())
            .orElse(null);
    deeds.add(
        new Deed(
            caseStream,
            new PanelFact.RecusalDecided(request, upheld, reason.strip(), replacement)));
    next.ifPresent(seated -> deeds.add(new Deed(caseStream, seated)));
    journal.append(actor.get().id(), deeds);
    return Outcome.done(panels.panel(caseStream));
  }

  private static boolean sits(Panel panel, PersonId expert) {
    return panel.seated() != null && panel.seated().experts().contains(expert);
  }

  private Optional<PanelFact.Seated> successor(StreamId caseStream, Panel panel, PersonId leaving) {
    PanelFact.Seated seated = panel.seated();
    Optional<Sessions.Listed> session = sessions.listing(caseStream);
    Optional<Ticket> ticket = panels.ticket(caseStream);
    if (seated == null || session.isEmpty() || ticket.isEmpty()) {
      return Optional.empty();
    }
    Draws.Record record =
        journal.stream(session.get().stream())
            .get(Draws.PROJECTION)
            .of(ticket.get().room())
            .filter(Draws.Record::stands)
            .orElse(null);
    if (record == null || record.made() == null || record.confirmed() == null) {
      return Optional.empty();
    }
    Set<PersonId> gone = new HashSet<>(record.gone());
    gone.add(leaving);
    panel.recusals().stream()
        .filter(Panel.Recusal::keepsAway)
        .forEach(r -> gone.add(r.asked().expert()));
    LocalDate day = session.get().date();
    record.made().draw().reserves().stream()
        .flatMap(id -> panels.person(id).stream())
        .filter(p -> panels.bars().of(p, List.of(caseStream), day).isPresent())
        .forEach(p -> gone.add(p.id()));
    String basis = record.confirmed().record();
    return record
        .made()
        .draw()
        .successor(seated.experts(), leaving, gone)
        .map(
            next -> {
              List<PersonId> experts = new ArrayList<>(seated.experts());
              experts.replaceAll(e -> e.equals(leaving) ? next : e);
              int rank = record.made() == null ? 0 : record.made().draw().rank(next);
              return new PanelFact.Seated(experts, seated.mode(), basis + " 备选" + rank + "递补（回避）");
            });
  }
}
