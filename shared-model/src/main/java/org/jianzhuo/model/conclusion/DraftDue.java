package org.jianzhuo.model.conclusion;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jianzhuo.model.deadline.Limit;
import org.jianzhuo.model.deadline.LimitRun;

/**
 * Says by which days the committee must act on a conclusion: report after the panel's opinion (L8,
 * 深圳2007 23), conclude (L9, 《工伤保险条例》25), serve (L10).
 *
 * @param runs the open limits of these three, the nearest first; those whose clock stands last
 */
public record DraftDue(List<LimitRun> runs, LocalDate today) {

  /** The nearest first, cases that nothing presses last. */
  public static final Comparator<DraftDue> NEAREST_FIRST =
      Comparator.comparing(DraftDue::rests).thenComparingLong(DraftDue::daysLeft);

  private static final Set<Limit> COMMITTEES = Set.of(Limit.L8, Limit.L9, Limit.L10);

  public DraftDue {
    runs = List.copyOf(runs);
  }

  /** Picks the committee's open limits out of all that run for a case. */
  public static DraftDue of(List<LimitRun> limits, LocalDate today) {
    return new DraftDue(
        limits.stream()
            .filter(run -> COMMITTEES.contains(run.limit()) && run.standing(today).open())
            .sorted(
                Comparator.comparing((LimitRun run) -> stands(run, today))
                    .thenComparingLong(run -> run.daysLeft(today)))
            .toList(),
        today);
  }

  /** Returns the limit on which somebody must act first; empty where none is open. */
  public Optional<LimitRun> nearest() {
    return runs.stream().findFirst();
  }

  /** Tells whether a limit's last day has passed. */
  public boolean overdue() {
    return runs.stream().anyMatch(run -> run.standing(today) == LimitRun.Standing.OVERDUE);
  }

  /** Tells whether nothing is open, or its clock stands. */
  private boolean rests() {
    return nearest().filter(run -> !stands(run, today)).isEmpty();
  }

  private long daysLeft() {
    return nearest().map(run -> run.daysLeft(today)).orElse(Long.MAX_VALUE);
  }

  private static boolean stands(LimitRun run, LocalDate today) {
    return run.standing(today) == LimitRun.Standing.SUSPENDED;
  }
}
