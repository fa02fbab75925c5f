package org.jianzhuo.model.paper;

import java.nio.charset.StandardCharsets;
import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.journal.StationId;

/**
 * Makes the numbers of papers: kind, year, station, counter, e.g. {@code SL-2026-7KQ2MD-0004}. The
 * station's part comes from its id, of which each incarnation has its own, so that stations that
 * never met give no number twice.
 */
public final class PaperNumber {

  // no letter that is taken for a digit
  private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
  private static final int LENGTH = 6;

  private PaperNumber() {}

  /** Makes a number. */
  public static String of(String code, int year, StationId station, int counter) {
    Check.inRange(counter, 1, 999_999, "counter");
    return "%s-%d-%s-%04d".formatted(code, year, prefix(station), counter);
  }

  /** Returns the station's part of its numbers. */
  public static String prefix(StationId station) {
    byte[] digest = Digest.of(station.toString().getBytes(StandardCharsets.US_ASCII)).bytes();
    long bits = 0;
    for (int i = 0; i < 7; i++) {
      bits = bits << 8 | digest[i] & 0xff;
    }
    StringBuilder prefix = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      prefix.append(LETTERS.charAt((int) (bits % LETTERS.length())));
      bits /= LETTERS.length();
    }
    return prefix.toString();
  }
}
