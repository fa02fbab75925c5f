package org.jianzhuo.desk.deadline.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.Lane;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.base.TaskRunner;
import org.jianzhuo.desk.deadline.DeadlineRules;
import org.jianzhuo.desk.deadline.ui.DeadlineState.DayRow;
import org.jianzhuo.desk.deadline.ui.DeadlineState.Showing;
import org.jianzhuo.desk.deadline.ui.DeadlineState.Told;
import org.jianzhuo.model.deadline.DeadlineFact;
import org.jianzhuo.model.deadline.Holiday;
import org.jianzhuo.model.deadline.HolidayYear;
import org.jianzhuo.model.deadline.Limit;
import org.jianzhuo.model.deadline.LimitBook;
import org.jianzhuo.model.deadline.LimitProfile;
import org.jianzhuo.model.deadline.OwnLimit;
import org.jspecify.annotations.Nullable;

/** Changes the committee's holiday tables and limits. */
public final class DeadlineViewModel {

  private final DeadlineRules rules;
  private final TaskRunner tasks;
  private final Supplier<LocalDate> today;
  private final Consumer<DeskFault> faults;
  private final ReadOnlyObjectWrapper<DeadlineState> state =
      new ReadOnlyObjectWrapper<>(new DeadlineState.Loading());

  /** What one reading of the journal brings. */
  private record Read(
      List<HolidayYear> years,
      String place,
      LimitBook book,
      DeadlineFact.@Nullable LimitsSet own,
      boolean mayChange) {}

  public DeadlineViewModel(
      DeadlineRules rules,
      TaskRunner tasks,
      Supplier<LocalDate> today,
      Consumer<DeskFault> faults) {
    this.rules = rules;
    this.tasks = tasks;
    this.today = today;
    this.faults = faults;
  }

  public ReadOnlyObjectProperty<DeadlineState> state() {
    return state.getReadOnlyProperty();
  }

  /** Reads tables and limits anew; what was being edited is dropped. */
  public void load() {
    tasks.run(Lane.DB, this::read, read -> show(read, today.get().getYear(), null), faults);
  }

  private Read read() {
    return new Read(
        rules.years(), rules.place(), rules.book(), rules.own().orElse(null), rules.mayChange());
  }

  private void show(Read read, int year, @Nullable Told told) {
    LimitProfile inForce = read.book().inForce(today.get(), read.place());
    state.set(
        new Showing(
            read.years(),
            table(read.years(), year),
            read.place(),
            inForce,
            read.book().all(),
            inForce,
            read.own(),
            Map.of(),
            read.mayChange(),
            told));
  }

  private static HolidayYear table(List<HolidayYear> years, int year) {
    return years.stream()
        .filter(y -> y.year() == year)
        .findFirst()
        .orElseGet(() -> new HolidayYear(year, List.of(), List.of()));
  }

  private void change(UnaryOperator<Showing> edit) {
    if (state.get() instanceof Showing s) {
      state.set(edit.apply(s));
    }
  }

  /** Shows a year's table; one that nobody set yet is empty. */
  public void chooseYear(int year) {
    change(s -> edited(s, table(s.years(), year), null));
  }

  /** Adds days off to the table being edited. */
  public void addHoliday(String name, LocalDate from, LocalDate to) {
    change(
        s -> {
          if (name.isBlank()) {
            return edited(s, s.edited(), refused("deadline.refused.name"));
          }
          if (to.isBefore(from)) {
            return edited(s, s.edited(), refused("deadline.refused.order"));
          }
          List<Holiday> rows = new ArrayList<>(s.edited().holidays());
          rows.add(new Holiday(name.strip(), from, to));
          return edited(s, with(s.edited(), rows, s.edited().extraWorkdays()), null);
        });
  }

  /** Adds a weekend day that is worked to the table being edited. */
  public void addWorkday(LocalDate day) {
    change(
        s -> {
          List<LocalDate> days = new ArrayList<>(s.edited().extraWorkdays());
          days.add(day);
          return edited(s, with(s.edited(), s.edited().holidays(), days), null);
        });
  }

