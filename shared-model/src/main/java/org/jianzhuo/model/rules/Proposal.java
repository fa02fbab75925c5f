package org.jianzhuo.model.rules;

import java.util.List;
import java.util.Optional;
import org.jianzhuo.model.catalogue.Clause;
import org.jspecify.annotations.Nullable;

/**
 * Proposes clauses of the standard for work injury: the most severe of those whose condition is
 * true.
 *
 * @param grade null unless the outcome is a clause
 * @param clauses the true clauses of that grade, in the catalogue's order
 * @param all every true clause, in the catalogue's order
 */
public record Proposal(
    Outcome outcome, @Nullable Integer grade, List<Clause> clauses, List<Clause> all) {

  public Proposal {
    clauses = List.copyOf(clauses);
    all = List.copyOf(all);
  }

  /** Proposes from every true clause; where there is none, an impairment means by reference. */
  static Proposal of(List<Clause> all, boolean impaired) {
    if (all.isEmpty()) {
      return new Proposal(
          impaired ? Outcome.BY_REFERENCE : Outcome.NONE, null, List.of(), List.of());
    }
    int gravest = all.stream().mapToInt(Clause::grade).min().orElseThrow();
    return new Proposal(
        Outcome.CLAUSE, gravest, all.stream().filter(c -> c.grade() == gravest).toList(), all);
  }

  /** Returns the grade of the proposed clauses. */
  public Optional<Integer> gravest() {
    return Optional.ofNullable(grade);
  }

  /** Returns the codes of the proposed clauses. */
  public List<String> codes() {
    return clauses.stream().map(Clause::code).toList();
  }
}
