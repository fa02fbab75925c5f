package org.jianzhuo.model.rules;

import java.util.List;
import org.jianzhuo.model.base.Words;

/** Names the levels of lost function that most annexes share. */
final class Levels {

  private static final List<Words> WORDS =
      List.of(
          new Words("正常或表外", "normal or outside the table"),
          new Words("轻度", "mild"),
          new Words("中度", "moderate"),
          new Words("重度", "severe"));

  private Levels() {}

  static Words of(int level) {
    return WORDS.get(level);
  }
}
