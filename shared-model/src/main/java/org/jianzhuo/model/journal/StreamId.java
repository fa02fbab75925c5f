package org.jianzhuo.model.journal;

import java.util.UUID;

/** Identifies a stream: one case, one session or the roster. Random. */
public record StreamId(UUID value) implements Comparable<StreamId> {

  /** Parses the usual 36 characters. */
  public static StreamId of(String text) {
    return new StreamId(UUID.fromString(text));
  }

  @Override
  public int compareTo(StreamId other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
