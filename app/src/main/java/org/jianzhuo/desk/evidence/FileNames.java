package org.jianzhuo.desk.evidence;

import java.util.Locale;

/** Writes file names from elsewhere so that what is shown is what is there. */
final class FileNames {

  private static final int LONGEST = 160;

  private FileNames() {}

  /**
   * Writes what cannot be seen, or turns the direction of what follows, by its number ({@code
   * ⟨U+202E⟩}), and shortens a very long name in its middle.
   */
  static String visible(String name) {
    StringBuilder text = new StringBuilder();
    name.codePoints()
        .forEach(
            each -> {
              if (unseen(each)) {
                text.append(String.format(Locale.ROOT, "⟨U+%04X⟩", each));
              } else {
                text.appendCodePoint(each);
              }
            });
    int length = text.codePointCount(0, text.length());
    if (length <= LONGEST) {
      return text.toString();
    }
    int head = text.offsetByCodePoints(0, LONGEST * 3 / 4);
    int tail = text.offsetByCodePoints(text.length(), -LONGEST / 4);
    return text.substring(0, head) + "…" + text.substring(tail);
  }

  private static boolean unseen(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }
}
