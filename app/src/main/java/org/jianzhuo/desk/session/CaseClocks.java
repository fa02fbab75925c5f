package org.jianzhuo.desk.session;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.deadline.DeadlineRules;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.desk.journal.StreamKind;
import org.jianzhuo.desk.roster.People;
import org.jianzhuo.model.base.Reasons;
import org.jianzhuo.model.deadline.CaseTimes;
import org.jianzhuo.model.deadline.ClockEventKind;
import org.jianzhuo.model.deadline.Deadline;
import org.jianzhuo.model.deadline.DeadlineFact;
import org.jianzhuo.model.deadline.HolidayTable;
import org.jianzhuo.model.deadline.Limit;
import org.jianzhuo.model.deadline.LimitBook;
import org.jianzhuo.model.deadline.LimitRun;
import org.jianzhuo.model.deadline.Term;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.CaseClock;
import org.jianzhuo.model.intake.Intake;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.roster.Person;
import org.jianzhuo.model.roster.Role;

/** Shows each case's clock and records what stops or lengthens it. Lane {@code DB}. */
public final class CaseClocks {

  /** None of these runs before there is a conclusion (《工伤保险条例》26, 28；深圳2007 26–29). */
  private static final Set<Limit> FOLLOWING_THE_CONCLUSION =
      Set.of(Limit.L10, Limit.L11, Limit.L12, Limit.L13);

  /**
   * Shows a case's clock with what was recorded about it.
   *
   * @param clock empty if it is not known when the application was received
   * @param limits every limit that runs or ran for the case
   * @param mayRecord whether the person who is signed in may record
   */
  public record Shown(
      Optional<CaseClock> clock,
      CaseTimes times,
      List<LimitRun> limits,
      LocalDate today,
      boolean mayRecord) {
    public Shown {
      limits = List.copyOf(limits);
    }

    /**
     * Returns the limit on which somebody must act first; overdue ones come first, those whose
     * clock stands come last.
     */
    public Optional<LimitRun> nearest() {
      return limits.stream()
          .filter(run -> run.standing(today).open())
          .min(
              Comparator.comparing((LimitRun run) -> stands(run))
                  .thenComparingLong(run -> run.daysLeft(today)));
    }

    /** Tells whether the limit's clock stands. */
    public boolean stands(LimitRun run) {
      return run.standing(today) == LimitRun.Standing.SUSPENDED;
    }
  }

  /** Knows which limits run for a case; later features know when most of them start. */
  public interface Limits {
    /** Returns a case's limits by the rules given. */
    List<LimitRun> of(CaseFile file, LimitBook book, HolidayTable holidays, String place);
  }

  /** One line of what runs out soon. */
  public record Due(StreamId caseStream, AcceptedCase accepted, LimitRun run, LocalDate today) {}

  private final Journal journal;
  private final People people;
  private final DeadlineRules rules;
  private final Supplier<UUID> ids;
  private final Supplier<LocalDate> today;
  private final Limits limits;
  private BiPredicate<StreamId, UUID> awaited = (caseStream, event) -> false;

  /**
   * @param limits knows which limits run for a case
   */
  public CaseClocks(
      Journal journal,
      People people,
      DeadlineRules rules,
      Limits limits,
      Supplier<UUID> ids,
      Supplier<LocalDate> today) {
    this.limits = limits;
    this.journal = journal;
    this.people = people;
    this.rules = rules;
    this.ids = ids;
    this.today = today;
  }

  /** Returns the case's clock as it stands today. */
  public Shown of(StreamId caseStream) {
    CaseFile file = journal.stream(caseStream);
    AcceptedCase accepted = file.get(Intake.PROJECTION).accepted();
    CaseTimes times = file.get(CaseTimes.PROJECTION);
    Optional<CaseClock> clock =
        accepted == null
            ? Optional.empty()
            : CaseClock.of(
                accepted, times, rules.book(), rules.holidays(), rules.place(), today.get());
    return new Shown(
        clock,
        times,
        limits.of(file, rules.book(), rules.holidays(), rules.place()),
        today.get(),
        coordinator().isPresent());
  }

