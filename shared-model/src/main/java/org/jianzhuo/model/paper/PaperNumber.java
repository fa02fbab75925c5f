package org.jianzhuo.model.paper;

import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.journal.StationId;

/**
 * Makes the numbers of papers: kind, year, station, counter, e.g. {@code SL-2026-7KQ2MD-0004}. The
 * station's part comes from its id, of which each incarnation has its own, so that stations that
 * never met give no number twice.
 */
public final class PaperNumber {

  private PaperNumber() {}

  /** Makes a number. */
  public static String of(String code, int year, StationId station, int counter) {
    Check.inRange(counter, 1, 999_999, "counter");
    return "%s-%d-%s-%04d".formatted(code, year, prefix(station), counter);
  }

  /** Returns the station's part of its numbers. */
  public static String prefix(StationId station) {
    return station.code();
  }
}
