package org.jianzhuo.model.deadline;

import java.time.LocalDate;
import java.util.List;
import org.jianzhuo.model.wire.Deadlines;
import org.jspecify.annotations.Nullable;

/** The dossier's holidays of 2025 and short ways to count a limit. */
final class DeadlineFixtures {

  static final LimitBook BOOK = Deadlines.limits();

  /** Fixture H25. */
  static final HolidayTable H25 =
      HolidayTable.of(
          List.of(
              new HolidayYear(
                  2025,
                  List.of(
                      off("元旦", "2025-01-01", "2025-01-01"),
                      off("春节", "2025-01-28", "2025-02-04"),
                      off("清明节", "2025-04-04", "2025-04-06"),
                      off("劳动节", "2025-05-01", "2025-05-05"),
                      off("端午节", "2025-05-31", "2025-06-02"),
                      off("国庆节", "2025-10-01", "2025-10-08")),
                  List.of(
                      date("2025-01-26"),
                      date("2025-02-08"),
                      date("2025-04-27"),
                      date("2025-09-28"),
                      date("2025-10-11")))));

  private DeadlineFixtures() {}

  static LocalDate date(String text) {
    return LocalDate.parse(text);
  }

  static Holiday off(String name, String from, String to) {
    return new Holiday(name, date(from), date(to));
  }

  static ClockEvent event(ClockEventKind kind, String from, @Nullable String to) {
    return new ClockEvent(kind, date(from), to == null ? null : date(to));
  }

  static LimitRule rule(String profile, Limit limit) {
    return BOOK.profile(profile).orElseThrow().rule(limit).orElseThrow();
  }

  static Deadline count(String profile, Limit limit, String from, ClockEvent... events) {
    return Deadline.of(rule(profile, limit), date(from), List.of(events), false, H25);
  }
}
