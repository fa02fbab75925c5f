package org.jianzhuo.desk.exam;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.exam.Film;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.ItemForm;
import org.jianzhuo.model.exam.RecognisedScope;

/** Says which finding may not be recorded in a case. */
final class FindingRefusals {

  private FindingRefusals() {}

  /** Returns why it is refused; empty if it may be recorded. */
  static Optional<Reason> of(ExamCase known, Hand hand, Finding finding, Catalogue catalogue) {
    if (catalogue.part(finding.part()).isEmpty()) {
      return Optional.of(Reason.of("exam.refused.no-part"));
    }
    ClauseChoice clause = finding.clause();
    if (known.backToBack() && judges(known, finding)) {
      return Optional.of(Reason.of("exam.refused.back-to-back"));
    }
    if (!finding.inScope() && (clause != null || !finding.withoutClause().isEmpty())) {
      return Optional.of(Reason.of("exam.refused.out-of-scope"));
    }
    if (finding.isItemForm()
        && ItemForm.of(known.accepted().item())
            .filter(form -> form.template().equals(finding.template()))
            .isEmpty()) {
      return Optional.of(Reason.of("exam.refused.other-form"));
    }
    if (finding.inScope()
        && !finding.isItemForm()
        && known.scope().judge(finding.part(), finding.side()) == RecognisedScope.Verdict.OUTSIDE) {
      return Optional.of(Reason.of("exam.refused.out-of-scope"));
    }
    if (clause != null
        && known.accepted().item().standards().stream()
            .noneMatch(standard -> standard.number().equals(clause.standard()))) {
      return Optional.of(Reason.of("exam.refused.other-standard", clause.standard()));
    }
    if (clause != null
        && catalogue.clause(clause.standard(), clause.code()).filter(clause::names).isEmpty()) {
      return Optional.of(Reason.of("exam.refused.no-clause", clause.code()));
    }
    for (UUID id : finding.films()) {
      Film film = known.exam().films().get(id);
      if (film == null || !film.ownName()) {
        return Optional.of(Reason.of("exam.refused.film-name", film == null ? "" : film.named()));
      }
    }
    Finding before = known.exam().findings().get(finding.id());
    ClauseChoice chosen = before == null ? null : before.clause();
    String without = before == null ? "" : before.withoutClause();
    boolean sameClause = Objects.equals(chosen, clause) && without.equals(finding.withoutClause());
    return hand.dictated() && !sameClause
        ? Optional.of(Reason.of("exam.refused.recorder-clause"))
        : Optional.empty();
  }

  // in 背靠背 a clause, and what an item decides, belong to each expert's own opinion
  private static boolean judges(ExamCase known, Finding finding) {
    return finding.clause() != null
        || !finding.withoutClause().isEmpty()
        || (finding.isItemForm()
            && ItemForm.of(known.accepted().item()).stream()
                .flatMap(form -> form.fields().stream())
                .filter(ItemForm.Field::decided)
                .anyMatch(field -> finding.answer(field.id()).isPresent()));
  }
}
