package org.jianzhuo.model.catalogue;

import java.math.BigDecimal;
import java.util.List;
import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.base.Words;
import org.jspecify.annotations.Nullable;

/**
 * Describes one field of a template.
 *
 * @param unit e.g. {@code degree}; empty for none
 * @param min the least possible number; null for none
 * @param max the greatest possible number; null for none
 * @param step the finest step; null for none
 * @param normal what a healthy person has: a number or a choice's value; empty for none
 * @param group fields that belong together, e.g. a joint; empty for none
 * @param feeds the variable of the clauses' conditions that it sets; empty for its own id
 */
public record TemplateField(
    String id,
    Words name,
    Type type,
    String unit,
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    @Nullable BigDecimal step,
    String normal,
    List<Choice> choices,
    String group,
    String feeds) {

  public TemplateField {
    Check.notBlank(id, "id");
    Check.that(
        min == null || max == null || min.compareTo(max) <= 0, "a range ends where it began");
    choices = List.copyOf(choices);
  }

  /** Says how a field is filled. */
  public enum Type {
    NUMBER,
    CHOICE,
    TEXT,
    SIDE
  }

  /** One value that may be chosen. */
  public record Choice(String value, Words words) {}
}
