package org.jianzhuo.model.base;

import java.util.Collection;

/** Checks arguments of record constructors; each failure is a programming error. */
public final class Check {

  private Check() {}

  /** Returns the text, which must hold more than white space. */
  public static String notBlank(String text, String name) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(name + " is blank");
    }
    return text;
  }

  /** Returns the number, which must lie in {@code [min, max]}. */
  public static long inRange(long value, long min, long max, String name) {
    if (value < min || value > max) {
      throw new IllegalArgumentException(name + " is " + value + ", not in " + min + ".." + max);
    }
    return value;
  }

  /** Refuses an empty collection. */
  public static void notEmpty(Collection<?> items, String name) {
    if (items.isEmpty()) {
      throw new IllegalArgumentException(name + " is empty");
    }
  }

  /** Refuses a broken condition. */
  public static void that(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(rule);
    }
  }
}
