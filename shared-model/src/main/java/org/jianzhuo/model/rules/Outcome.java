package org.jianzhuo.model.rules;

import org.jianzhuo.model.base.Words;

/** Says what the rules find for a set of values. */
public enum Outcome {
  /** A clause's condition is true. */
  CLAUSE(new Words("有相应条款", "A clause fits")),
  /** An impairment is present and no clause fits (rule G9: 参照, with written reasons). */
  BY_REFERENCE(new Words("无直接条款，须参照并写明理由", "No clause fits: by reference, with reasons")),
  /** Below every threshold. */
  NONE(new Words("未达任何条款的界值", "Below every threshold"));

  private final Words words;

  Outcome(Words words) {
    this.words = words;
  }

  public Words words() {
    return words;
  }
}
