package org.jianzhuo.model.catalogue;

import org.jianzhuo.model.base.Words;

/** Names the two degrees of the standard for illness and non-work injury. */
public enum CapacityLoss {
  COMPLETE(
      new Words("完全丧失劳动能力", "Complete loss of work capacity"), new Words("完全丧失", "Complete"), 1),
  MAJOR(new Words("大部分丧失劳动能力", "Major loss of work capacity"), new Words("大部分丧失", "Major"), 5);

  private final Words words;
  private final Words chip;
  private final int likeGrade;

  CapacityLoss(Words words, Words chip, int likeGrade) {
    this.words = words;
    this.chip = chip;
    this.likeGrade = likeGrade;
  }

  public Words words() {
    return words;
  }

  /** Returns the short words for a chip. */
  public Words chip() {
    return chip;
  }

  /** Returns the gravest grade of injury that it equals (劳社部发〔2002〕8号 4.1.17, 4.2.10). */
  public int likeGrade() {
    return likeGrade;
  }
}
