package org.jianzhuo.model.intake;

import org.jianzhuo.model.base.Words;

/** The sex that an identity card states. */
public enum Sex {
  MALE(new Words("男", "Male")),
  FEMALE(new Words("女", "Female"));

  private final Words words;

  Sex(Words words) {
    this.words = words;
  }

  public Words words() {
    return words;
  }
}
