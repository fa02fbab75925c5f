package org.jianzhuo.model.deadline;

import java.time.LocalDate;
import org.jianzhuo.model.base.Check;
import org.jspecify.annotations.Nullable;

/**
 * Describes an event over the days {@code [from, to)}.
 *
 * @param to the first day after it; null while it lasts
 */
public record ClockEvent(ClockEventKind kind, LocalDate from, @Nullable LocalDate to) {

  public ClockEvent {
    Check.that(to == null || !to.isBefore(from), "an event that ends before it begins");
  }

  /** Tells whether the event lasts and stops the clock. */
  public boolean running() {
    return to == null && kind.suspends();
  }
}
