package org.jianzhuo.desk.evidence;

import java.util.Locale;

/** Names why a file from elsewhere is not taken. */
enum Flaw {
  MISSING,
  /** A folder, a pipe or a device. */
  NOT_A_FILE,
  /** The system does not let this person read it, or it cannot be read to its end. */
  UNREADABLE,
  EMPTY,
  TOO_BIG,
  TOO_MANY_PIXELS,
  TRUNCATED,
  TRAILING,
  BROKEN,
  MISLABELLED,
  UNKNOWN,
  /** A format that is known but not read. */
  OTHER_FORMAT,
  /** A clip whose pictures are in a codec that is known but not read. */
  OTHER_CODEC,
  /** A way of packing pictures that is not read, e.g. arithmetic coding. */
  CODING,
  /** A PDF with a password. */
  PASSWORD,
  NO_FRAMES,
  /** It changed while it was read. */
  CHANGED,
  TOO_SLOW,
  TOO_HUNGRY,
  CRASHED;

  /** Returns the key of its words, which name the file. */
  String key() {
    return "evidence.import.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
