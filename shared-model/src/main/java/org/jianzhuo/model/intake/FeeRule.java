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
public record FeeRule(boolean applicantPays, Words words) {

  /** The article of the one text that has the rule. */
  public static final Words ARTICLE = new Words("深圳2007 第三十三条", "Shenzhen 2007, Art. 33");

  private static final Set<AppraisalType> REVIEWS =
      EnumSet.of(
          AppraisalType.REVIEW_DISPUTED,
          AppraisalType.REVIEW_AFTER_YEAR,
          AppraisalType.MUNICIPAL_REVIEW,
          AppraisalType.REAPPRAISAL);

  /** Returns who pays for a review with this outcome; nothing for a round that is none. */
  public static Optional<FeeRule> of(AppraisalType type, boolean resultChanged) {
    if (!REVIEWS.contains(type)) {
      return Optional.empty();
    }
    return Optional.of(
        resultChanged
            ? new FeeRule(
                false,
                new Words("结果改变，申请人不承担鉴定费", "The result changed: the applicant does not pay"))
            : new FeeRule(
                true, new Words("结果未改变，由申请人承担鉴定费", "The result is unchanged: the applicant pays")));
  }

  /**
   * Says who pays for a round whose fee does not depend on its result, and who may ask for relief
   * (深圳2007 31–33, 38); nothing where the text names nobody. Under every other profile than that of
   * Shenzhen 2007 a proposal.
   */
  public static Optional<Words> usual(ItemKind item) {
    return switch (item) {
      case ILLEGAL_EMPLOYMENT ->
          Optional.of(
              new Words(
                  "由用工单位承担（参照深圳2007 第三十八条）", "The employing unit pays (after Shenzhen 2007, 38)"));
      case NON_WORK ->
          Optional.of(
              new Words(
                  "由申请人承担；享受低保、领取失业保险金的可申请免交，社会救济、优抚对象可申请减交（参照深圳2007 第三十二、三十三条）",
                  "The applicant pays; on minimum living or unemployment benefits: exemption, on"
                      + " social relief: reduction, on request (after Shenzhen 2007, 32 and 33)"));
      case DEPENDANT -> Optional.empty();
      default ->
          Optional.of(
              new Words(
                  "参加工伤保险的由工伤保险基金支付，未参加的由用人单位支付；生活困难的可申请缓交（参照深圳2007 第三十二、三十三条）",
                  "The work injury insurance fund pays, the employer where not insured; deferral on"
                      + " request in hardship (after Shenzhen 2007, 32 and 33)"));
    };
  }

  /** Tells whether the fee of a round depends on its result. */
  public static boolean depends(AppraisalType type) {
    return REVIEWS.contains(type);
  }
}
