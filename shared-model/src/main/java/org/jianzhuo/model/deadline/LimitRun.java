package org.jianzhuo.model.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jianzhuo.model.base.Words;
import org.jspecify.annotations.Nullable;

/**
 * Shows one limit as it runs for a case.
 *
 * @param profile the rules by which it is counted
 * @param met the day on which it was kept; null while it runs
 * @param of whose limit it is, where it runs for each party by its own receipt; null for the case's
 */
public record LimitRun(
    LimitProfile profile, Deadline deadline, @Nullable LocalDate met, @Nullable Words of) {

  /** Shows a limit that runs once for the case. */
  public LimitRun(LimitProfile profile, Deadline deadline, @Nullable LocalDate met) {
    this(profile, deadline, met, null);
  }

  /** So many days before the last one a limit is shown as near it (proposal). */
  public static final int NEAR_DAYS = 10;

  /** Says how a limit stands on a day. */
  public enum Standing {
    RUNNING(new Words("计时中", "Running")),
    NEAR(new Words("临近届满", "Nearly due")),
    OVERDUE(new Words("已超期", "Overdue")),
    SUSPENDED(new Words("中止计时", "Suspended")),
    NOT_YET(new Words("未到可申请之日", "Not yet")),
    OPEN(new Words("已可申请", "Open now")),
    LAPSED(new Words("已届满", "Lapsed")),
    MET(new Words("已完成", "Done")),
    MET_LATE(new Words("逾期完成", "Done late"));

    private final Words words;

    Standing(Words words) {
      this.words = words;
    }

    public Words words() {
      return words;
    }

    /** Tells whether somebody still has to act. */
    public boolean open() {
      return switch (this) {
        case RUNNING, NEAR, OVERDUE, SUSPENDED -> true;
        case NOT_YET, OPEN, LAPSED, MET, MET_LATE -> false;
      };
    }
  }

  public Limit limit() {
    return deadline.rule().limit();
  }

  /** Names the limit, and whose it is where each party has its own. */
  public Words words() {
    Words limit = limit().words();
    return of == null
        ? limit
        : new Words(limit.zh() + "（" + of.zh() + "）", limit.en() + " (" + of.en() + ")");
  }

  /** Tells how the limit stands; the committee's by the earlier of both days, a party's rolled. */
  public Standing standing(LocalDate today) {
    if (limit() == Limit.L13) {
      return today.isBefore(deadline.due()) ? Standing.NOT_YET : Standing.OPEN;
    }
    LocalDate last = last();
    if (met != null) {
      return met.isAfter(last) ? Standing.MET_LATE : Standing.MET;
    }
    if (deadline.running()) {
      return Standing.SUSPENDED;
    }
    long left = last.toEpochDay() - today.toEpochDay();
    if (left < 0) {
      return limit().bound() == Limit.Bound.PARTY && !answersANotice()
          ? Standing.LAPSED
          : Standing.OVERDUE;
    }
    return left <= NEAR_DAYS ? Standing.NEAR : Standing.RUNNING;
  }

  /** What a party owes on a notice stays open after its last day: the committee decides. */
  private boolean answersANotice() {
    return limit() == Limit.L3 || limit() == Limit.L5 || limit() == Limit.L6;
  }

  /** Returns the last day by which it is judged: the party's rolls forward (民法典 203). */
  public LocalDate last() {
    return limit().bound() == Limit.Bound.PARTY ? deadline.dueRolled() : deadline.due();
  }

  /** Returns the calendar days left; negative when it is over. */
  public long daysLeft(LocalDate today) {
    return deadline.running() ? deadline.daysLeft(today) : last().toEpochDay() - today.toEpochDay();
  }

  /** Returns how the dates came about, the profile first. */
  public List<Words> derivation() {
    List<Words> lines = new ArrayList<>();
    lines.add(new Words("适用规则：" + profile.name().zh(), "Rules in force: " + profile.name().en()));
    lines.addAll(deadline.derivation());
    return List.copyOf(lines);
  }
}
