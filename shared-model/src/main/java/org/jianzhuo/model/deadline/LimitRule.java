package org.jianzhuo.model.deadline;

import org.jianzhuo.model.base.Words;
import org.jspecify.annotations.Nullable;

/**
 * Gives one limit in one profile.
 *
 * @param article the rule's name and article, as printed in a derivation
 * @param missed what follows if it is missed
 * @param suspension the article by which suspended days do not count
 */
public record LimitRule(
    Limit limit, Term term, Words article, Authority authority, Words missed, Words suspension) {

  /** Says how sure the article is. */
  public enum Authority {
    /** Read in the text. */
    LAW(null),
    /** Known to the field, the text itself was not read: to be checked by the committee. */
    KNOWN(new Words("条号由委员会核对", "article number to be confirmed by the committee")),
    /** No rule of this profile names a length: a proposal that the committee may change. */
    PROPOSAL(new Words("建议值，可由委员会修改", "proposal, the committee may change it"));

    private final @Nullable Words caution;

    Authority(@Nullable Words caution) {
      this.caution = caution;
    }

    /** Returns the article with the caution that its authority asks for. */
    public Words of(Words article) {
      return caution == null
          ? article
          : new Words(
              article.zh() + "（" + caution.zh() + "）", article.en() + " (" + caution.en() + ")");
    }
  }

  /** Returns the article with how sure it is. */
  public Words source() {
    return authority.of(article);
  }
}
