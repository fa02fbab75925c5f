package org.jianzhuo.model.exam;

import org.jianzhuo.model.base.Words;

/** Says how a clause supports an item's grade (人社部发〔2020〕91号 四). */
public enum ClauseMatch {
  MEETS(new Words("符合", "Meets")),
  BY_REFERENCE(new Words("参照", "By reference"));

  private final Words words;

  ClauseMatch(Words words) {
    this.words = words;
  }

  public Words words() {
    return words;
  }
}
