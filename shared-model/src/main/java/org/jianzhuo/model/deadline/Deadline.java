package org.jianzhuo.model.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jianzhuo.model.base.Words;

/**
 * Says until when, and why: {@code due = from + term + extension + |union of suspensions|} (深圳 2007
 * 第20、21、24条；《工伤保险条例》第25条). The days on which the clock stands are calendar days also where the
 * term counts working days (proposal).
 *
 * @param due the last day as counted, not yet rolled forward
 * @param dueRolled the last day, or the first working day after it if it is off (民法典 203)
 * @param extended whether the one extension was granted
 */
public record Deadline(
    LimitRule rule,
    Term term,
    LocalDate from,
    boolean extended,
    List<ClockEvent> events,
    HolidayTable holidays,
    LocalDate due,
    LocalDate dueRolled) {

  public Deadline {
    events = List.copyOf(events);
  }

  /**
   * Counts a limit.
   *
   * @param term the rule's, or for {@link Term.InNotice} the one that the notice states
   * @throws IllegalArgumentException if the length stands in a notice and was not given
   */
  public static Deadline of(
      LimitRule rule,
      Term term,
      LocalDate from,
      List<ClockEvent> events,
      boolean extended,
      HolidayTable holidays) {
    LocalDate due = due(term, from, events, extended, holidays, Optional.empty());
    return new Deadline(
        rule, term, from, extended, events, holidays, due, holidays.rolledForward(due));
  }

  /** Counts a limit whose length the rule gives. */
  public static Deadline of(
      LimitRule rule,
      LocalDate from,
      List<ClockEvent> events,
      boolean extended,
      HolidayTable holidays) {
    return of(rule, rule.term(), from, events, extended, holidays);
  }

  private static LocalDate due(
      Term term,
      LocalDate from,
      List<ClockEvent> events,
      boolean extended,
      HolidayTable holidays,
      Optional<LocalDate> openUntil) {
    long suspended = SuspendedDays.count(events, openUntil);
    return switch (term) {
      case Term.Days(int days, DayKind kind, int extension) -> {
        int all = days + (extended ? extension : 0);
        LocalDate counted =
            switch (kind) {
              case CALENDAR -> from.plusDays(all);
              case WORKING -> holidays.plusWorkingDays(from, all);
            };
        yield counted.plusDays(suspended);
      }
      case Term.Months(int months) -> from.plusMonths(months).plusDays(suspended);
      case Term.AfterYears(int years) -> from.plusYears(years).plusDays(1);
      case Term.InNotice() -> throw new IllegalArgumentException("the length stands in the notice");
    };
  }

  /** Tells whether an interval that stops the clock is open. */
  public boolean running() {
    return events.stream().anyMatch(ClockEvent::running);
  }

  /** Returns since when the clock stands; of several open intervals the earliest. */
  public Optional<LocalDate> suspendedSince() {
    return events.stream()
        .filter(ClockEvent::running)
        .map(ClockEvent::from)
        .min(LocalDate::compareTo);
  }

  /** Returns the days of the closed suspensions, each day once. */
  public long suspendedDays() {
    return SuspendedDays.count(events, Optional.empty());
  }

  /** Returns the day it would be due if every open interval ended today. */
  public LocalDate dueIfResumed(LocalDate today) {
    return due(term, from, events, extended, holidays, Optional.of(today));
  }

  /**
   * Returns the calendar days from today to the last day as counted; negative when it is over.
   * While the clock stands they do not change.
   */
  public long daysLeft(LocalDate today) {
    return ChronoUnit.DAYS.between(today, running() ? dueIfResumed(today) : due);
  }

  /** Returns how the dates came about, step by step, each with its article. */
  public List<Words> derivation() {
    return Derivation.of(this);
  }
}
