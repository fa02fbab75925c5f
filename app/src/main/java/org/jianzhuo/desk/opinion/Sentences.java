package org.jianzhuo.desk.opinion;

/** Joins what people typed into the papers' sentences, with one full stop at the end of each. */
final class Sentences {

  private Sentences() {}

  /** Returns the text as a whole sentence. */
  static String ended(String text) {
    return inner(text) + "。";
  }

  /** Returns the text as a part of a sentence, e.g. in brackets. */
  static String inner(String text) {
    String plain = text.strip();
    return plain.endsWith("。") || plain.endsWith(".")
        ? plain.substring(0, plain.length() - 1)
        : plain;
  }
}
