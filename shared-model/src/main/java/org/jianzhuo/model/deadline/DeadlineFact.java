package org.jianzhuo.model.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jianzhuo.model.journal.Fact;
import org.jianzhuo.model.journal.FactFamily;
import org.jspecify.annotations.Nullable;

/**
 * The facts about time limits: what the committee sets stands in the roster's stream, what happens
 * to a case in the case's.
 */
public sealed interface DeadlineFact extends Fact {

  FactFamily FAMILY =
      new FactFamily(
          Map.of(
              "deadline.holidays-set", HolidaysSet.class,
              "deadline.limits-set", LimitsSet.class,
              "deadline.limits-withdrawn", LimitsWithdrawn.class,
              "deadline.suspension-recorded", SuspensionRecorded.class,
              "deadline.suspension-voided", SuspensionVoided.class,
              "deadline.extension-granted", ExtensionGranted.class,
              "deadline.extension-voided", ExtensionVoided.class,
              "deadline.limit-marked", LimitMarked.class));

  /** Sets a year's holidays and extra workdays in place of those before, with the reason. */
  record HolidaysSet(HolidayYear table, String reason) implements DeadlineFact {}

  /**
   * Puts the committee's own limits in force; a limit not listed is the base profile's.
   *
   * @param base the id of the profile they stand upon
   * @param from the first day on which they hold
   */
  record LimitsSet(String base, LocalDate from, List<OwnLimit> limits, String reason)
      implements DeadlineFact {
    public LimitsSet {
      limits = List.copyOf(limits);
    }
  }

  /** Takes the committee's own limits out of force; date and place choose again. */
  record LimitsWithdrawn(String reason) implements DeadlineFact {}

  /**
   * Records, or corrects, an event that stops a case's clock, with the reason.
   *
   * @param id the same for every correction of one event
   * @param to the first day on which the clock runs again; null while it stands
   */
  record SuspensionRecorded(
      UUID id, ClockEventKind kind, LocalDate from, @Nullable LocalDate to, String reason)
      implements DeadlineFact {}

  /** Takes an event back that was recorded by mistake; it stays in the history. */
  record SuspensionVoided(UUID id, String reason) implements DeadlineFact {}

  /** Records the one extension of the conclusion's limit (深圳2007 24；《工伤保险条例》25). */
  record ExtensionGranted(LocalDate on, String approver, String reason) implements DeadlineFact {}

  /** Takes the extension back that was recorded by mistake; it stays in the history. */
  record ExtensionVoided(String reason) implements DeadlineFact {}

  /**
   * Notes by hand where a limit starts or that it was kept, which this station cannot know.
   *
   * @param from the day it runs from; null leaves what the journal says
   * @param days the length that a notice states; null where the rules give it
   * @param met the day on which it was kept; null while it runs
   */
  record LimitMarked(
      Limit limit,
      @Nullable LocalDate from,
      @Nullable Integer days,
      @Nullable LocalDate met,
      String reason)
      implements DeadlineFact {}
}
