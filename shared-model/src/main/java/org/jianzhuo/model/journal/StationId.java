package org.jianzhuo.model.journal;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jianzhuo.model.base.Digest;

/** Identifies one incarnation of a workstation. Random. */
public record StationId(UUID value) implements Comparable<StationId> {

  // no letter that is taken for a digit
  private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
  private static final int CODE_LENGTH = 6;

  /** Parses the usual 36 characters. */
  public static StationId of(String text) {
    return new StationId(UUID.fromString(text));
  }

  /**
   * Returns six letters and digits by which people tell the station's papers and media from those
   * of stations that it never met; each incarnation has its own.
   */
  public String code() {
    byte[] digest = Digest.of(toString().getBytes(StandardCharsets.US_ASCII)).bytes();
    long bits = 0;
    for (int i = 0; i < 7; i++) {
      bits = bits << 8 | digest[i] & 0xff;
    }
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < CODE_LENGTH; i++) {
      code.append(LETTERS.charAt((int) (bits % LETTERS.length())));
      bits /= LETTERS.length();
    }
    return code.toString();
  }

  @Override
  public int compareTo(StationId other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
