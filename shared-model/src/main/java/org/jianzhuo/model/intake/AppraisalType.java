package org.jianzhuo.model.intake;

import org.jianzhuo.model.base.Words;

/** Names the kind of round (鉴定类型). The two reviews have codes of their own (practice 1). */
public enum AppraisalType {
  FIRST(new Words("初次", "First"), "初次鉴定"),
  REVIEW_DISPUTED(new Words("复查（不服）", "Review, disputed"), "复查鉴定（对初次鉴定结论不服）"),
  REVIEW_AFTER_YEAR(new Words("复查（满1年）", "Review after one year"), "复查鉴定（满一年）"),
  MUNICIPAL_REVIEW(new Words("复核", "Municipal review"), "复核鉴定"),
  REAPPRAISAL(new Words("再次", "Re-appraisal"), "再次鉴定"),
  CONFIRMATION(new Words("确认", "Confirmation"), "确认");

  private final Words words;
  private final String onPaper;

  AppraisalType(Words words, String onPaper) {
    this.words = words;
    this.onPaper = onPaper;
  }

  public Words words() {
    return words;
  }

  /** Returns the round as a conclusion's subtitle names it. */
  public String onPaper() {
    return onPaper;
  }
}
