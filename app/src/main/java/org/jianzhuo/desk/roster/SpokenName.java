package org.jianzhuo.desk.roster;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import net.sourceforge.pinyin4j.PinyinHelper;

/** Tells which Latin letters a person's name may begin with when spoken. */
public final class SpokenName {

  private SpokenName() {}

  /**
   * Tells whether a name begins as typed: in its own characters, in initials ({@code qw} for 秦望),
   * in whole syllables, or in a mixture.
   */
  public static boolean begins(String name, String typed) {
    return !typed.isBlank()
        && (name.startsWith(typed) || spells(name, 0, typed.toLowerCase(Locale.ROOT)));
  }

  private static boolean spells(String name, int at, String typed) {
    if (typed.isEmpty()) {
      return true;
    }
    if (at >= name.length()) {
      return false;
    }
    for (String reading : readings(name.charAt(at))) {
      for (int length = 1; length <= common(reading, typed); length++) {
        if (spells(name, at + 1, typed.substring(length))) {
          return true;
        }
      }
    }
    return false;
  }

  private static int common(String reading, String typed) {
    int length = 0;
    while (length < Math.min(reading.length(), typed.length())
        && reading.charAt(length) == typed.charAt(length)) {
      length++;
    }
    return length;
  }

  private static List<String> readings(char character) {
    String[] readings = PinyinHelper.toHanyuPinyinStringArray(character);
    return readings == null
        ? List.of(String.valueOf(character).toLowerCase(Locale.ROOT))
        : Arrays.stream(readings)
            .map(reading -> reading.replaceAll("[^a-z]", ""))
            .distinct()
            .toList();
  }
}
