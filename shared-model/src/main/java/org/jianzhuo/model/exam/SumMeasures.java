package org.jianzhuo.model.exam;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jianzhuo.model.catalogue.SumMeasure;
import org.jianzhuo.model.catalogue.Template;

/**
 * Finds sums that are not those of their parts, e.g. 20 % of scars in all beside regions of 12 %.
 * The clauses hang on the sum, so that one of the numbers is to be looked at again. It asks only.
 */
public final class SumMeasures {

  private SumMeasures() {}

  /**
   * A sum beside what its parts give.
   *
   * @param field the id of the sum's field
   * @param parts what the parts give together, in the field's unit
   */
  public record Gap(String field, BigDecimal parts) {}

  /**
   * Returns the sums that their parts do not give, in the form's order; a sum of which no part was
   * measured contradicts nothing.
   *
   * @param fields what stands in each field ({@link Variables#filled})
   */
  public static List<Gap> contradicting(Map<String, Object> fields, Template template) {
    return template.relations().sums().stream().flatMap(sum -> gap(sum, fields).stream()).toList();
  }

  private static Optional<Gap> gap(SumMeasure sum, Map<String, Object> fields) {
    List<BigDecimal> parts =
        sum.of().stream()
            .map(fields::get)
            .filter(BigDecimal.class::isInstance)
            .map(BigDecimal.class::cast)
            .filter(part -> part.signum() > 0)
            .toList();
    if (parts.isEmpty() || !(fields.get(sum.field()) instanceof BigDecimal whole)) {
      return Optional.empty();
    }
    BigDecimal together = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return whole.subtract(together).abs().compareTo(sum.tolerance()) <= 0
        ? Optional.empty()
        : Optional.of(new Gap(sum.field(), together));
  }
}
