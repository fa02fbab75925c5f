package org.jianzhuo.model.intake;

import java.util.Locale;
import java.util.regex.Pattern;

/** Cleans what stands in a cell. */
final class CellText {

  private static final String SPACE = "[\\s\\u00a0\\u2000-\\u200d\\u2060\\u3000\\ufeff]";
  private static final Pattern OUTER = Pattern.compile("^" + SPACE + "+|" + SPACE + "+$");
  private static final Pattern ANY = Pattern.compile(SPACE + "+");
  private static final Pattern BESIDE_CHINESE =
      Pattern.compile("(?<=[\\p{IsHan}·])" + SPACE + "+|" + SPACE + "+(?=[\\p{IsHan}·])");
  private static final Pattern BREAK = Pattern.compile("\\r\\n?");
  private static final Pattern PHONE = Pattern.compile("[+-]?[0-9][0-9 -]*");
  private static final Pattern DASHES = Pattern.compile("[-—–－]+");

  private CellText() {}

  /** Removes what surrounds the text. */
  static String trimmed(String cell) {
    if (!hasSpace(cell)) {
      return cell;
    }
    return OUTER.matcher(BREAK.matcher(cell).replaceAll("\n")).replaceAll("");
  }

  /** Tells whether anything that counts as space stands in the cell: most cells have none. */
  private static boolean hasSpace(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c <= ' '
          || (c > '~' && (Character.isSpaceChar(c) || Character.isIdentifierIgnorable(c)))) {
        return true;
      }
    }
    return false;
  }

  /** Removes spaces as the kind of content allows. */
  static String withoutSpaces(String cell, SheetColumn.Content content) {
    if (!hasSpace(cell)) {
      return cell;
    }
    String trimmed = trimmed(cell);
    return switch (content) {
      case CODE -> ANY.matcher(trimmed).replaceAll("");
      case NAME -> ANY.matcher(BESIDE_CHINESE.matcher(trimmed).replaceAll("")).replaceAll(" ");
      case MOMENT, WORDS -> trimmed;
    };
  }

  /** Turns full-width digits, letters and the marks of numbers into half-width ones. */
  static String halfWidth(String text) {
    if (text.chars().noneMatch(c -> c >= 0xFF00 && c <= 0xFF60)) {
      return text;
    }
    StringBuilder half = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letterOrDigit =
          (c >= '０' && c <= '９') || (c >= 'Ａ' && c <= 'Ｚ') || (c >= 'ａ' && c <= 'ｚ');
      half.append(letterOrDigit || "－／．：＋".indexOf(c) >= 0 ? (char) (c - 0xFEE0) : c);
    }
    return half.toString();
  }

  /** Reduces a title or a word from a fixed list to what is compared. */
  static String label(String text) {
    return ANY.matcher(halfWidth(text))
        .replaceAll("")
        .replace('(', '（')
        .replace(')', '）')
        .replace(',', '，')
        .toUpperCase(Locale.ROOT);
  }

  /** Tells whether a spreadsheet would run the cell as a formula; a phone number is none. */
  static boolean isFormula(String cell) {
    if (cell.isEmpty()) {
      return false;
    }
    String text = trimmed(halfWidth(cell));
    return !text.isEmpty()
        && "=+-@".indexOf(text.charAt(0)) >= 0
        && !PHONE.matcher(text).matches()
        && !isDash(text);
  }

  /** Tells whether the cell holds nothing but the dash that stands for 'none'. */
  static boolean isDash(String text) {
    return !text.isEmpty() && "-—–－".indexOf(text.charAt(0)) >= 0 && DASHES.matcher(text).matches();
  }

  /** Tells whether the cell holds characters that no text has. */
  static boolean isUnreadable(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == 0xFFFD || (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
        return true;
      }
    }
    return false;
  }
}
