package org.jianzhuo.model.panel;

import org.jianzhuo.model.base.Words;

/** Names why an expert should not sit (深圳2007 18; the last three as other places add them). */
public enum RecusalCause {
  PARTY(new Words("系当事人或与当事人有利害关系", "Is a party or tied to one")),
  STAKE(new Words("与鉴定结果有利害关系", "Has a stake in the result")),
  RELATIVE(new Words("系职工或用人单位法定代表人近亲属", "Near relative of the person or the employer's head")),
  TREATING_DOCTOR(new Words("系经治医生", "Treated the person")),
  FIRST_PANEL(new Words("参加过原鉴定", "Sat on the first panel")),
  OTHER(new Words("可能影响公正鉴定的其他情形", "Another cause that may affect fairness"));

  private final Words words;

  RecusalCause(Words words) {
    this.words = words;
  }

  public Words words() {
    return words;
  }
}
