package org.jianzhuo.desk.document.pdf;

import java.util.ArrayList;
import java.util.List;

/** Holds a text of which some parts are bold; a line feed ends a line. */
record Words(List<Span> spans) {

  /** A part in one weight. */
  record Span(String text, boolean bold) {}

  Words {
    spans = List.copyOf(spans);
  }

  static Words of(String text) {
    return new Words(List.of(new Span(text, false)));
  }

  static Words bold(String text) {
    return new Words(List.of(new Span(text, true)));
  }

  /** Returns these words and then the others. */
  Words then(Words others) {
    List<Span> all = new ArrayList<>(spans);
    all.addAll(others.spans);
    return new Words(all);
  }
}
