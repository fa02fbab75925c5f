package org.jianzhuo.model.deadline;

import org.jianzhuo.model.base.Words;

/** Tells calendar days (日) from working days (工作日): the latter only where written so. */
public enum DayKind {
  CALENDAR(new Words("日", "day")),
  WORKING(new Words("个工作日", "working day"));

  private final Words words;

  DayKind(Words words) {
    this.words = words;
  }

  public Words words() {
    return words;
  }
}
