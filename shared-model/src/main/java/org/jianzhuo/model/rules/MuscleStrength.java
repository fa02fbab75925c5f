package org.jianzhuo.model.rules;

import java.util.List;
import org.jianzhuo.model.base.Check;

/**
 * Judges a palsy by its pattern and the strength of its muscles, 0 to 5 (GB/T 16180-2014, A.1.6.1).
 * A pattern without a clause for the strength is answered by reference, never with a number.
 */
public final class MuscleStrength {

  private static final int NORMAL = 5;

  private final Rulebook book;

  public MuscleStrength(Rulebook book) {
    this.book = book;
  }

  /**
   * Judges a palsy.
   *
   * @param pattern the choice of {@code paralysis.pattern}
   * @param further other variables, e.g. {@code void.mild}
   */
  public Calculation of(String pattern, int strength, Values further) {
    Check.inRange(strength, 0, NORMAL, "strength");
    Values values =
        Values.NONE
            .with("paralysis.pattern", pattern)
            .with("paralysis.strength", strength)
            .with(further);
    Calculation.Line step =
        Calculation.line("A.1.6.1", "肌力 " + strength + " 级", "strength " + strength);
    return Calculation.of(book, values, strength < NORMAL, List.of(step));
  }
}
