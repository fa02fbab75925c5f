package org.jianzhuo.model.deadline;

import java.time.LocalDate;
import org.jianzhuo.model.base.Check;

/**
 * Names days off.
 *
 * @param name e.g. 国庆节
 * @param from the first day off
 * @param to the last day off
 */
public record Holiday(String name, LocalDate from, LocalDate to) {

  public Holiday {
    Check.notBlank(name, "name");
    Check.that(!to.isBefore(from), "a holiday that ends before it begins");
  }

  boolean overlaps(Holiday other) {
    return !to.isBefore(other.from) && !other.to.isBefore(from);
  }

  boolean holds(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
