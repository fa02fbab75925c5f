package org.jianzhuo.model.journal;

import java.util.UUID;

/** Identifies a photo, clip or document. Random. */
public record MediaId(UUID value) implements Comparable<MediaId> {

  /** Parses the usual 36 characters. */
  public static MediaId of(String text) {
    return new MediaId(UUID.fromString(text));
  }

  @Override
  public int compareTo(MediaId other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
