package org.jianzhuo.model.base;

import java.util.Arrays;

/** Tells whether what a person gave as a reason says something, where a blank one is too little. */
public final class Reasons {

  /** A Chinese character weighs two letters of another script. */
  private static final int LEAST_WEIGHT = 8;

  private static final int LEAST_DIFFERENT = 3;

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
    long different = Arrays.stream(letters).distinct().count();
    return weight >= LEAST_WEIGHT && different >= LEAST_DIFFERENT;
  }
}
