package org.jianzhuo.model.rules;

/** Holds what was measured or observed for one variable. */
public sealed interface Value {

  /** A number in the variable's unit. */
  record Quantity(double number) implements Value {}

  /** Something that is so or is not. */
  record Flag(boolean set) implements Value {}

  /** One of a text variable's choices. */
  record Text(String text) implements Value {}
}
