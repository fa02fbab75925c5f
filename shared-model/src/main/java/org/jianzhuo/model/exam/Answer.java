package org.jianzhuo.model.exam;

import org.jianzhuo.model.base.Check;

/**
 * Holds what was filled into one field of a finding's template.
 *
 * @param field the template's field id, e.g. {@code right.corrected}
 * @param value a plain number, a choice's value, or text
 * @param unusual whether a person confirmed a number outside the plausible range
 * @param copied whether it was copied from the other side and nobody has confirmed it yet; such a
 *     value keeps the examination from being completed
 */
public record Answer(String field, String value, boolean unusual, boolean copied) {

  public Answer {
    Check.notBlank(field, "field");
    Check.notBlank(value, "value");
  }
}
