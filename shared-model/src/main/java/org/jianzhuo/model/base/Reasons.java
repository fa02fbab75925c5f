package org.jianzhuo.model.base;

import java.util.Arrays;

/** Tells whether what a person gave as a reason says something, where a blank one is too little. */
public final class Reasons {

  /** A Chinese character weighs two letters of another script. */
  private static final int LEAST_WEIGHT = 8;

  private static final int LEAST_DIFFERENT = 3;

  /** A receipt's number has six signs at least, and so has what is said in three characters. */
  private static final int LEAST_SIGNS = 6;

  private Reasons() {}

  /**
   * Tells whether the words say something: four Chinese characters or eight letters at least, of
   * which three differ. Digits, punctuation and what nobody can see do not count. Our own measure:
   * no law names one.
   */
  public static boolean says(String words) {
    int[] letters = TypedText.visible(words).codePoints().filter(Character::isLetter).toArray();
    int weight = 0;
    for (int letter : letters) {
      weight += Character.isIdeographic(letter) ? 2 : 1;
    }
    return weight >= LEAST_WEIGHT && different(letters) >= LEAST_DIFFERENT;
  }

  /**
   * Tells whether the words can lead another person to what they name, as a receipt's number or a
   * call's time does: three Chinese characters or six letters and digits at least, of which three
   * differ. Our own measure: no law names one.
   */
  public static boolean identify(String words) {
    int[] signs =
        TypedText.visible(words).codePoints().filter(Character::isLetterOrDigit).toArray();
    int weight = 0;
    for (int sign : signs) {
      weight += Character.isIdeographic(sign) ? 2 : 1;
    }
    return weight >= LEAST_SIGNS && different(signs) >= LEAST_DIFFERENT;
  }

  private static long different(int[] signs) {
    return Arrays.stream(signs).distinct().count();
  }
}
