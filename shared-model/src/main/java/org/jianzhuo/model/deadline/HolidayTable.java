package org.jianzhuo.model.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jianzhuo.model.base.Check;

/**
 * Tells working days from days off: weekends, holidays, and the weekend days that are worked
 * instead (调休). Data, to be edited each year.
 */
public final class HolidayTable {

  /** Knows weekends only. */
  public static final HolidayTable EMPTY = new HolidayTable(Set.of(), Set.of());

  private final Set<LocalDate> holidays;
  private final Set<LocalDate> extraWorkdays;

  private HolidayTable(Set<LocalDate> holidays, Set<LocalDate> extraWorkdays) {
    this.holidays = holidays;
    this.extraWorkdays = extraWorkdays;
  }

  /** Makes a table of single days; a day that is both off and worked is refused. */
  public static HolidayTable of(
      Collection<LocalDate> holidays, Collection<LocalDate> extraWorkdays) {
    for (LocalDate day : extraWorkdays) {
      Check.that(!holidays.contains(day), day + " is both a holiday and an extra workday");
    }
    return new HolidayTable(new HashSet<>(holidays), new HashSet<>(extraWorkdays));
  }

  /** Makes a table of the years' sheets, which were checked before. */
  public static HolidayTable of(Collection<HolidayYear> years) {
    Set<LocalDate> off = new HashSet<>();
    Set<LocalDate> worked = new HashSet<>();
    for (HolidayYear year : years) {
      year.holidays().forEach(h -> h.from().datesUntil(h.to().plusDays(1)).forEach(off::add));
      worked.addAll(year.extraWorkdays());
    }
    worked.removeAll(off);
    return new HolidayTable(off, worked);
  }

  /** Tells whether people work on the day. */
  public boolean isWorkingDay(LocalDate day) {
    if (extraWorkdays.contains(day)) {
      return true;
    }
    DayOfWeek weekday = day.getDayOfWeek();
    return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY && !holidays.contains(day);
  }

  /** Returns the day, or the first working day after it if it is off (民法典 203). */
  public LocalDate rolledForward(LocalDate day) {
    LocalDate rolled = day;
    while (!isWorkingDay(rolled)) {
      rolled = rolled.plusDays(1);
    }
    return rolled;
  }

  /** Returns the n-th working day after the day; the day itself for 0. */
  public LocalDate plusWorkingDays(LocalDate day, int n) {
    LocalDate at = day;
    int left = n;
    while (left > 0) {
      at = at.plusDays(1);
      if (isWorkingDay(at)) {
        left--;
      }
    }
    return at;
  }

  /** Tells whether the table says anything about the year. */
  public boolean covers(int year) {
    return holidays.stream().anyMatch(day -> day.getYear() == year);
  }

  /** Returns the days off besides weekends, in order. */
  public Set<LocalDate> holidays() {
    return new TreeSet<>(holidays);
  }

  /** Returns the weekend days that are worked, in order. */
  public Set<LocalDate> extraWorkdays() {
    return new TreeSet<>(extraWorkdays);
  }
}
