package org.jianzhuo.model.exam;

import org.jianzhuo.model.base.Words;

/** Names the side of a body part. */
public enum Side {
  LEFT(new Words("左", "Left")),
  RIGHT(new Words("右", "Right")),
  BOTH(new Words("双侧", "Both")),
  NONE(new Words("不分侧", "Not sided"));

  private final Words words;

  Side(Words words) {
    this.words = words;
  }

  public Words words() {
    return words;
  }

  /** Returns the other side; BOTH and NONE have none. */
  public Side opposite() {
    return switch (this) {
      case LEFT -> RIGHT;
      case RIGHT -> LEFT;
      case BOTH -> BOTH;
      case NONE -> NONE;
    };
  }
}
