package org.jianzhuo.model.exam;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jianzhuo.model.catalogue.SameMeasure;
import org.jianzhuo.model.catalogue.Template;

/**
 * Finds the fields that hold one quantity twice and do not agree, e.g. a PO2 of 9.1 kPa beside one
 * of 40 mmHg. Which of them is wrong nobody can tell, so that neither is judged.
 */
public final class SameMeasures {

  private SameMeasures() {}

  /**
   * Returns the pairs that contradict each other, in the form's order.
   *
   * @param fields what stands in each field ({@link Variables#filled})
   */
  public static List<SameMeasure> contradicting(Map<String, Object> fields, Template template) {
    return template.relations().same().stream()
        .filter(
            pair ->
                fields.get(pair.field()) instanceof BigDecimal value
                    && fields.get(pair.of()) instanceof BigDecimal other
                    && !pair.agree(value, other))
        .toList();
  }

  /** Returns the fields without those of pairs that contradict each other. */
  static Map<String, Object> settled(Map<String, Object> fields, Template template) {
    Map<String, Object> settled = new LinkedHashMap<>(fields);
    for (SameMeasure pair : contradicting(fields, template)) {
      settled.remove(pair.field());
      settled.remove(pair.of());
    }
    return settled;
  }
}
