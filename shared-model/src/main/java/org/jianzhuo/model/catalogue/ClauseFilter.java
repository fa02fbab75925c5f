package org.jianzhuo.model.catalogue;

import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Narrows a search of clauses.
 *
 * @param parts codes of body parts of which a clause must name one; empty for all
 * @param systems systems of which a clause must be one; empty for all
 * @param gradeFrom the heaviest grade, 1 for all
 * @param gradeTo the lightest grade, 10 for all
 */
public record ClauseFilter(Set<String> parts, Set<BodySystem> systems, int gradeFrom, int gradeTo) {

  /** Lets every clause through. */
  public static final ClauseFilter ALL = new ClauseFilter(Set.of(), Set.of(), 1, 10);

  public ClauseFilter {
    parts = Set.copyOf(parts);
    systems = Set.copyOf(systems);
  }

  /**
   * Tells whether the clause passes.
   *
   * @param concerns whether a clause speaks of a part
   */
  boolean passes(Clause clause, BiPredicate<Clause, String> concerns) {
    boolean grade =
        clause.grade() == 0 || (clause.grade() >= gradeFrom && clause.grade() <= gradeTo);
    boolean system = systems.isEmpty() || systems.contains(clause.system());
    return grade
        && system
        && (parts.isEmpty() || parts.stream().anyMatch(part -> concerns.test(clause, part)));
  }
}
