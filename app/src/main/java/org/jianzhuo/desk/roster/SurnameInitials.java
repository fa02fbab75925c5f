package org.jianzhuo.desk.roster;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import net.sourceforge.pinyin4j.PinyinHelper;

/** Finds the Latin letters with which a person's name may begin when spoken. */
public final class SurnameInitials {

  private SurnameInitials() {}

  /**
   * Returns the lower-case initials of all readings of the first character, or the letter itself.
   */
  public static Set<String> of(String name) {
    if (name.isEmpty()) {
      return Set.of();
    }
    String[] readings = PinyinHelper.toHanyuPinyinStringArray(name.charAt(0));
    if (readings == null) {
      return Set.of(name.substring(0, 1).toLowerCase(Locale.ROOT));
    }
    return Arrays.stream(readings).map(r -> r.substring(0, 1)).collect(Collectors.toSet());
  }
}
