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

  /** The profile whose own text has the rules. */
  private static final String OF_SHENZHEN = "shenzhen-2007";

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

  /** Tells whether a profile's own text has the rules; under every other they are a proposal. */
  public static boolean isOwnTextOf(String profile) {
    return profile.equals(OF_SHENZHEN);
  }

  /**
   * Says who pays before the result is known, with what that rests on: the article (深圳2007 31–33,
   * 38) under the profile that has it, else a proposal that names no other place's law. Nothing
   * where the text names nobody.
   *
   * @param profile the id of the profile that the case goes by
   */
  public static Optional<Words> told(AppraisalType type, ItemKind item, String profile) {
    Optional<Rule> rule = depends(type) ? Optional.of(review(type)) : usual(item);
    Words proposal = new Words("建议；现行规则未规定，由本会决定", "proposal: not ruled, the committee decides");
    return rule.map(
        r -> {
          Words basis = isOwnTextOf(profile) ? r.article() : proposal;
          return new Words(
              r.payer().zh() + "（" + basis.zh() + "）", r.payer().en() + " (" + basis.en() + ")");
        });
  }

  private record Rule(Words payer, Words article) {}

  private static Rule review(AppraisalType type) {
    Words same = of(type, false).orElseThrow().words();
    Words changed = of(type, true).orElseThrow().words();
    return new Rule(
        new Words(same.zh() + "；" + changed.zh(), same.en() + ". " + changed.en()), ARTICLE);
  }

  private static Optional<Rule> usual(ItemKind item) {
    Words relief = new Words("深圳2007 第三十二、三十三条", "Shenzhen 2007, 32 and 33");
    return switch (item) {
      case ILLEGAL_EMPLOYMENT ->
          Optional.of(
              new Rule(
                  new Words("由用工单位承担", "The employing unit pays"),
                  new Words("深圳2007 第三十八条", "Shenzhen 2007, 38")));
      case NON_WORK ->
          Optional.of(
              new Rule(
                  new Words(
                      "由申请人承担；享受低保、领取失业保险金的可申请免交，社会救济、优抚对象可申请减交",
                      "The applicant pays; on minimum living or unemployment benefits: exemption,"
                          + " on social relief: reduction, on request"),
                  relief));
      case DEPENDANT -> Optional.empty();
      default ->
          Optional.of(
              new Rule(
                  new Words(
                      "参加工伤保险的由工伤保险基金支付，未参加的由用人单位支付；生活困难的可申请缓交",
                      "The work injury insurance fund pays, the employer where not insured;"
                          + " deferral on request in hardship"),
                  relief));
    };
  }

  /** Tells whether the fee of a round depends on its result. */
  public static boolean depends(AppraisalType type) {
    return REVIEWS.contains(type);
  }
}
