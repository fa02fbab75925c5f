package org.jianzhuo.model.deadline;

import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.base.Words;

/** Says how long a limit is. */
public sealed interface Term {

  /**
   * Counts days; the start day is not counted (民法典 201).
   *
   * @param extension further days of the same kind that may be granted once; 0 if none
   */
  record Days(int days, DayKind kind, int extension) implements Term {
    public Days {
      Check.inRange(days, 0, MOST_DAYS, "days");
      Check.inRange(extension, 0, MOST_DAYS, "extension");
    }

    /** Makes a term that cannot be extended. */
    public Days(int days, DayKind kind) {
      this(days, kind, 0);
    }
  }

  /** Counts calendar months; a month without that day ends on its last. */
  record Months(int months) implements Term {
    public Months {
      Check.inRange(months, 1, 1200, "months");
    }
  }

  /** Begins when so many whole years are over: the first lawful day is the day after. */
  record AfterYears(int years) implements Term {
    public AfterYears {
      Check.inRange(years, 1, 100, "years");
    }
  }

  /** Stands in the notice itself. */
  record InNotice() implements Term {}

  /** No limit of the field is nearly as long. */
  int MOST_DAYS = 3_660;

  /** Returns the length in words. */
  default Words words() {
    return switch (this) {
      case Days(int days, DayKind kind, int extension) ->
          new Words(
              days + " " + kind.words().zh(),
              days + " " + kind.words().en() + (days == 1 ? "" : "s"));
      case Months(int months) ->
          new Words(months + " 个月", months + (months == 1 ? " month" : " months"));
      case AfterYears(int years) ->
          new Words("满 " + years + " 年", "after " + years + (years == 1 ? " year" : " years"));
      case InNotice() -> new Words("以通知书所载为准", "as the notice says");
    };
  }
}
