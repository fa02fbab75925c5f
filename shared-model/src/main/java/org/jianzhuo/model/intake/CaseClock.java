package org.jianzhuo.model.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.deadline.CaseTimes;
import org.jianzhuo.model.deadline.Deadline;
import org.jianzhuo.model.deadline.HolidayTable;
import org.jianzhuo.model.deadline.Limit;
import org.jianzhuo.model.deadline.LimitBook;
import org.jianzhuo.model.deadline.LimitProfile;

/**
 * Shows how a case stands against the limit of its conclusion (L9) on a day. It runs from the
 * receipt of the application (《工伤保险条例》25；深圳2007 24).
 */
public record CaseClock(LimitProfile profile, Deadline deadline, LocalDate today) {

  /** So many days before the last one a case is shown as near it (proposal). */
  public static final int NEAR_DAYS = 10;

  /** Says how a case stands. */
  public enum Standing {
    RUNNING(new Words("计时中", "Running")),
    NEAR(new Words("临近届满", "Nearly due")),
    OVERDUE(new Words("已超期", "Overdue")),
    SUSPENDED(new Words("中止计时", "Suspended"));

    private final Words words;

    Standing(Words words) {
      this.words = words;
    }

    public Words words() {
      return words;
    }
  }

  /** Counts a case's clock; none if it is not known when the application was received. */
  public static Optional<CaseClock> of(
      AcceptedCase accepted,
      CaseTimes times,
      LimitBook book,
      HolidayTable holidays,
      String place,
      LocalDate today) {
    LocalDate received = received(accepted).orElse(null);
    if (received == null) {
      return Optional.empty();
    }
    LimitProfile profile = book.inForce(received, place);
    return profile
        .rule(Limit.L9)
        .map(
            rule ->
                new CaseClock(
                    profile,
                    Deadline.of(
                        rule, received, times.events(), times.extension() != null, holidays),
                    today));
  }

  /** Returns the day from which the limit runs: the application's, else the acceptance's. */
  public static Optional<LocalDate> received(AcceptedCase accepted) {
    return Optional.ofNullable(
        accepted.appliedOn() == null ? accepted.acceptedOn() : accepted.appliedOn());
  }

  public Standing standing() {
    if (deadline.running()) {
      return Standing.SUSPENDED;
    }
    long left = daysLeft();
    if (left < 0) {
      return Standing.OVERDUE;
    }
    return left <= NEAR_DAYS ? Standing.NEAR : Standing.RUNNING;
  }

  /** Returns the calendar days to the last day as counted; negative when it is over. */
  public long daysLeft() {
    return deadline.daysLeft(today);
  }

  /** Returns how the dates came about, the profile first. */
  public List<Words> derivation() {
    List<Words> lines = new ArrayList<>();
    lines.add(new Words("适用规则：" + profile.name().zh(), "Rules in force: " + profile.name().en()));
    lines.addAll(deadline.derivation());
    return List.copyOf(lines);
  }
}
