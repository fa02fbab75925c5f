package org.jianzhuo.model.conclusion;

import java.util.Optional;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.intake.AppraisalType;
import org.jianzhuo.model.intake.FeeRule;
import org.jianzhuo.model.opinion.GradeWords;
import org.jspecify.annotations.Nullable;

/**
 * Says who pays for a review, by comparing its result with the one under review (深圳2007 33). Only
 * the 2007 text of Shenzhen has the rule; under every other profile it is a proposal that the
 * committee can switch off, and that cites nothing of Shenzhen.
 *
 * @param before null where it is not known
 * @param rule null where it cannot be told yet, or where no rule is in force
 */
public record ReviewFee(
    Standing standing, @Nullable Result before, Result now, @Nullable FeeRule rule, Words basis) {

  /** Says how the two results stand to one another. */
  public enum Standing {
    CHANGED,
    UNCHANGED,
    /** The result under review is to be asked for. */
    UNKNOWN,
    /** The committee follows no such rule. */
    NO_RULE
  }

  /**
   * A conclusion's result.
   *
   * @param grade 1 to 10, 11 for below the grades; null where the item has none
   * @param words what a confirmation came to; empty for a grade
   * @param source where it stands: an acceptance number here, or what a clerk noted
   */
  public record Result(@Nullable Integer grade, String words, String source) {

    /** Returns the result as a paper says it. */
    public Words said() {
      return grade == null ? new Words(words, words) : GradeWords.of(grade);
    }

    boolean known() {
      return grade != null || !words.isBlank();
    }

    /**
     * Tells whether the level of disability differs; the level of self-care is no such level: a
     * proposal, since the article names the level of disability only.
     */
    public boolean differs(Result other) {
      return grade != null && other.grade != null
          ? !grade.equals(other.grade)
          : !words.replaceAll("\\s", "").equals(other.words.replaceAll("\\s", ""));
    }
  }

  private static final Words PROPOSAL =
      new Words(
          "建议（本会设置）：现行规则对此未作规定",
          "proposal (a setting of the committee): the rules in force say nothing");
  private static final Words NOTHING =
      new Words("现行规则未规定复查费用由谁承担", "The rules in force do not say who pays for a review");

  /**
   * Says who pays; nothing for a round that is no review.
   *
   * @param followed whether the committee follows the rule where its profile has none
   */
  public static Optional<ReviewFee> of(
      AppraisalType type, String profile, boolean followed, @Nullable Result before, Result now) {
    if (!FeeRule.depends(type)) {
      return Optional.empty();
    }
    boolean own = FeeRule.isOwnTextOf(profile);
    if (!own && !followed) {
      return Optional.of(new ReviewFee(Standing.NO_RULE, before, now, null, NOTHING));
    }
    Words basis = own ? FeeRule.ARTICLE : PROPOSAL;
    if (before == null
        || !before.known()
        || !now.known()
        || (before.grade() == null) != (now.grade() == null)) {
      return Optional.of(new ReviewFee(Standing.UNKNOWN, before, now, null, basis));
    }
    boolean changed = before.differs(now);
    return Optional.of(
        new ReviewFee(
            changed ? Standing.CHANGED : Standing.UNCHANGED,
            before,
            now,
            FeeRule.of(type, changed).orElse(null),
            basis));
  }
}
