package org.jianzhuo.model.exam;

import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.catalogue.CapacityLoss;
import org.jianzhuo.model.catalogue.Clause;
import org.jspecify.annotations.Nullable;

/**
 * Names the clause that an expert chose for a finding.
 *
 * @param standard e.g. {@code GB/T 16180-2014}
 * @param code e.g. {@code 5.9.2 23)}
 * @param grade 1 to 10; 0 where the standard knows degrees instead
 * @param reason why the clause is taken by reference; empty where it is met
 * @param loss the degree of lost capacity; null where the standard knows grades
 */
public record ClauseChoice(
    String standard,
    String code,
    int grade,
    ClauseMatch match,
    String reason,
    @Nullable CapacityLoss loss) {

  public ClauseChoice {
    Check.notBlank(standard, "standard");
    Check.notBlank(code, "code");
    Check.inRange(grade, 0, 10, "grade");
    Check.that((grade == 0) == (loss != null), "a clause has either a grade or a degree");
    Check.that(
        match == ClauseMatch.MEETS || !reason.isBlank(), "a clause by reference needs its reason");
  }

  /** Names a clause that has a grade. */
  public ClauseChoice(String standard, String code, int grade, ClauseMatch match, String reason) {
    this(standard, code, grade, match, reason, null);
  }

  /** Names a clause of the catalogue. */
  public static ClauseChoice of(Clause clause, ClauseMatch match, String reason) {
    return new ClauseChoice(
        clause.standard().number(), clause.code(), clause.grade(), match, reason, clause.loss());
  }

  /** Tells whether this is that clause of the catalogue. */
  public boolean names(Clause clause) {
    return standard.equals(clause.standard().number())
        && code.equals(clause.code())
        && grade == clause.grade()
        && loss == clause.loss();
  }
}
