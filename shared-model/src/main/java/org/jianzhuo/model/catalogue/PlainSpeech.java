package org.jianzhuo.model.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jianzhuo.model.base.Check;

/**
 * Says what a person typed in the few words that {@code spoken-values.csv} knows: one word for a
 * part or a loss, digits for numbers, parts of one as a decimal before 分.
 */
final class PlainSpeech {

  private static final String DIGITS = "零一二三四五六七八九";
  private static final Pattern OF = Pattern.compile("([0-9一二两三四五六七八九十百]+)分之([0-9一二两三四五六七八九十]+)");
  private static final Pattern SLASHED =
      Pattern.compile("(?<![0-9.])([1-9])/([1-9][0-9]?)(?![0-9])");
  private static final Pattern COUNT =
      Pattern.compile("([一二两三四五六七八九十]+)(?=[级度期颗枚个根指趾节段叶次岁年厘公平分%处项]|门牙|切牙|肋)");
  private static final Pattern ROMAN =
      Pattern.compile("[ⅰⅱⅲⅳ]|(?<![a-z])(?:iii|iv|ii|i)(?=[级度期型])");
  private static final Pattern TENTHS = Pattern.compile("([1-9一二三四五六七八九])成(?![形角])");
  private static final Pattern AFTER_MEASURE =
      Pattern.compile("(智商|iq|mq|记忆商|听力|视力|肌力)[ :：为是]*([一二三四五六七八九十]{1,3}|百)(?![级一二三四五六七八九十])");

  private static final Pattern LESS =
      Pattern.compile("(?:<|低于|小于|少于|不足|不到|不满|未达) *([0-9]+(?:\\.[0-9]+)?)");
  private static final Pattern OR_MORE =
      Pattern.compile("([0-9]+(?:\\.[0-9]+)?)( *(?:cm²|cm|mm|ml|db|%|分)) *以上");
  private static final Pattern MORE = Pattern.compile("(?:>|高于|大于|多于|以上) *([0-9]+(?:\\.[0-9]+)?)");

  private final Map<String, String> words = new HashMap<>();
  private final int longest;

  PlainSpeech() {
    CsvTable table = CsvTable.read("plain-words.csv");
    for (int row = 0; row < table.size(); row++) {
      for (String spoken : table.list(row, "spoken")) {
        String plain = table.cell(row, "plain");
        String before = words.put(SpokenText.plain(spoken), plain.equals("=") ? spoken : plain);
        Check.that(before == null, spoken + " occurs twice");
      }
    }
    longest =
        words.keySet().stream().max(Comparator.comparingInt(String::length)).orElse("").length();
  }

  /** Returns the words as one text. */
  String of(String typed) {
    String text = worded(SpokenText.plain(typed).replaceAll("\\s+", " "));
    text = OF.matcher(text).replaceAll(m -> share(value(m.group(2)), value(m.group(1))));
    text = SLASHED.matcher(text).replaceAll(m -> share(value(m.group(1)), value(m.group(2))));
    text = TENTHS.matcher(text).replaceAll(m -> share(value(m.group(1)), 10));
    text = ROMAN.matcher(text).replaceAll(m -> roman(m.group()));
    text = AFTER_MEASURE.matcher(text).replaceAll(m -> m.group(1) + value(m.group(2)));
    text = COUNT.matcher(text).replaceAll(m -> String.valueOf(value(m.group(1))));
    text = LESS.matcher(text).replaceAll(m -> Double.parseDouble(m.group(1)) * 0.999 + "");
    text =
        OR_MORE.matcher(text).replaceAll(m -> Double.parseDouble(m.group(1)) * 1.001 + m.group(2));
    return MORE.matcher(text).replaceAll(m -> Double.parseDouble(m.group(1)) * 1.001 + "");
  }

  private String worded(String text) {
    StringBuilder said = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int end = Math.min(text.length(), at + longest);
      while (end > at && !words.containsKey(text.substring(at, end))) {
        end--;
      }
      said.append(end == at ? text.substring(at, at + 1) : words.get(text.substring(at, end)));
      at = Math.max(end, at + 1);
    }
    return said.toString();
  }

  private static String share(int part, int whole) {
    if (whole == 100) {
      return part + "%";
    }
    return whole == 0 ? "" : (double) part / whole + "分";
  }

  private static String roman(String numeral) {
    return switch (numeral) {
      case "ⅰ", "i" -> "1";
      case "ⅱ", "ii" -> "2";
      case "ⅲ", "iii" -> "3";
      default -> "4";
    };
  }

  /** Returns the value of a number up to a hundred. */
  static int value(String number) {
    if (number.matches("[0-9]{1,6}")) {
      return Integer.parseInt(number);
    }
    if (number.equals("百")) {
      return 100;
    }
    String digits = number.replace('两', '二');
    int ten = digits.indexOf('十');
    if (ten < 0) {
      int all = 0;
      for (int i = 0; i < digits.length(); i++) {
        all = 10 * all + Math.max(0, DIGITS.indexOf(digits.charAt(i)));
      }
      return all;
    }
    int tens = ten == 0 ? 1 : Math.max(1, DIGITS.indexOf(digits.charAt(ten - 1)));
    int ones = ten == digits.length() - 1 ? 0 : Math.max(0, DIGITS.indexOf(digits.charAt(ten + 1)));
    return 10 * tens + ones;
  }

  /** Returns the words that it knows. */
  List<String> known() {
    return new ArrayList<>(words.keySet());
  }
}
