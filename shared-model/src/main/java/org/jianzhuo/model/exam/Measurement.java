package org.jianzhuo.model.exam;

import java.math.BigDecimal;
import java.util.Locale;
import org.jianzhuo.model.base.Check;

/**
 * Holds one measured value of a template's field.
 *
 * @param field the template's field id, e.g. {@code elbow.flexion}
 * @param column which reading it is: {@code active}, {@code passive}
 * @param side whose side was measured
 * @param unit the unit id, e.g. {@code degree}
 * @param unusual whether a person confirmed a value outside the plausible range
 */
public record Measurement(
    String field, String column, Side side, BigDecimal value, String unit, boolean unusual) {

  public Measurement {
    Check.notBlank(field, "field");
  }

  /** Names the value within its finding. */
  public String key() {
    return field + "/" + column + "/" + side.name().toLowerCase(Locale.ROOT);
  }
}
