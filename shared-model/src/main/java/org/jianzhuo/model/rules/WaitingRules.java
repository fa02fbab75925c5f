package org.jianzhuo.model.rules;

import java.util.List;
import java.util.Optional;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.catalogue.Clause;
import org.jianzhuo.model.catalogue.StandardTables;
import org.jianzhuo.model.catalogue.StandardTables.Wait;

/**
 * Says when a clause may be judged at all (GB/T 16180-2014, annexes A.1, B.1, B.2; rule G8).
 * Advice: it never blocks.
 */
public final class WaitingRules {

  private static final List<Wait> WAITS = StandardTables.waits();

  private WaitingRules() {}

  /** Returns what has to be waited for before the clause is judged. */
  public static Optional<Words> of(Clause clause) {
    return WAITS.stream()
        .filter(
            wait ->
                wait.code().equals(clause.code())
                    || clause.calculators().contains(wait.calculator()))
        .findFirst()
        .map(Wait::words);
  }
}
