package org.jianzhuo.model.exam;

import org.jianzhuo.model.base.Check;

/**
 * Says why a value could not be measured (无法测).
 *
 * @param field the template's field id, e.g. {@code elbow.flexion}
 * @param column which reading it is: {@code active}, {@code passive}
 * @param side whose side it would have been
 */
public record Unmeasured(String field, String column, Side side, String reason) {

  public Unmeasured {
    Check.notBlank(field, "field");
  }
}
