package org.jianzhuo.model.deadline;

import org.jianzhuo.model.base.Check;

/**
 * Gives one limit as the committee set it.
 *
 * @param length how many of the unit; for years the first day is the one after them
 * @param article where the committee took it from, as printed in a derivation
 */
public record OwnLimit(Limit limit, int length, Unit unit, String article) {

  /** What a length counts. */
  public enum Unit {
    CALENDAR_DAYS,
    WORKING_DAYS,
    MONTHS,
    YEARS
  }

  private static final int EXTENSION = 30;

  public OwnLimit {
    Check.inRange(length, unit == Unit.MONTHS || unit == Unit.YEARS ? 1 : 0, most(unit), "length");
  }

  private static int most(Unit unit) {
    return switch (unit) {
      case CALENDAR_DAYS, WORKING_DAYS -> Term.MOST_DAYS;
      case MONTHS -> 120;
      case YEARS -> 10;
    };
  }

  /** Tells whether the length is within what the field can mean. */
  public static boolean possible(int length, Unit unit) {
    return length >= (unit == Unit.MONTHS || unit == Unit.YEARS ? 1 : 0) && length <= most(unit);
  }

  /** Returns the length; the conclusion's limit keeps its one extension. */
  public Term term() {
    int extension = limit == Limit.L9 ? EXTENSION : 0;
    return switch (unit) {
      case CALENDAR_DAYS -> new Term.Days(length, DayKind.CALENDAR, extension);
      case WORKING_DAYS -> new Term.Days(length, DayKind.WORKING, extension);
      case MONTHS -> new Term.Months(length);
      case YEARS -> new Term.AfterYears(length);
    };
  }
}
