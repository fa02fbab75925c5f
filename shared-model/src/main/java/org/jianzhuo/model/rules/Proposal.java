package org.jianzhuo.model.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jianzhuo.model.catalogue.Clause;
import org.jspecify.annotations.Nullable;

/**
 * Proposes clauses: the most severe of those whose condition is true.
 *
 * @param grade null unless the outcome is a clause of a standard that knows grades
 * @param clauses the true clauses of that grade or degree, in the catalogue's order
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
    int gravest = all.stream().mapToInt(Proposal::weight).min().orElseThrow();
    List<Clause> gravestOnes = all.stream().filter(c -> weight(c) == gravest).toList();
    int grade = gravestOnes.getFirst().grade();
    return new Proposal(Outcome.CLAUSE, grade == 0 ? null : grade, gravestOnes, all);
  }

  private static int weight(Clause clause) {
    return clause.loss() == null ? clause.grade() : clause.loss().ordinal();
  }

  /** Proposes by both standards, where an item may be judged by either. */
  Proposal and(Proposal other) {
    if (other.outcome != Outcome.CLAUSE) {
      return this;
    }
    if (outcome != Outcome.CLAUSE) {
      return other;
    }
    return new Proposal(
        Outcome.CLAUSE,
        grade == null ? other.grade : grade,
        Stream.concat(clauses.stream(), other.clauses.stream()).toList(),
        Stream.concat(all.stream(), other.all.stream()).toList());
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
