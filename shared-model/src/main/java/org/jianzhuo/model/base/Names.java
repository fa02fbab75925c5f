package org.jianzhuo.model.base;

import java.util.Locale;

/** Reads the names of persons that nothing but a keyboard vouches for. */
public final class Names {

  private static final int LEAST_LETTERS = 2;

  private Names() {}

  /** Returns a typed name in one line, as it stands in the file. */
  public static String typed(String typed) {
    return TypedText.line(typed).strip();
  }

  /**
   * Tells whether the words can name a person: two letters or characters at least. Our own measure:
   * no law names one.
   */
  public static boolean names(String words) {
    return TypedText.visible(words).codePoints().filter(Character::isLetter).count()
        >= LEAST_LETTERS;
  }

  /** Tells whether two names are the same but for spaces and capitals. */
  public static boolean same(String one, String other) {
    return plain(one).equals(plain(other));
  }

  private static String plain(String name) {
    return TypedText.visible(name).replaceAll("[\\s\u3000]", "").toLowerCase(Locale.ROOT);
  }
}
