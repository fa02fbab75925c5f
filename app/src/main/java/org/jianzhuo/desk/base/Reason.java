package org.jianzhuo.desk.base;

import java.util.List;

/**
 * Names why something expected was refused: the key of a message and its arguments.
 *
 * @param key in the bundle of the feature that refuses, e.g. {@code exam.refused.completed}
 */
public record Reason(String key, List<Object> arguments) {

  public Reason {
    arguments = List.copyOf(arguments);
  }

  public static Reason of(String key, Object... arguments) {
    return new Reason(key, List.of(arguments));
  }
}
