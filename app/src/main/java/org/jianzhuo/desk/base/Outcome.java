package org.jianzhuo.desk.base;

/** Answers an act that may be refused for a reason a person can understand. */
public sealed interface Outcome<T> {

  /** The act was done. */
  record Done<T>(T value) implements Outcome<T> {}

  /** The act was refused; nothing changed. */
  record Refused<T>(Reason reason) implements Outcome<T> {}

  static <T> Outcome<T> done(T value) {
    return new Done<>(value);
  }

  static <T> Outcome<T> refused(String key, Object... arguments) {
    return new Refused<>(Reason.of(key, arguments));
  }
}
