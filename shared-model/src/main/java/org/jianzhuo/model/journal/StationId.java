package org.jianzhuo.model.journal;

import java.util.UUID;

/** Identifies one incarnation of a workstation. Random. */
public record StationId(UUID value) implements Comparable<StationId> {

  /** Parses the usual 36 characters. */
  public static StationId of(String text) {
    return new StationId(UUID.fromString(text));
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
