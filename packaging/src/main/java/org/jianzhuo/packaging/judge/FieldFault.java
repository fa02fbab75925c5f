package org.jianzhuo.packaging.judge;

import org.jianzhuo.model.base.Words;

/** Refuses a line because of one of its fields. */
final class FieldFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String field;
  private final transient Words words;

  FieldFault(String field, Words words) {
    super(field + " " + words.en(), null, false, false);
    this.field = field;
    this.words = words;
  }

  FieldFault(String field, String zh, String en) {
    this(field, new Words(zh, en));
  }

  String field() {
    return field;
  }

  Words words() {
    return words;
  }
}
