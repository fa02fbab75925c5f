package org.jianzhuo.model.exam;

import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.base.Words;

/** Names the degree of self-care impairment, from the number of activities that need help. */
public enum SelfCareLevel {
  NONE(new Words("无生活自理障碍", "No self-care impairment")),
  PARTIAL(new Words("部分生活自理障碍", "Partial self-care impairment")),
  MAJOR(new Words("大部分生活自理障碍", "Major self-care impairment")),
  COMPLETE(new Words("完全生活自理障碍", "Complete self-care impairment"));

  private final Words words;

  SelfCareLevel(Words words) {
    this.words = words;
  }

  public Words words() {
    return words;
  }

  /** Derives the level: 5 complete, 3–4 major, 1–2 partial, 0 none (rule G5). */
  public static SelfCareLevel of(int activitiesNeedingHelp) {
    Check.inRange(activitiesNeedingHelp, 0, 5, "activitiesNeedingHelp");
    return switch (activitiesNeedingHelp) {
      case 0 -> NONE;
      case 1, 2 -> PARTIAL;
      case 3, 4 -> MAJOR;
      default -> COMPLETE;
    };
  }
}
