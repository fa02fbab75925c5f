package org.jianzhuo.desk.session;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import net.sourceforge.pinyin4j.PinyinHelper;
import net.sourceforge.pinyin4j.format.HanyuPinyinCaseType;
import net.sourceforge.pinyin4j.format.HanyuPinyinOutputFormat;
import net.sourceforge.pinyin4j.format.HanyuPinyinToneType;
import net.sourceforge.pinyin4j.format.HanyuPinyinVCharType;
import net.sourceforge.pinyin4j.format.exception.BadHanyuPinyinOutputFormatCombination;
import org.jianzhuo.model.intake.AcceptedCase;

/**
 * Finds a person by ticket, name, full pinyin, initials, the end of the identity number or the
 * acceptance number. A character with several readings is found by each.
 */
public record SearchKeys(
    String ticket, String name, List<List<String>> readings, String identity, String number) {

  private static final int SHORTEST_TAIL = 3;
  private static final HanyuPinyinOutputFormat PLAIN = plain();

  public SearchKeys {
    readings = readings.stream().map(List::copyOf).toList();
  }

  static SearchKeys of(String ticket, AcceptedCase accepted) {
    return new SearchKeys(
        ticket,
        accepted.name(),
        accepted.name().codePoints().mapToObj(SearchKeys::readingsOf).toList(),
        accepted.identityNumber(),
        accepted.acceptanceNumber());
  }

  private static HanyuPinyinOutputFormat plain() {
    HanyuPinyinOutputFormat format = new HanyuPinyinOutputFormat();
    format.setCaseType(HanyuPinyinCaseType.LOWERCASE);
    format.setToneType(HanyuPinyinToneType.WITHOUT_TONE);
    format.setVCharType(HanyuPinyinVCharType.WITH_V);
    return format;
  }

  private static List<String> readingsOf(int character) {
    if (!Character.isBmpCodePoint(character)) {
      return List.of();
    }
    try {
      String[] found = PinyinHelper.toHanyuPinyinStringArray((char) character, PLAIN);
      Set<String> readings = new TreeSet<>(found == null ? List.of() : List.of(found));
      return List.copyOf(readings);
    } catch (BadHanyuPinyinOutputFormatCombination e) {
      throw new AssertionError(e);
    }
  }

  boolean match(String typed) {
    String wanted = typed.strip().toLowerCase(Locale.ROOT);
    return wanted.isEmpty()
        || ticket.toLowerCase(Locale.ROOT).contains(wanted)
        || name.contains(typed.strip())
        || number.toLowerCase(Locale.ROOT).contains(wanted)
        || (wanted.length() >= SHORTEST_TAIL && identity.toLowerCase(Locale.ROOT).endsWith(wanted))
        || spells(wanted.replace(" ", "").replace("ü", "v"), 0);
  }

  /** Tells whether the typed letters spell the name from a character on, in full or by initials. */
  private boolean spells(String wanted, int from) {
    if (wanted.isEmpty()) {
      return true;
    }
    if (from == readings.size()) {
      return false;
    }
    for (String reading : readings.get(from)) {
      if (reading.startsWith(wanted)
          || (wanted.startsWith(reading) && spells(wanted.substring(reading.length()), from + 1))
          || (wanted.charAt(0) == reading.charAt(0) && spells(wanted.substring(1), from + 1))) {
        return true;
      }
    }
    return false;
  }
}
