package org.jianzhuo.model.panel;

import org.jianzhuo.model.base.Words;

/** Says how the experts form their opinions (practice 3). */
public enum OpinionMode {
  /** 合议: examined together, each signs consent or an own view. */
  TOGETHER(new Words("合议", "Together")),
  /** 背靠背: clauses and grades of others are hidden until all have filed. */
  BACK_TO_BACK(new Words("背靠背", "Back to back"));

  private final Words words;

  OpinionMode(Words words) {
    this.words = words;
  }

  public Words words() {
    return words;
  }
}
