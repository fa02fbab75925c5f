package org.jianzhuo.model.catalogue;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jianzhuo.model.base.Words;

/**
 * Says what the practice asks before a clause is chosen.
 *
 * @param dates how many dated results 符合 needs: one image with its reader, or two results; 0 for
 *     none
 */
record ClauseAdvice(Words words, int dates) {

  private static final Map<String, ClauseAdvice> BY_CODE = StandardTables.clauseAdvice();

  private static final Pattern DATE =
      Pattern.compile("(19|20)\\d{2}\\s?[-./年]\\s?\\d{1,2}\\s?[-./月]\\s?\\d{1,2}\\s?日?");

  boolean needsEvidence() {
    return dates > 0;
  }

  /** Says what an evidence does not name yet. */
  Optional<Words> lacking(String evidence) {
    String plain = SpokenText.plain(evidence);
    long named = DATE.matcher(plain).results().map(r -> r.group()).distinct().count();
    if (named < dates) {
      return Optional.of(
          dates == 1
              ? new Words("还须写明摄片日期（如 2026-09-12）", "the image's date, e.g. 2026-09-12")
              : new Words("还须写明两个不同日期的结果", "two results of different dates"));
    }
    String beside = DATE.matcher(plain).replaceAll("").replaceAll("[\\s\\p{Punct}，。；、]", "");
    return dates > 0 && beside.length() < 2
        ? Optional.of(
            dates == 1
                ? new Words("还须写明读片人", "who read the image")
                : new Words("还须写明结果", "what the results were"))
        : Optional.empty();
  }

  static Optional<ClauseAdvice> of(Clause clause) {
    return clause.standard() == Standard.GBT_16180_2014
        ? Optional.ofNullable(BY_CODE.get(clause.code()))
        : Optional.empty();
  }
}
