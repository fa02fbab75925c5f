package org.jianzhuo.model.base;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds letters that stand alone where a Chinese paper says something: what somebody typed to get
 * on. Units after a number, levels of the spine, grades and the usual terms are none.
 */
public final class LoneLetters {

  private static final String EDGE = "[：:，,。；;、（(“”\"）)]";
  private static final Pattern SILENT = Pattern.compile("[\\s\\p{P}\\p{S}]");

  /** A letter that is all that is said between two marks. */
  private static final Pattern ANSWER =
      Pattern.compile(
          "(?:(?<=" + EDGE + " ?)|^ ?)\\p{IsLatin}(?= ?(?:" + EDGE + "|$))", Pattern.MULTILINE);

  /** A letter beside which no other letter, digit or sign of a formula stands. */
  private static final Pattern ALONE =
      Pattern.compile(
          "(?<![\\p{IsLatin}\\p{IsGreek}\\d/=<>＝＜＞+−-])(?<!\\d )\\p{IsLatin}"
              + "(?! ?[\\p{IsLatin}\\p{IsGreek}\\d=<>＝＜＞±])(?![/+−-])");

  /** X 线, C 臂, B 超, T 波, D-二聚体, Z 字成形 and their like: a letter and what it names. */
  private static final Pattern TERM =
      Pattern.compile(
          "\\p{IsLatin} ?(线|光|片|射线|臂|反应蛋白|超|波|段|期|级|度|型|形|字|区|组|类|级别|细胞|淋巴|点|管|钉|板|值|因子"
              + "|染色体|综合征|抗原|抗体|族|肽|试验|征|位|轴|角|瓣|切口|成形|座|栋|楼)");

  private LoneLetters() {}

  /** Tells whether an answer is one letter of no Chinese script, whatever marks stand beside it. */
  public static boolean isOne(String answer) {
    String said = SILENT.matcher(halfWidth(answer)).replaceAll("");
    return said.codePointCount(0, said.length()) == 1
        && Character.isLetter(said.codePointAt(0))
        && !Character.isIdeographic(said.codePointAt(0));
  }

  /** Returns the first letter that is all that stands between two marks of a text. */
  public static Optional<String> answer(String text) {
    return first(ANSWER, text);
  }

  /** Returns the first letter alone in a text that is no part of a usual term. */
  public static Optional<String> unknown(String text) {
    String half = halfWidth(text);
    Matcher found = ALONE.matcher(half);
    while (found.find()) {
      Matcher term = TERM.matcher(half).region(found.start(), half.length());
      if (!term.lookingAt()) {
        return Optional.of(found.group());
      }
    }
    return Optional.empty();
  }

  /** Returns the first match that no number stands before, as before a unit. */
  private static Optional<String> first(Pattern pattern, String text) {
    String half = halfWidth(text);
    Matcher found = pattern.matcher(half);
    while (found.find()) {
      if (!half.substring(0, found.start()).matches("(?s).*\\d ?")) {
        return Optional.of(found.group());
      }
    }
    return Optional.empty();
  }

  private static String halfWidth(String text) {
    return Normalizer.normalize(TypedText.visible(text), Normalizer.Form.NFKC);
  }
}
