package org.jianzhuo.model.catalogue;

import java.util.List;
import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.base.Words;

/**
 * Describes a variable of the clauses' conditions: something that is measured or observed.
 *
 * @param name e.g. {@code rom.level}
 * @param unit e.g. {@code cm}; empty for a flag or a text
 * @param choices what a text may be; empty for the other types
 * @param min the least possible number; minus infinity where none is stated
 * @param max the greatest possible number; infinity where none is stated
 */
public record Variable(
    String name,
    Type type,
    String unit,
    List<String> choices,
    double min,
    double max,
    Words words) {

  /** Says what kind of value a variable holds. */
  public enum Type {
    NUMBER,
    BOOL,
    TEXT
  }

  public Variable {
    Check.notBlank(name, "name");
    choices = List.copyOf(choices);
    Check.that(min <= max, "the range of " + name + " ends before it begins");
    Check.that((type == Type.TEXT) == !choices.isEmpty(), name + ": only a text has choices");
  }
}
