package org.jianzhuo.model.conclusion;

import java.util.Optional;
import java.util.stream.Stream;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.conclusion.DraftCheck.Verdict;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.exam.Despite;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.opinion.DecidedItem;
import org.jianzhuo.model.opinion.PanelOpinion;

/**
 * Tells drafter and checker which clause speaks of another part or matter than its finding, with
 * the reason that the examination gives.
 */
final class DraftClauses {

  private DraftClauses() {}

  static DraftCheck check(PanelOpinion opinion) {
    return opinion.items().stream()
        .filter(item -> item.finding().inScope())
        .flatMap(item -> told(item).stream())
        .findFirst()
        .map(words -> new DraftCheck(DraftCheck.Rule.CLAUSE_FITS, Verdict.TO_LOOK_AT, words))
        .orElseGet(
            () ->
                new DraftCheck(
                    DraftCheck.Rule.CLAUSE_FITS, Verdict.PASSED, new Words("通过", "passed")));
  }

  private static Optional<Words> told(DecidedItem item) {
    Finding finding = item.finding();
    ClauseChoice choice = item.clause();
    if (choice == null) {
      return Optional.empty();
    }
    return Stream.of(Despite.CLAUSE_PART, Despite.CLAUSE_OF_OTHERS)
        .flatMap(what -> finding.despite(what, choice.code()).stream())
        .findFirst()
        .map(
            reason ->
                new Words(
                    "“%s”所用 %s 说的不是这个部位或事项；检查时说明：%s"
                        .formatted(finding.title(), choice.code(), reason),
                    "%s of “%s” speaks of another part or matter; reason given at the examination: %s"
                        .formatted(choice.code(), finding.title(), reason)));
  }
}
