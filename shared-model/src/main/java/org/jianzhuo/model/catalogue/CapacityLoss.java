package org.jianzhuo.model.catalogue;

import org.jianzhuo.model.base.Words;

/** Names the two degrees of the standard for illness and non-work injury. */
public enum CapacityLoss {
  COMPLETE(new Words("完全丧失劳动能力", "Complete loss of work capacity")),
  MAJOR(new Words("大部分丧失劳动能力", "Major loss of work capacity"));

  private final Words words;

  CapacityLoss(Words words) {
    this.words = words;
  }

  public Words words() {
    return words;
  }
}
