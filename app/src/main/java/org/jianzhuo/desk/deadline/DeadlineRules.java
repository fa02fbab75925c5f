package org.jianzhuo.desk.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.desk.roster.People;
import org.jianzhuo.model.base.Reasons;
import org.jianzhuo.model.deadline.DeadlineFact;
import org.jianzhuo.model.deadline.DeadlineSettings;
import org.jianzhuo.model.deadline.HolidayFault;
import org.jianzhuo.model.deadline.HolidayTable;
import org.jianzhuo.model.deadline.HolidayYear;
import org.jianzhuo.model.deadline.LimitBook;
import org.jianzhuo.model.deadline.LimitProfile;
import org.jianzhuo.model.deadline.OwnLimit;
import org.jianzhuo.model.roster.Person;
import org.jianzhuo.model.roster.Role;
import org.jianzhuo.model.roster.RosterFact;

/** Knows the rules by which this committee counts time, and changes them. Lane {@code DB}. */
public final class DeadlineRules {

  private final Journal journal;
  private final People people;
  private final LimitBook builtIn;
  private final List<HolidayYear> builtInYears;

  public DeadlineRules(
      Journal journal, People people, LimitBook builtIn, List<HolidayYear> builtInYears) {
    this.journal = journal;
    this.people = people;
    this.builtIn = builtIn;
    this.builtInYears = List.copyOf(builtInYears);
  }

  /** Returns the profiles, the committee's own among them. */
  public LimitBook book() {
    return settings().book(builtIn);
  }

  /** Returns the committee's own limits, if it put any in force. */
  public Optional<DeadlineFact.LimitsSet> own() {
    return Optional.ofNullable(settings().own());
  }

  /** Returns the holiday tables by year. */
  public List<HolidayYear> years() {
    return settings().tables(builtInYears);
  }

  /** Returns all days off and extra workdays. */
  public HolidayTable holidays() {
    return HolidayTable.of(years());
  }

  /** Returns the committee's place, by which the profile is chosen; empty before it is founded. */
  public String place() {
    RosterFact.CommitteeFounded committee = people.roster().committee();
    return committee == null ? "" : committee.place();
  }

  /** Returns the profile in force on the day. */
  public LimitProfile inForce(LocalDate day) {
    return book().inForce(day, place());
  }

  /** Returns the id of the built-in profile that a profile stands on. */
  public String baseOf(LimitProfile profile) {
    DeadlineFact.LimitsSet own = settings().own();
    return profile.id().equals(LimitProfile.CUSTOM) && own != null ? own.base() : profile.id();
  }

  /** Tells whether the person who is signed in may change tables and limits. */
  public boolean mayChange() {
    return actor().isPresent() && people.roster().committee() != null;
  }

  /** Calls the listener whenever something was written, until it is closed. */
  public AutoCloseable onChange(Runnable listener) {
    return journal.onChange(stream -> listener.run());
  }

  /** Sets a year's table; one with an overlap or a contradiction is refused by its rows' names. */
  public Outcome<HolidayYear> setHolidays(HolidayYear table, String reason) {
    Optional<Person> actor = actor();
    if (actor.isEmpty()) {
      return Outcome.refused("deadline.refused.post");
    }
    List<HolidayFault> faults = HolidayFault.in(table);
    if (!faults.isEmpty()) {
      return Outcome.refused(
          "deadline.refused.faults",
          faults.getFirst().words().zh(),
          faults.getFirst().words().en());
    }
    if (!Reasons.says(reason)) {
      return Outcome.refused("deadline.refused.reason");
    }
    write(actor.get(), new DeadlineFact.HolidaysSet(table, reason.strip()));
    return Outcome.done(table);
  }

  /** Puts the committee's own limits in force from a day on. */
  public Outcome<DeadlineFact.LimitsSet> setLimits(
      String base, LocalDate from, List<OwnLimit> limits, String reason) {
    Optional<Person> actor = actor();
    if (actor.isEmpty()) {
      return Outcome.refused("deadline.refused.post");
    }
    if (limits.isEmpty() && base.equals(book().inForce(from, place()).id())) {
      return Outcome.refused("deadline.refused.nothing-changed");
    }
    if (!Reasons.says(reason)) {
      return Outcome.refused("deadline.refused.reason");
    }
    DeadlineFact.LimitsSet set = new DeadlineFact.LimitsSet(base, from, limits, reason.strip());
    write(actor.get(), set);
    return Outcome.done(set);
  }

  /** Takes the committee's own limits out of force. */
  public Outcome<Boolean> withdrawLimits(String reason) {
    Optional<Person> actor = actor();
    if (actor.isEmpty()) {
      return Outcome.refused("deadline.refused.post");
    }
    if (own().isEmpty()) {
      return Outcome.refused("deadline.refused.none-own");
    }
    if (!Reasons.says(reason)) {
      return Outcome.refused("deadline.refused.reason");
    }
    write(actor.get(), new DeadlineFact.LimitsWithdrawn(reason.strip()));
    return Outcome.done(true);
  }

  private void write(Person actor, DeadlineFact fact) {
    journal.append(actor.id(), List.of(new Deed(people.rosterStream(), fact)));
  }

  private Optional<Person> actor() {
    return people.signedIn().filter(p -> p.is(Role.COORDINATOR) || p.is(Role.SYSTEM_ADMINISTRATOR));
  }

  private DeadlineSettings settings() {
    return people.roster().committee() == null
        ? DeadlineSettings.PROJECTION.empty()
        : journal.stream(people.rosterStream()).get(DeadlineSettings.PROJECTION);
  }
}
