package org.jianzhuo.model.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts Chinese words in the place of the letters in a query, where letters stand for words. */
final class Letters {

  private static final Pattern GROUP = Pattern.compile("[a-z][a-z']*(?: +[a-z][a-z']*)*");
  private static final Set<String> UNITS =
      Set.of(
          "db", "dbhl", "cm", "mm", "ml", "iq", "mq", "gr", "grade", "ct", "kpa", "mmhg", "umol",
          "mol", "po", "pao", "g", "l", "c", "t", "s", "x", "dl", "mg", "nyha", "copd", "i", "ii",
          "iii", "iv", "gb", "mds", "tsh");
  private static final Map<String, String> AFTER_DIGIT =
      Map.of(
          "qi", "期", "ji", "级", "du", "度", "ke", "颗", "gen", "根", "zhi", "指", "jieduan", "节段",
          "yue", "月");

  private static final int TWO_SYLLABLES = 6;

  private final SoundBook sounds;
  private final Predicate<String> inLabels;
  private final Set<String> english = new HashSet<>();

  /**
   * @param inLabels whether a label says the letters as full pinyin or initials
   * @param labelsEn the English labels, whose words are left as they are
   */
  Letters(SoundBook sounds, Predicate<String> inLabels, List<String> labelsEn) {
    this.sounds = sounds;
    this.inLabels = inLabels;
    labelsEn.forEach(label -> english.addAll(Arrays.asList(label.split("[^a-z]+"))));
    english.removeIf(word -> word.length() < 4);
  }

  /** Returns the query in the ways that it may be meant, the likeliest first. */
  List<String> read(String text) {
    Matcher group = GROUP.matcher(text);
    List<String> read = List.of("");
    int at = 0;
    while (group.find()) {
      String before = text.substring(at, group.start());
      boolean afterDigit = group.start() > 0 && Character.isDigit(text.charAt(group.start() - 1));
      List<String> ways = afterDigit ? afterDigit(group.group()) : ways(group.group());
      List<String> longer = new ArrayList<>();
      for (String start : read.subList(0, ways.size() > 1 ? 1 : read.size())) {
        ways.forEach(way -> longer.add(start + before + way));
      }
      read = longer;
      at = group.end();
    }
    String rest = text.substring(at);
    return read.stream().map(start -> start + rest).toList();
  }

  private List<String> afterDigit(String letters) {
    int end = letters.indexOf(' ');
    String first = end < 0 ? letters : letters.substring(0, end);
    String unit = AFTER_DIGIT.getOrDefault(first, first);
    if (end < 0) {
      return List.of(unit);
    }
    return ways(letters.substring(end + 1)).stream().map(way -> unit + " " + way).toList();
  }

  private List<String> ways(String group) {
    String[] tokens = group.split(" +");
    if (Arrays.stream(tokens).allMatch(this::isLeft)) {
      return List.of(group);
    }
    if (tokens.length > 1) {
      String words = ofAll(tokens);
      if (words != null) {
        return List.of(words);
      }
      List<String> each = new ArrayList<>();
      for (String token : tokens) {
        each.add(isLeft(token) ? token : ways(token).getFirst());
      }
      return List.of(String.join(" ", each));
    }
    return ofOne(group.replace("'", ""));
  }

  /** Returns what the tokens stand for if they are taken together; null if each is a word. */
  private @Nullable String ofAll(String[] tokens) {
    String together = String.join("", tokens).replace("'", "");
    String word = sounds.ofWord(together);
    boolean eachIsAWord =
        Arrays.stream(tokens)
            .allMatch(
                token ->
                    token.length() >= TWO_SYLLABLES
                        && (sounds.ofWord(token) != null || inLabels.test(token)));
    return word != null || eachIsAWord ? word : sounds.ofPinyin(together);
  }

  private boolean isLeft(String token) {
    return UNITS.contains(token)
        || (token.length() > 3 && english.stream().anyMatch(word -> word.startsWith(token)));
  }

  private List<String> ofOne(String letters) {
    String word = sounds.ofWord(letters);
    if (word != null) {
      return List.of(word);
    }
    List<String> initials = sounds.ofInitials(letters);
    if (!initials.isEmpty()) {
      return initials;
    }
    String several = sounds.ofPinyin(letters);
    several = several == null ? sounds.ofInitialsInARow(letters) : several;
    if (inLabels.test(letters)) {
      return several == null ? List.of(letters) : List.of(letters, several);
    }
    several = several == null ? sounds.ofAlmost(letters) : several;
    return List.of(several == null ? letters : several);
  }
}
