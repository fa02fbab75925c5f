package org.jianzhuo.model.rules;

import java.util.OptionalInt;

/**
 * Reads the level of hypothyroidism (GB/T 16180-2014, A.4.4). The annex prints µU/L where µU/mL is
 * usual (UNSURE); 50 exactly, and a low T3 or T4 with a TSH up to 50, it does not cover: graver
 * than the mild level, these are judged by reference ({@link ReferenceFloors}).
 */
public final class ThyroidFunction {

  /** Is set where the annex says nothing of what was measured. */
  static final String UNCOVERED = "thyroid.uncovered";

  private static final double CUT = 50;

  private ThyroidFunction() {}

  /**
   * Returns {@code thyroid.level}: 0 normal, 1 mild, 2 moderate, 3 severe; empty where the annex
   * says nothing.
   *
   * @param hormonesLow whether T3 or T4 is low
   * @param stimulating TSH in µU/mL
   * @param raised whether the laboratory calls the TSH raised
   */
  public static OptionalInt level(boolean hormonesLow, double stimulating, boolean raised) {
    if (Relation.MORE.holds(stimulating, CUT)) {
      return OptionalInt.of(hormonesLow ? 3 : 2);
    }
    if (hormonesLow || Relation.EQUAL.holds(stimulating, CUT)) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(raised ? 1 : 0);
  }
}
