package org.jianzhuo.desk.evidence;

import java.util.Locale;

/** Names why a file from elsewhere is not taken. */
enum Flaw {
  MISSING,
  EMPTY,
  TOO_BIG,
  TOO_MANY_PIXELS,
  TRUNCATED,
  TRAILING,
  BROKEN,
  MISLABELLED,
  UNKNOWN,
  NO_FRAMES,
  TOO_SLOW;

  /** Returns the key of its words, which name the file. */
  String key() {
    return "evidence.import.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
