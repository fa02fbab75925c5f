package org.jianzhuo.model.journal;

import java.util.UUID;

/** Identifies a person of the roster. Random. */
public record PersonId(UUID value) implements Comparable<PersonId> {

  /** Parses the usual 36 characters. */
  public static PersonId of(String text) {
    return new PersonId(UUID.fromString(text));
  }

  @Override
  public int compareTo(PersonId other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