  /** Returns the open limits of all cases, the nearest first. */
  public List<Due> runningOut() {
    LimitBook book = rules.book();
    HolidayTable holidays = rules.holidays();
    LocalDate now = today.get();
    List<Due> due = new ArrayList<>();
    for (StreamId stream : journal.streams(StreamKind.CASE)) {
      CaseFile file = journal.stream(stream);
      AcceptedCase accepted = file.get(Intake.PROJECTION).accepted();
      if (accepted != null) {
        limits.of(file, book, holidays, rules.place()).stream()
            .filter(run -> run.standing(now).open())
            .forEach(run -> due.add(new Due(stream, accepted, run, now)));
      }
    }
    due.sort(Comparator.comparingLong(d -> d.run().daysLeft(now)));
    return List.copyOf(due);
  }

  /** Notes by hand where a limit starts, or that it was kept. */
  public Outcome<Shown> mark(
      StreamId caseStream, Limit limit, boolean kept, LocalDate on, int days, String reason) {
    if (on.isAfter(today.get())) {
      return Outcome.refused("session.clock.refused.future");
    }
    if (days < 0 || days > Term.MOST_DAYS) {
      return Outcome.refused("session.clock.refused.days");
    }
    Shown shown = of(caseStream);
    Optional<LocalDate> concluded = concludedOn(shown);
    if (FOLLOWING_THE_CONCLUSION.contains(limit)) {
      if (concluded.isEmpty()) {
        return Outcome.refused("session.clock.refused.not-concluded", limit.name());
      }
      if (on.isBefore(concluded.get())) {
        return Outcome.refused("session.clock.refused.end-first", concluded.get().toString());
      }
    }
    DeadlineFact.LimitMarked before = shown.times().mark(limit).orElse(null);
    LocalDate from = before == null ? null : before.from();
    if (kept && from != null && on.isBefore(from)) {
      return Outcome.refused("session.clock.refused.end-first", from.toString());
    }
    Integer length = days > 0 ? Integer.valueOf(days) : before == null ? null : before.days();
    return write(
        caseStream,
        reason,
        kept
            ? new DeadlineFact.LimitMarked(limit, from, length, on, reason.strip())
            : new DeadlineFact.LimitMarked(limit, on, length, null, reason.strip()));
  }

  /** Takes back what was noted by hand about a limit; it stays in the history. */
  public Outcome<Shown> unmark(StreamId caseStream, Limit limit, String reason) {
    boolean noted =
        of(caseStream)
            .times()
            .mark(limit)
            .filter(mark -> mark.from() != null || mark.met() != null || mark.days() != null)
            .isPresent();
    return noted
        ? write(
            caseStream,
            reason,
            new DeadlineFact.LimitMarked(limit, null, null, null, reason.strip()))
        : Outcome.refused("session.clock.refused.not-noted", limit.name());
  }

  private static Optional<LocalDate> concludedOn(Shown shown) {
    return shown.limits().stream()
        .filter(run -> run.limit() == Limit.L9)
        .findFirst()
        .flatMap(run -> Optional.ofNullable(run.met()));
  }

  /** Records that the clock stands from a day on; one of a kind at a time. */
  public Outcome<Shown> begin(
      StreamId caseStream, ClockEventKind kind, LocalDate from, String reason) {
    Shown shown = of(caseStream);
    if (!kind.suspends()) {
      return Outcome.refused("session.clock.refused.kind");
    }
    boolean open =
        shown.times().suspensions().values().stream()
            .anyMatch(s -> s.kind() == kind && s.to() == null);
    if (open) {
      return Outcome.refused("session.clock.refused.open");
    }
    Optional<LocalDate> received = shown.clock().map(clock -> clock.deadline().from());
    if (received.isPresent() && from.isBefore(received.get())) {
      return Outcome.refused("session.clock.refused.before-receipt", received.get().toString());
    }
    if (from.isAfter(today.get())) {
      return Outcome.refused("session.clock.refused.future");
    }
    return write(
        caseStream,
        reason,
        new DeadlineFact.SuspensionRecorded(ids.get(), kind, from, null, reason.strip()));
  }

  /** Says which events of a case's clock a notice began that is not answered yet. */
  public CaseClocks withNotices(BiPredicate<StreamId, UUID> unanswered) {
    awaited = unanswered;
    return this;
  }

