package org.jianzhuo.model.base;

/** Holds the same words in Chinese and in English. */
public record Words(String zh, String en) {

  public Words {
    Check.notBlank(zh, "zh");
    Check.notBlank(en, "en");
  }

  /** Returns the words in English if {@code english}, else in Chinese. */
  public String in(boolean english) {
    return english ? en : zh;
  }
}
