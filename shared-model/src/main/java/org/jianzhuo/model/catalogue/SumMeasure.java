package org.jianzhuo.model.catalogue;

import java.math.BigDecimal;
import java.util.List;

/**
 * Says that a field of a form is the sum of others, e.g. the whole area of scars that of each
 * region.
 *
 * @param field the id of the sum
 * @param of the ids of the parts; one that is not filled counts as nothing
 * @param tolerance so far may the sum lie from its parts, in the unit of {@code field}
 */
public record SumMeasure(String field, List<String> of, BigDecimal tolerance) {

  public SumMeasure {
    of = List.copyOf(of);
  }
}
