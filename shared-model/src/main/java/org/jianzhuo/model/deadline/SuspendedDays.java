package org.jianzhuo.model.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Counts the days on which the clock stands: the union of the suspending intervals, so that no day
 * counts twice (proposal on 深圳 2007 第20、21条). An interval of {@code [from, to)} has {@code to −
 * from} days.
 */
final class SuspendedDays {

  private SuspendedDays() {}

  /**
   * Returns the days of the union.
   *
   * @param openUntil the day at which intervals that last are cut; empty leaves them out
   */
  static long count(List<ClockEvent> events, Optional<LocalDate> openUntil) {
    List<LocalDate[]> spans = new ArrayList<>();
    for (ClockEvent event : events) {
      LocalDate to = event.to() == null ? openUntil.orElse(null) : event.to();
      if (event.kind().suspends() && to != null && to.isAfter(event.from())) {
        spans.add(new LocalDate[] {event.from(), to});
      }
    }
    spans.sort(Comparator.comparing(span -> span[0]));
    long days = 0;
    long reached = Long.MIN_VALUE;
    for (LocalDate[] span : spans) {
      long from = Math.max(span[0].toEpochDay(), reached);
      long to = span[1].toEpochDay();
      if (to > from) {
        days += to - from;
        reached = to;
      }
    }
    return days;
  }
}
