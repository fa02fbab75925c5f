package org.jianzhuo.model.exam;

import org.jianzhuo.model.base.Words;

/** Names the five activities of self-care (GB/T 16180-2014, 4.1.4). */
public enum SelfCareActivity {
  EATING(new Words("进食", "Eating")),
  TURNING(new Words("翻身", "Turning over")),
  TOILET(new Words("大小便", "Toilet")),
  DRESSING(new Words("穿衣洗漱", "Dressing and washing")),
  MOVING(new Words("自主行动", "Moving about"));

  private final Words words;

  SelfCareActivity(Words words) {
    this.words = words;
  }

  public Words words() {
    return words;
  }
}
