package org.jianzhuo.model.base;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Reads what people type and paste, whatever keyboard, input method or document it comes from. */
public final class TypedText {

  private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\u2212\u02D7\u2043]");
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n\\t]]");
  private static final Pattern COMMA_DECIMAL =
      Pattern.compile("^-?(0?,\\d+|\\d+,(\\d{1,2}|\\d{4,}))(?![\\d,])");

  private TypedText() {}

  /**
   * Returns a number as plain text: full-width digits, every kind of minus, the Chinese full stop
   * and a decimal comma are converted; what cannot be seen, line breaks and ° are left out. A comma
   * before three digits may part thousands: it stays, so that the number is asked about.
   */
  public static String number(String typed) {
    String text = Normalizer.normalize(visible(typed), Normalizer.Form.NFKC);
    text = DASHES.matcher(text).replaceAll("-");
    text = text.replace('。', '.').replace('、', ',').replace("°", "").strip();
    return COMMA_DECIMAL.matcher(text).find() ? text.replaceFirst(",", ".") : text;
  }

  /** Returns a text of one or more lines without what nobody can see. */
  public static String visible(String typed) {
    return INVISIBLE
        .matcher(typed.replace("\r\n", "\n").replace('\r', '\n').replace('\u2028', '\n'))
        .replaceAll("");
  }

  /** Returns a text of one line: line breaks and tabs become spaces. */
  public static String line(String typed) {
    return visible(typed).replaceAll("\\s*[\\n\\t]\\s*", " ");
  }
}
