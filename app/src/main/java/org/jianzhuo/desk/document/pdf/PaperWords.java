package org.jianzhuo.desk.document.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;

/** Reads the words of the forms, which are Chinese in every language of the window. */
final class PaperWords {

  private final Properties words = new Properties();

  PaperWords() {
    try (InputStream in =
        PaperWords.class.getResourceAsStream("/org/jianzhuo/desk/document/paper.properties")) {
      if (in == null) {
        throw new DeskFault(ErrorCode.DOCUMENT_FAILED, "the program lacks the forms' words");
      }
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new DeskFault(ErrorCode.DOCUMENT_FAILED, "the forms' words cannot be read", e);
    }
  }

  /** Returns the words; numbers are given as text, so that none is grouped. */
  String text(String key, String... arguments) {
    String pattern = words.getProperty(key);
    if (pattern == null) {
      throw new IllegalArgumentException("no words for " + key);
    }
    return arguments.length == 0
        ? pattern
        : new MessageFormat(pattern, Locale.CHINESE).format(arguments);
  }
}
