package org.jianzhuo.model.rules;

/** Compares two numbers; values that differ by no more than {@link #TOLERANCE} are equal. */
public enum Relation {
  EQUAL("=="),
  UNEQUAL("!="),
  LESS("<"),
  AT_MOST("<="),
  MORE(">"),
  AT_LEAST(">=");

  /** Bridges what decimal fractions lose in binary, such as 1/3 of 150. */
  public static final double TOLERANCE = 1e-9;

  private final String sign;

  Relation(String sign) {
    this.sign = sign;
  }

  /** Returns how a condition writes it. */
  public String sign() {
    return sign;
  }

  /** Tells whether it holds between two numbers; never for a number that was not measured. */
  public boolean holds(double left, double right) {
    return switch (this) {
      case EQUAL -> Math.abs(left - right) <= TOLERANCE;
      case UNEQUAL -> Math.abs(left - right) > TOLERANCE;
      case LESS -> left < right - TOLERANCE;
      case AT_MOST -> left <= right + TOLERANCE;
      case MORE -> left > right + TOLERANCE;
      case AT_LEAST -> left >= right - TOLERANCE;
    };
  }
}
