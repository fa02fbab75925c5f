package org.jianzhuo.model.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Reads what a person typed to find a clause: a number, words, pinyin, initials, a grade. */
record ClauseQuery(String text, List<String> tokens, List<Integer> number) {

  private static final Pattern ONLY_NUMBER = Pattern.compile("[0-9][0-9 .()\\-]*");
  private static final String GRADE_DIGITS = "一二三四五六七八九十";

  static ClauseQuery of(String typed) {
    String text = SpokenText.plain(typed).replace('，', ' ').replace(',', ' ').strip();
    List<String> tokens = Arrays.stream(text.split("[\\s、;；]+")).filter(t -> !t.isEmpty()).toList();
    List<Integer> number =
        ONLY_NUMBER.matcher(text).matches()
            ? Arrays.stream(text.split("[^0-9]+"))
                .filter(n -> n.length() < 4)
                .map(Integer::valueOf)
                .toList()
            : List.of();
    return new ClauseQuery(text, tokens, number);
  }

  /** Returns the grade that a word such as {@code 8级}, {@code 八级} or {@code gr8} names; or 0. */
  static int gradeOf(String token) {
    String bare =
        token.startsWith("gr")
            ? token.replaceFirst("^gr(ade)?\\.?", "")
            : token.endsWith("级") ? token.substring(0, token.length() - 1) : "";
    if (bare.matches("[1-9]|10")) {
      return Integer.parseInt(bare);
    }
    return bare.length() == 1 ? GRADE_DIGITS.indexOf(bare) + 1 : 0;
  }

  static boolean isLatin(String token) {
    return token.chars().allMatch(c -> (c >= 'a' && c <= 'z') || c == '\'');
  }
}
