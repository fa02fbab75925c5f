package org.jianzhuo.model.intake;

import org.jianzhuo.model.base.Words;

/** Names the kind of round (鉴定类型). The two reviews have codes of their own (practice 1). */
public enum AppraisalType {
  FIRST(new Words("初次", "First")),
  REVIEW_DISPUTED(new Words("复查（不服）", "Review, disputed")),
  REVIEW_AFTER_YEAR(new Words("复查（满1年）", "Review after one year")),
  MUNICIPAL_REVIEW(new Words("复核", "Municipal review")),
  REAPPRAISAL(new Words("再次", "Re-appraisal")),
  CONFIRMATION(new Words("确认", "Confirmation"));

  private final Words words;

  AppraisalType(Words words) {
    this.words = words;
  }

  public Words words() {
    return words;
  }
}
