package org.jianzhuo.model.deadline;

import org.jianzhuo.model.base.Words;

/**
 * Names a time limit of the field. Its length and article come from the profile; the names L1 to
 * L14 are those of the batch format.
 */
public enum Limit {
  /** From the end of treatment, or the recognition if that is later, to the application. */
  L1(words("申请鉴定", "Application"), Bound.PARTY),
  /** From the application to the one-time notice of what is missing. */
  L2(words("一次性告知补正", "One-time supplement notice"), Bound.COMMITTEE),
  /** From that notice to the missing papers; its length stands in the notice. */
  L3(words("补正材料", "Supplement of papers"), Bound.PARTY),
  /** From the recusal request to the written decision. */
  L4(words("回避决定", "Decision on recusal"), Bound.COMMITTEE),
  /** From the panel's notice to the results of the further examination. */
  L5(words("提交进一步检查结果", "Results of further examination"), Bound.PARTY),
  /** From the end of the further treatment to its papers. */
  L6(words("提交治疗材料", "Papers of treatment"), Bound.PARTY),
  /** From the order to the end of the investigation. */
  L7(words("调查核实", "Investigation"), Bound.COMMITTEE),
  /** From the experts' opinion to the committee. */
  L8(words("专家组意见报送", "Report of the panel's opinion"), Bound.COMMITTEE),
  /** From the receipt of the application to the conclusion; once extendable. */
  L9(words("作出鉴定结论", "Conclusion"), Bound.COMMITTEE),
  /** From the conclusion to its service. */
  L10(words("送达结论", "Service of the conclusion"), Bound.COMMITTEE),
  /** From the receipt of the conclusion to the request for correction. */
  L11(words("申请更正", "Request for correction"), Bound.PARTY),
  /** From the receipt of the conclusion to the application for review or re-appraisal. */
  L12(words("不服结论提出申请", "Application against the conclusion"), Bound.PARTY),
  /** From the conclusion to the first day on which a review of changes may be asked for. */
  L13(words("可以申请复查（满1年）", "Review after one year possible"), Bound.PARTY),
  /** From the closing of the file to its archiving. */
  L14(words("归档", "Archiving"), Bound.COMMITTEE);

  /** Says who has to keep a limit. */
  public enum Bound {
    /** Who asks: a last day on a holiday rolls forward (民法典 203). */
    PARTY,
    /** The committee: it is shown both dates and warned on the earlier. */
    COMMITTEE
  }

  private final Words words;
  private final Bound bound;

  Limit(Words words, Bound bound) {
    this.words = words;
    this.bound = bound;
  }

  public Words words() {
    return words;
  }

  public Bound bound() {
    return bound;
  }

  private static Words words(String zh, String en) {
    return new Words(zh, en);
  }
}
