package org.jianzhuo.desk.exam;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.deadline.CaseTimes;
import org.jianzhuo.model.deadline.ClockEventKind;
import org.jianzhuo.model.deadline.DeadlineFact;
import org.jianzhuo.model.journal.CaseFile;
import org.jspecify.annotations.Nullable;

/**
 * Says that an examination waits for what a notice of the panel asked for: a further examination's
 * results or the papers of a treatment (PAUSED, 深圳2007 21).
 *
 * @param until the last day for them, which itself counts; null where it is not known
 * @param lapsed whether that day is over: then the committee decides on what is there
 */
public record AwaitedResults(
    ClockEventKind kind, LocalDate since, @Nullable LocalDate until, boolean lapsed) {

  /**
   * Returns what a case waits for since the notice was served; empty for nothing.
   *
   * @param resultsDue gives the last day for a further examination's results, by the day of service
   */
  static Optional<AwaitedResults> of(
      CaseFile file, LocalDate today, Function<LocalDate, Optional<LocalDate>> resultsDue) {
    return file.get(CaseTimes.PROJECTION).suspensions().values().stream()
        .filter(each -> each.to() == null)
        .filter(
            each ->
                each.kind() == ClockEventKind.EXAMINATION
                    || each.kind() == ClockEventKind.TREATMENT)
        .reduce((earlier, later) -> later)
        .map(each -> since(each, today, resultsDue));
  }

  private static AwaitedResults since(
      DeadlineFact.SuspensionRecorded open,
      LocalDate today,
      Function<LocalDate, Optional<LocalDate>> resultsDue) {
    LocalDate until =
        open.kind() == ClockEventKind.EXAMINATION
            ? resultsDue.apply(open.from()).orElse(null)
            : null;
    return new AwaitedResults(
        open.kind(), open.from(), until, until != null && today.isAfter(until));
  }

  /** Names what is awaited, since when and until when. */
  public Words words() {
    return new Words(
        kind.words().zh() + "，" + since + "送达" + (until == null ? "" : "，至" + until + "（含当日）"),
        kind.words().en()
            + ", served "
            + since
            + (until == null ? "" : ", till " + until + " inclusive"));
  }
}
