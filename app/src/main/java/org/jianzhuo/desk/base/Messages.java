package org.jianzhuo.desk.base;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianzhuo.model.base.Words;

/**
 * Finds words in the person's language. Every feature has bundles {@code
 * org/jianzhuo/desk/<feature>/messages_zh.properties} and {@code messages_en.properties} (UTF-8),
 * whose keys begin with the feature's name and a dot.
 */
public final class Messages {

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  // A key that a text names: its usual cap, and the act that it does.
  private static final Pattern KEY = Pattern.compile("‹([^ ›]+) ([^›]+)›");

  private final Locale locale;
  private final BinaryOperator<String> keys;

  private Messages(Locale locale, BinaryOperator<String> keys) {
    this.locale = locale;
    this.keys = keys;
  }

  /** Speaks English if asked to, else Chinese. */
  public static Messages in(boolean english) {
    return new Messages(english ? Locale.ENGLISH : Locale.CHINESE, (usual, act) -> usual);
  }

  /**
   * Speaks the same language and names keys as the person chose them, where a text has {@code ‹F7
   * evidence.photo›}.
   *
   * @param present gives the key's cap for its usual cap and the act's name
   */
  public Messages naming(BinaryOperator<String> present) {
    return new Messages(locale, present);
  }

  public boolean english() {
    return locale.equals(Locale.ENGLISH);
  }

  public Locale locale() {
    return locale;
  }

  /**
   * Returns the words for a key such as {@code exam.title}; arguments fill {@code {0}} and so on. A
   * missing key is shown as itself, and fails the translation test.
   */
  public String text(String key, Object... arguments) {
    String feature = key.substring(0, Math.max(0, key.indexOf('.')));
    try {
      String pattern =
          ResourceBundle.getBundle(
                  "org.jianzhuo.desk." + feature + ".messages", locale, NO_FALLBACK)
              .getString(key);
      return keysNamed(
          arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments));
    } catch (MissingResourceException e) {
      return key;
    }
  }

  private String keysNamed(String text) {
    return text.indexOf('‹') < 0
        ? text
        : KEY.matcher(text)
            .replaceAll(key -> Matcher.quoteReplacement(keys.apply(key.group(1), key.group(2))));
  }

  /** Returns the words for a reason; an argument that has two languages is put into this one. */
  public String text(Reason reason) {
    return text(
        reason.key(),
        reason.arguments().stream()
            .map(
                each ->
                    switch (each) {
                      case Words words -> words.in(english());
                      case Reason nested -> text(nested);
                      default -> each;
                    })
            .toArray());
  }
}
