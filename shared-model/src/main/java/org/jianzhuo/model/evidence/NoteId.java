package org.jianzhuo.model.evidence;

import java.util.UUID;

/** Identifies a note beside a medium. Random. */
public record NoteId(UUID value) {

  /** Parses the usual 36 characters. */
  public static NoteId of(String text) {
    return new NoteId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
