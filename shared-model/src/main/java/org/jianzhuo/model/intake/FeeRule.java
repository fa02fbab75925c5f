package org.jianzhuo.model.intake;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jianzhuo.model.base.Words;

/**
 * Says who pays for a review: whoever applied, if the result stays as it was; if it changes, the
 * applicant does not (深圳2007 33).
 *
 * @param applicantPays whether whoever applied for the review pays
 */
public record FeeRule(boolean applicantPays, Words words, Words article) {

  private static final Set<AppraisalType> REVIEWS =
      EnumSet.of(
          AppraisalType.REVIEW_DISPUTED,
          AppraisalType.REVIEW_AFTER_YEAR,
          AppraisalType.MUNICIPAL_REVIEW,
          AppraisalType.REAPPRAISAL);
  private static final Words ARTICLE = new Words("深圳2007 第三十三条", "Shenzhen 2007, Art. 33");

  /** Returns who pays for a review with this outcome; nothing for a round that is none. */
  public static Optional<FeeRule> of(AppraisalType type, boolean resultChanged) {
    if (!REVIEWS.contains(type)) {
      return Optional.empty();
    }
    return Optional.of(
        resultChanged
            ? new FeeRule(
                false,
                new Words("结果改变，申请人不承担鉴定费", "The result changed: the applicant does not pay"),
                ARTICLE)
            : new FeeRule(
                true,
                new Words("结果未改变，由申请人承担鉴定费", "The result is unchanged: the applicant pays"),
                ARTICLE));
  }

  /** Tells whether the fee of a round depends on its result. */
  public static boolean depends(AppraisalType type) {
    return REVIEWS.contains(type);
  }
}