  /** Takes a row out of the table being edited. */
  public void remove(DayRow row) {
    change(
        s -> {
          List<Holiday> rows = new ArrayList<>(s.edited().holidays());
          List<LocalDate> days = new ArrayList<>(s.edited().extraWorkdays());
          if (row.worked()) {
            days.remove(row.from());
          } else {
            rows.remove(row.holiday());
          }
          return edited(s, with(s.edited(), rows, days), null);
        });
  }

  /** Puts the table being edited in force. */
  public void saveTable(String reason) {
    if (state.get() instanceof Showing s) {
      int year = s.edited().year();
      act(
          year,
          "deadline.told.saved",
          Integer.toString(year),
          () -> rules.setHolidays(s.edited(), reason));
    }
  }

  /** Lists another profile's limits. */
  public void showProfile(LimitProfile profile) {
    change(
        s ->
            new Showing(
                s.years(),
                s.edited(),
                s.place(),
                s.inForce(),
                s.profiles(),
                profile,
                s.own(),
                Map.of(),
                s.mayChange(),
                null));
  }

  /** Changes a limit of the listed profile; it holds once it is put in force. */
  public void changeLimit(Limit limit, int length, OwnLimit.Unit unit, String article) {
    change(
        s -> {
          if (!OwnLimit.possible(length, unit)) {
            return told(s, refused("deadline.refused.length"));
          }
          Map<Limit, OwnLimit> changes = new EnumMap<>(Limit.class);
          changes.putAll(s.changes());
          changes.put(limit, new OwnLimit(limit, length, unit, article.strip()));
          return new Showing(
              s.years(),
              s.edited(),
              s.place(),
              s.inForce(),
              s.profiles(),
              s.shown(),
              s.own(),
              changes,
              s.mayChange(),
              null);
        });
  }

  /** Puts the changed limits in force from a day on, upon those of the listed profile. */
  public void putInForce(LocalDate from, String reason) {
    if (state.get() instanceof Showing s) {
      List<OwnLimit> limits = new ArrayList<>();
      DeadlineFact.LimitsSet own = s.shown().id().equals(LimitProfile.CUSTOM) ? s.own() : null;
      if (own != null) {
        own.limits().stream().filter(l -> !s.changes().containsKey(l.limit())).forEach(limits::add);
      }
      limits.addAll(s.changes().values());
      String base = own == null ? s.shown().id() : own.base();
      act(
          s.edited().year(),
          "deadline.told.in-force",
          from.toString(),
          () ->
              s.changes().isEmpty() && s.shown().id().equals(LimitProfile.CUSTOM)
                  ? Outcome.refused("deadline.refused.nothing-changed")
                  : rules.setLimits(base, from, limits, reason));
    }
  }

  /** Takes the committee's own limits out of force. */
  public void withdraw(String reason) {
    if (state.get() instanceof Showing s) {
      act(s.edited().year(), "deadline.told.withdrawn", "", () -> rules.withdrawLimits(reason));
    }
  }

  private <T> void act(int year, String told, String about, Callable<Outcome<T>> act) {
    tasks.run(
        Lane.DB,
        act,
        outcome -> {
          switch (outcome) {
            case Outcome.Refused<T> refused ->
                change(s -> told(s, new Told(false, refused.reason())));
            case Outcome.Done<T> done ->
                tasks.run(
                    Lane.DB,
                    this::read,
                    read -> show(read, year, new Told(true, Reason.of(told, about))),
                    faults);
          }
        },
        faults);
  }

  private static Told refused(String key) {
    return new Told(false, Reason.of(key));
  }

  private static Showing told(Showing s, Told told) {
    return new Showing(
        s.years(),
        s.edited(),
        s.place(),
        s.inForce(),
        s.profiles(),
        s.shown(),
        s.own(),
        s.changes(),
        s.mayChange(),
        told);
  }

  private static Showing edited(Showing s, HolidayYear table, @Nullable Told told) {
    return new Showing(
        s.years(),
        table,
        s.place(),
        s.inForce(),
        s.profiles(),
        s.shown(),
        s.own(),
        s.changes(),
        s.mayChange(),
        told);
  }

  private static HolidayYear with(HolidayYear table, List<Holiday> rows, List<LocalDate> worked) {
    return new HolidayYear(table.year(), rows, worked);
  }
}
