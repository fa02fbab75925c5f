package org.jianzhuo.model.panel;

import org.jianzhuo.model.base.Words;

/** Says why an expert of the pool is left out of a draw (深圳2007 18、29；人社部发〔2020〕91号 七). */
public enum Exclusion {
  /** The pool says that the expert may not be drawn now. */
  SUSPENDED("S", new Words("暂停", "Suspended")),
  /** The term has not begun or is over. */
  TERM("T", new Words("不在聘期", "Outside the term")),
  /** An attending doctor without recommendation. */
  NOT_RECOMMENDED("N", new Words("主治医师无推荐", "Attending doctor, not recommended")),
  /** Recusal asked for or decided in one of the cases. */
  RECUSED("R", new Words("回避", "Recused")),
  /** Treated the person (经治医生). */
  TREATING_DOCTOR("D", new Words("经治医生", "Treating doctor")),
  /** Sat on the panel whose conclusion is disputed. */
  FIRST_PANEL("F", new Words("参加过原鉴定", "Sat on the first panel")),
  /** Works for the employer of one of the cases. */
  SAME_EMPLOYER("E", new Words("与用人单位同一单位", "Of the same employer")),
  /** Sits in another room of the session. */
  OTHER_ROOM("O", new Words("当天已排其他鉴定室", "Sits in another room")),
  /** Another tie or stake, named in words. */
  OTHER_TIE("I", new Words("其他利害关系", "Another tie"));

  private final String code;
  private final Words words;

  Exclusion(String code, Words words) {
    this.code = code;
    this.words = words;
  }

  /** Returns the code by which counts stand before the panel is confirmed. */
  public String code() {
    return code;
  }

  public Words words() {
    return words;
  }
}