  /** Records that the clock runs again from a day on; by hand only where no notice waits. */
  public Outcome<Shown> end(StreamId caseStream, UUID id, LocalDate to) {
    DeadlineFact.SuspensionRecorded open = of(caseStream).times().suspensions().get(id);
    if (open == null || open.to() != null) {
      return Outcome.refused("session.clock.refused.not-open");
    }
    // what a notice asked for ends with its receipt, which says what came (practice 2)
    if (open.kind() != ClockEventKind.POSTPONEMENT && awaited.test(caseStream, id)) {
      return Outcome.refused("session.clock.refused.by-receipt");
    }
    if (to.isBefore(open.from())) {
      return Outcome.refused("session.clock.refused.end-first", open.from().toString());
    }
    if (to.isAfter(today.get())) {
      return Outcome.refused("session.clock.refused.future");
    }
    return append(
        caseStream,
        new DeadlineFact.SuspensionRecorded(id, open.kind(), open.from(), to, open.reason()));
  }

  /** Takes back what was recorded by mistake; it stays in the history. */
  public Outcome<Shown> takeBack(StreamId caseStream, UUID id, String reason) {
    return of(caseStream).times().suspensions().containsKey(id)
        ? write(caseStream, reason, new DeadlineFact.SuspensionVoided(id, reason.strip()))
        : Outcome.refused("session.clock.refused.not-open");
  }

  /**
   * Records the one extension, with the day and who approved it: somebody else than who records it,
   * while the limit was not yet over (深圳2007 24；《工伤保险条例》25).
   */
  public Outcome<Shown> extend(StreamId caseStream, LocalDate on, String approver, String reason) {
    Shown shown = of(caseStream);
    if (shown.times().extension() != null) {
      return Outcome.refused("session.clock.refused.extended");
    }
    if (approver.isBlank()) {
      return Outcome.refused("session.clock.refused.approver");
    }
    if (coordinator().filter(p -> p.name().equals(approver.strip())).isPresent()) {
      return Outcome.refused("session.clock.refused.own-approval");
    }
    if (on.isAfter(today.get())) {
      return Outcome.refused("session.clock.refused.future");
    }
    Optional<CaseClock> clock = shown.clock();
    Optional<LocalDate> received = clock.map(c -> c.deadline().from());
    if (received.isPresent() && on.isBefore(received.get())) {
      return Outcome.refused("session.clock.refused.before-receipt", received.get().toString());
    }
    Optional<LocalDate> over =
        clock.map(CaseClock::deadline).filter(d -> !d.running()).map(Deadline::due);
    if (over.isPresent() && on.isAfter(over.get())) {
      return Outcome.refused("session.clock.refused.over", over.get().toString());
    }
    return write(
        caseStream,
        reason,
        new DeadlineFact.ExtensionGranted(on, approver.strip(), reason.strip()));
  }

  /** Takes the extension back that was recorded by mistake; it stays in the history. */
  public Outcome<Shown> takeExtensionBack(StreamId caseStream, String reason) {
    return of(caseStream).times().extension() == null
        ? Outcome.refused("session.clock.refused.not-open")
        : write(caseStream, reason, new DeadlineFact.ExtensionVoided(reason.strip()));
  }

  private Outcome<Shown> write(StreamId caseStream, String reason, DeadlineFact fact) {
    if (coordinator().isEmpty()) {
      return Outcome.refused("session.refused.post");
    }
    if (reason.isBlank()) {
      return Outcome.refused("session.refused.reason");
    }
    if (!Reasons.says(reason)) {
      return Outcome.refused("session.clock.refused.says-nothing");
    }
    return append(caseStream, fact);
  }

  private Outcome<Shown> append(StreamId caseStream, DeadlineFact fact) {
    Optional<Person> actor = coordinator();
    if (actor.isEmpty()) {
      return Outcome.refused("session.refused.post");
    }
    journal.append(actor.get().id(), List.of(new Deed(caseStream, fact)));
    return Outcome.done(of(caseStream));
  }

  private Optional<Person> coordinator() {
    return people.signedIn().filter(p -> p.is(Role.COORDINATOR));
  }
}
