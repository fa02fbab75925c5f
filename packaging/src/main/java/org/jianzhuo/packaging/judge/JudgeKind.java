package org.jianzhuo.packaging.judge;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Judges lines of one kind. */
interface JudgeKind {

  /** Returns the fields that a line of the kind may have, beside id and kind. */
  Collection<String> fields();

  /**
   * Judges a line.
   *
   * @return the answer's fields; numbers are {@link Integer} or {@link Double}
   * @throws FieldFault if a field is missing or wrong
   */
  Map<String, @Nullable Object> judge(Fields in);

  /** Makes a kind of its fields and its rule. */
  static JudgeKind of(Collection<String> fields, Rule rule) {
    return new JudgeKind() {
      @Override
      public Collection<String> fields() {
        return fields;
      }

      @Override
      public Map<String, @Nullable Object> judge(Fields in) {
        return rule.judge(in);
      }
    };
  }

  /** Judges the fields of a line. */
  @FunctionalInterface
  interface Rule {
    Map<String, @Nullable Object> judge(Fields in);
  }
}
