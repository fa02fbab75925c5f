package org.jianzhuo.model.intake;

/** Says what a remark means for its row. The order is from harmless to grave. */
public enum Severity {
  /** Nothing to say. */
  OK,
  /** The row is imported; something was rewritten or wants a look. */
  AMBER,
  /** The row is skipped. */
  RED
}
