package org.jianzhuo.model.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns letters into the words that they stand for: full pinyin of one word or of several in a row,
 * initials, and pinyin with one slip of the finger or of the ear (n for l, z for zh, in for ing).
 */
final class SoundBook {

  private static final int READINGS = 8;
  private static final int ALIKE = 5;
  private static final double WORD = 1;
  private static final double SINGLE = 1.7;
  private static final double UNFINISHED = 0.5;

  private final Map<String, String> byPinyin = new HashMap<>();
  private final Map<String, String> byEar = new HashMap<>();
  private final Map<String, List<String>> byInitials = new HashMap<>();
  private final Map<String, String> firstByInitials = new HashMap<>();
  private final Map<String, String> byBeginning = new HashMap<>();
  private int longest = 1;

  /** Reads the words; an earlier one comes before a later one of the same sound. */
  SoundBook(Collection<String> words, Romaniser romaniser) {
    for (String word : words) {
      if (word.isEmpty() || !word.codePoints().allMatch(Character::isIdeographic)) {
        continue;
      }
      for (List<String> reading : readings(word, romaniser)) {
        String pinyin = String.join("", reading);
        byPinyin.putIfAbsent(pinyin, word);
        byEar.putIfAbsent(heard(pinyin), word);
        longest = Math.max(longest, pinyin.length());
        if (word.length() > 1) {
          StringBuilder initials = new StringBuilder();
          reading.forEach(sound -> initials.append(sound.charAt(0)));
          List<String> same =
              byInitials.computeIfAbsent(initials.toString(), i -> new ArrayList<>());
          if (same.size() < ALIKE && !same.contains(word)) {
            same.add(word);
          }
          firstByInitials.putIfAbsent(initials.toString(), word);
          for (int end = Math.max(2, pinyin.length() - 4); end < pinyin.length(); end++) {
            byBeginning.putIfAbsent(pinyin.substring(0, end), word);
          }
        }
      }
    }
  }

  private static List<List<String>> readings(String word, Romaniser romaniser) {
    List<List<String>> all = List.of(List.of());
    for (int i = 0; i < word.length(); i++) {
      List<List<String>> longer = new ArrayList<>();
      for (String sound : romaniser.readings(word.charAt(i))) {
        for (List<String> before : all) {
          List<String> more = new ArrayList<>(before);
          more.add(sound);
          longer.add(more);
        }
      }
      all = longer.size() > READINGS ? longer.subList(0, READINGS) : longer;
    }
    return all;
  }

  /** Makes sounds alike that many confuse. */
  static String heard(String pinyin) {
    return pinyin
        .replace("zh", "z")
        .replace("ch", "c")
        .replace("sh", "s")
        .replace("ng", "n")
        .replace('l', 'n')
        .replace("hu", "fu")
        .replace('v', 'u');
  }

  /** Returns the words that full pinyin stands for, also run together; null if it is none. */
  @Nullable String ofPinyin(String letters) {
    String whole = byPinyin.get(letters);
    return whole != null ? whole : split(letters, byPinyin, byBeginning);
  }

  /** Returns the word of this very pinyin; null for none. */
  @Nullable String ofWord(String letters) {
    return byPinyin.get(letters);
  }

  /** Returns the words that have these initials. */
  List<String> ofInitials(String letters) {
    return byInitials.getOrDefault(letters, List.of());
  }

  /** Returns the words that initials run together stand for, each of two letters or more. */
  @Nullable String ofInitialsInARow(String letters) {
    return letters.length() < 4 ? null : split(letters, firstByInitials, Map.of());
  }

  /** Returns the words that sound nearly so; null for none. */
  @Nullable String ofAlmost(String letters) {
    String ear = heard(letters);
    String whole = byEar.get(ear);
    if (whole == null) {
      whole = split(ear, byEar, Map.of());
    }
    return whole == null && letters.length() >= 5 ? slipped(letters) : whole;
  }

  private @Nullable String slipped(String letters) {
    String best = null;
    for (Map.Entry<String, String> each : byPinyin.entrySet()) {
      boolean near =
          Math.abs(each.getKey().length() - letters.length()) <= 1
              && oneSlip(each.getKey(), letters);
      if (near && (best == null || each.getValue().compareTo(best) < 0)) {
        best = each.getValue();
      }
    }
    return best;
  }

  /** Tells whether one letter is wrong, missing, too many, or two are swapped. */
  static boolean oneSlip(String one, String other) {
    int start = 0;
    int least = Math.min(one.length(), other.length());
    while (start < least && one.charAt(start) == other.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < least - start
        && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
      end++;
    }
    int left = one.length() - start - end;
    int right = other.length() - start - end;
    return (left <= 1 && right <= 1)
        || (left == 2
            && right == 2
            && one.charAt(start) == other.charAt(start + 1)
            && one.charAt(start + 1) == other.charAt(start));
  }

  /** Splits letters into as few words as possible; the last may be unfinished. */
  private @Nullable String split(
      String letters, Map<String, String> words, Map<String, String> unfinished) {
    int length = letters.length();
    double[] cost = new double[length + 1];
    String[] said = new String[length + 1];
    Arrays.fill(cost, Double.MAX_VALUE);
    cost[0] = 0;
    said[0] = "";
    for (int from = 0; from < length; from++) {
      if (cost[from] == Double.MAX_VALUE) {
        continue;
      }
      for (int to = from + 1; to <= Math.min(length, from + longest); to++) {
        String piece = letters.substring(from, to);
        String word = words.get(piece);
        double own = word == null ? 0 : word.length() == 1 ? SINGLE : WORD;
        if (word == null && to == length) {
          word = unfinished.get(piece);
          own = WORD + UNFINISHED;
        }
        if (word != null && cost[from] + own < cost[to]) {
          cost[to] = cost[from] + own;
          said[to] = said[from] + (said[from].isEmpty() ? "" : " ") + word;
        }
      }
    }
    return cost[length] > Math.max(2, length / 3.5) ? null : said[length];
  }
}
