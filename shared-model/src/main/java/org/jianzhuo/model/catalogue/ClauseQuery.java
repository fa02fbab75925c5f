package org.jianzhuo.model.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a person typed to find a clause: a number, words, pinyin, initials, a grade. */
record ClauseQuery(String text, List<String> tokens, List<Integer> number) {

  private static final Pattern ONLY_NUMBER = Pattern.compile("[0-9][0-9 .()\\-/]*");
  private static final Pattern STANDARD =
      Pattern.compile("^(gb/?t ?16180([-—–]2014)?|劳社部发.{0,8}8号)[ :：]*");
  private static final Pattern GRADE_AND_ITEM =
      Pattern.compile(
          "(?:gr(?:ade)?[. ]*)?([0-9一二三四五六七八九十]+) *[级級] *[之的]? *第? *([0-9一二三四五六七八九十]+)");
  private static final Pattern LED_BY_GRADE =
      Pattern.compile("^(10|[1-9一二三四五六七八九十])[级級](?:伤残)?[的 ]*(?=[^0-9 ])");
  private static final Pattern RUN_TOGETHER = Pattern.compile("^5(10|[1-9])2(?=[ (.\\-])");
  private static final String GRADE_DIGITS = "一二三四五六七八九十";

  static ClauseQuery of(String typed) {
    String text = SpokenText.plain(typed).replace('，', ' ').replace(',', ' ').strip();
    text = STANDARD.matcher(text).replaceFirst("");
    List<Integer> number = numberOf(text);
    text = LED_BY_GRADE.matcher(text).replaceFirst("$1级 ").strip();
    text = text.replaceAll("(智商|iq|mq|记忆商) +(?=[0-9])", "$1");
    List<String> tokens =
        Arrays.stream(text.split("[\\s、;；+＋。]+")).filter(t -> !t.isEmpty()).toList();
    return new ClauseQuery(text, tokens, number);
  }

  private static List<Integer> numberOf(String text) {
    String bare =
        text.replaceAll("[第条項项款目号]", " ")
            .replaceAll("[。、·:：]", ".")
            .replaceAll("[\\[【〔{]", "(")
            .replaceAll("[\\]】〕}]", ")")
            .replaceAll("[—–~～_]", "-")
            .replaceFirst("^[( ]+(?=[0-9])", "")
            .strip();
    Matcher graded = GRADE_AND_ITEM.matcher(bare.replaceAll("[).( ]+", " ").strip());
    if (graded.matches()) {
      return List.of(value(graded.group(1)), value(graded.group(2)));
    }
    bare =
        RUN_TOGETHER
            .matcher(bare.replaceFirst("^(gr(ade)?)[. ]*(?=[0-9]+[^0-9]+[0-9])", ""))
            .replaceFirst("5.$1.2");
    if (!ONLY_NUMBER.matcher(bare).matches()) {
      return List.of();
    }
    return Arrays.stream(bare.split("[^0-9]+"))
        .filter(n -> n.length() < 4)
        .map(Integer::valueOf)
        .toList();
  }

  /** Returns the value of a number up to 99 in digits of either kind. */
  private static int value(String digits) {
    if (digits.matches("[0-9]{1,4}")) {
      return Integer.parseInt(digits);
    }
    int ten = digits.indexOf('十');
    if (ten < 0) {
      return digits.length() == 1 ? GRADE_DIGITS.indexOf(digits) + 1 : 0;
    }
    int tens = ten == 0 ? 1 : GRADE_DIGITS.indexOf(digits.charAt(0)) + 1;
    int ones = ten == digits.length() - 1 ? 0 : GRADE_DIGITS.indexOf(digits.charAt(ten + 1)) + 1;
    return 10 * tens + ones;
  }

  /** Returns the grade that a word such as {@code 8级}, {@code 八级} or {@code gr8} names; or 0. */
  static int gradeOf(String token) {
    if (token.length() > 8 || !(token.endsWith("级") || token.startsWith("gr"))) {
      return 0;
    }
    String bare =
        token.startsWith("gr")
            ? token.replaceFirst("^gr(ade)?\\.?", "")
            : token.endsWith("级") ? token.substring(0, token.length() - 1) : "";
    if (bare.matches("[1-9]|10")) {
      return Integer.parseInt(bare);
    }
    return bare.length() == 1 ? GRADE_DIGITS.indexOf(bare) + 1 : 0;
  }

  /** Tells whether nothing but a grade is asked. */
  boolean isGrade() {
    return gradeOf(text.replace(" ", "")) > 0;
  }

  static boolean isLatin(String token) {
    return token.chars().allMatch(c -> (c >= 'a' && c <= 'z') || c == '\'');
  }
}
