package org.jianzhuo.model.journal;

import java.util.UUID;

/** Identifies a finding of an examination. Random. */
public record FindingId(UUID value) implements Comparable<FindingId> {

  /** Parses the usual 36 characters. */
  public static FindingId of(String text) {
    return new FindingId(UUID.fromString(text));
  }

  @Override
  public int compareTo(FindingId other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
