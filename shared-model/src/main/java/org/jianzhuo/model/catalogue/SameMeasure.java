package org.jianzhuo.model.catalogue;

import java.math.BigDecimal;

/**
 * Says that two fields of a form hold one quantity, e.g. a pressure in kPa and in mmHg.
 *
 * @param field the id of the one
 * @param of the id of the other
 * @param factor makes the value of {@code field} from that of {@code of}
 * @param tolerance so far may they lie apart, in the unit of {@code field}
 */
public record SameMeasure(String field, String of, BigDecimal factor, BigDecimal tolerance) {

  /** Tells whether two values may be of one quantity. */
  public boolean agree(BigDecimal value, BigDecimal other) {
    return value.subtract(other.multiply(factor)).abs().compareTo(tolerance) <= 0;
  }
}
