package org.jianzhuo.model.catalogue;

import java.util.List;

/** Tells how a Chinese character is read, so that clauses are found by pinyin. */
@FunctionalInterface
public interface Romaniser {

  /** A romaniser that knows no character: search by words and numbers alone. */
  Romaniser NONE = codePoint -> List.of();

  /**
   * Returns the character's readings without tone, in lower case, {@code v} for ü; empty for what
   * is no Chinese character.
   */
  List<String> readings(int codePoint);
}
