package org.jianzhuo.model.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jianzhuo.model.base.Words;

/** Writes and rounds the numbers of derivations. */
final class Figures {

  private Figures() {}

  /** Rounds half up to a whole number; a half that binary fractions made smaller is still one. */
  static int roundHalfUp(double number) {
    return (int) Math.floor(number + 0.5 + Relation.TOLERANCE);
  }

  /** Writes a number with at most two decimals. */
  static String plain(double number) {
    if (number == Math.rint(number) && Math.abs(number) < 1e15) {
      return Long.toString((long) number);
    }
    return BigDecimal.valueOf(number)
        .setScale(Math.abs(number) < 0.1 ? 3 : 2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  static Words outside(double min, double max) {
    return new Words(
        "须在 " + plain(min) + " 至 " + plain(max) + " 之间",
        "must be between " + plain(min) + " and " + plain(max));
  }
}
