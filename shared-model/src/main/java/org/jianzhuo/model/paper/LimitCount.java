package org.jianzhuo.model.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jianzhuo.model.deadline.DayKind;
import org.jianzhuo.model.deadline.Deadline;
import org.jianzhuo.model.deadline.HolidayTable;
import org.jianzhuo.model.deadline.Limit;
import org.jianzhuo.model.deadline.LimitBook;
import org.jianzhuo.model.deadline.LimitRule;
import org.jianzhuo.model.deadline.Term;

/** Counts limits by the profile in force at a place. */
public record LimitCount(LimitBook book, HolidayTable holidays, String place) {

  /** Tells whether the rules of a day leave the length of a limit to the notice. */
  public boolean leftToNotice(Limit limit, LocalDate day) {
    return book.inForce(day, place)
        .rule(limit)
        .filter(rule -> rule.term() instanceof Term.InNotice)
        .isPresent();
  }

  /**
   * Counts a limit from a day; empty where the profile has none, or leaves its length to the notice
   * and none was given.
   */
  public Optional<Deadline> count(Limit limit, LocalDate from, OptionalInt daysInNotice) {
    LimitRule rule = book.inForce(from, place).rule(limit).orElse(null);
    if (rule == null) {
      return Optional.empty();
    }
    Term term = rule.term();
    if (term instanceof Term.InNotice) {
      if (daysInNotice.isEmpty()) {
        return Optional.empty();
      }
      term = new Term.Days(daysInNotice.getAsInt(), DayKind.CALENDAR);
    }
    return Optional.of(Deadline.of(rule, term, from, List.of(), false, holidays));
  }
}
