package org.jianzhuo.model.conclusion;

import org.jianzhuo.model.base.Words;

/** Names how a conclusion was served (送达方式). */
public enum Manner {
  HANDED(
      new Words("直接送达", "Handed over"),
      new Words("送达回证编号，或“本人在回证上签收”", "Number of the receipt, or: signed on the receipt")),
  POSTED(
      new Words("邮寄送达", "By post"),
      new Words("邮件号码（回执存卷）", "Tracking number (its receipt is kept)")),
  LEFT(
      new Words("留置送达", "Left at the address"),
      new Words("留置地点、见证人（记于送达回证）", "Where it was left, and the witnesses on the receipt")),
  ELECTRONIC(
      new Words("电子送达", "Electronically"),
      new Words("系统送达回执号或对方的确认", "Receipt number of the system, or the confirmation")),
  PUBLIC_NOTICE(
      new Words("公告送达", "By public notice"),
      new Words("公告载体、期号或网址", "Where it was published: paper and issue, or address"));

  private final Words words;
  private final Words proof;

  Manner(Words words, Words proof) {
    this.words = words;
    this.proof = proof;
  }

  /** Names what proves a service in this manner: none counts as served without (practice 2). */
  public Words proof() {
    return proof;
  }

  public Words words() {
    return words;
  }
}
