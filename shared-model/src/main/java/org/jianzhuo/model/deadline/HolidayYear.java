package org.jianzhuo.model.deadline;

import java.time.LocalDate;
import java.util.List;
import org.jianzhuo.model.base.Check;

/** Holds one year's holidays and extra workdays, as the committee keeps them. */
public record HolidayYear(int year, List<Holiday> holidays, List<LocalDate> extraWorkdays) {

  public HolidayYear {
    Check.inRange(year, 1, 9999, "year");
    holidays = List.copyOf(holidays);
    extraWorkdays = List.copyOf(extraWorkdays);
  }
}
