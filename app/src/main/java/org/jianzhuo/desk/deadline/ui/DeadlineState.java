package org.jianzhuo.desk.deadline.ui;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.deadline.DeadlineFact;
import org.jianzhuo.model.deadline.Holiday;
import org.jianzhuo.model.deadline.HolidayFault;
import org.jianzhuo.model.deadline.HolidayYear;
import org.jianzhuo.model.deadline.Limit;
import org.jianzhuo.model.deadline.LimitProfile;
import org.jianzhuo.model.deadline.LimitRule;
import org.jianzhuo.model.deadline.OwnLimit;
import org.jspecify.annotations.Nullable;

/** Holds what the page of holidays and limits shows. */
public sealed interface DeadlineState {

  /** The journal is being read. */
  record Loading() implements DeadlineState {}

  /**
   * The tables and limits.
   *
   * @param years as they are in force
   * @param edited the year's table as it is being changed
   * @param place the committee's place
   * @param inForce the profile in force today
   * @param profiles all profiles
   * @param shown the profile whose limits are listed
   * @param own what the committee put in force; null if nothing
   * @param changes the limits that are being changed
   * @param mayChange whether the person signed in may change anything
   * @param told what came of the last act; null for nothing
   */
  record Showing(
      List<HolidayYear> years,
      HolidayYear edited,
      String place,
      LimitProfile inForce,
      List<LimitProfile> profiles,
      LimitProfile shown,
      DeadlineFact.@Nullable LimitsSet own,
      Map<Limit, OwnLimit> changes,
      boolean mayChange,
      @Nullable Told told)
      implements DeadlineState {

    public Showing {
      years = List.copyOf(years);
      profiles = List.copyOf(profiles);
      changes = Map.copyOf(changes);
    }

    /** Returns the rows of the year being edited, by date. */
    public List<DayRow> rows() {
      return Stream.concat(
              edited.holidays().stream().map(h -> new DayRow(false, h.name(), h.from(), h.to())),
              edited.extraWorkdays().stream().map(d -> new DayRow(true, "", d, d)))
          .sorted(Comparator.comparing(DayRow::from))
          .toList();
    }

    /** Returns what is wrong in the table being edited. */
    public List<HolidayFault> faults() {
      return HolidayFault.in(edited);
    }

    /** Tells whether the table being edited differs from the one in force. */
    public boolean changedTable() {
      return years.stream().filter(y -> y.year() == edited.year()).noneMatch(edited::equals);
    }

    /** Returns the listed limits, with changes in place. */
    public List<LimitRow> limits() {
      return Stream.of(Limit.values())
          .flatMap(limit -> shown.rule(limit).stream())
          .map(rule -> new LimitRow(rule, Optional.ofNullable(changes.get(rule.limit()))))
          .toList();
    }
  }

  /** What came of an act. */
  record Told(boolean done, Reason reason) {}

  /** A row of the table: days off, or one weekend day that is worked. */
  record DayRow(boolean worked, String name, LocalDate from, LocalDate to) {

    /** Returns how many days the row covers. */
    public long days() {
      return to.toEpochDay() - from.toEpochDay() + 1;
    }

    Holiday holiday() {
      return new Holiday(name, from, to);
    }
  }

  /** A limit with what it is being changed to. */
  record LimitRow(LimitRule rule, Optional<OwnLimit> change) {

    /** Returns the length in words, the changed one if there is one. */
    public Words length() {
      return change.map(OwnLimit::term).orElse(rule.term()).words();
    }
  }
}
