package org.jianzhuo.model.catalogue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Pairs a text with its readings, so that it is found by its characters or by its sounds. */
final class SpokenText {

  private final String text;
  private final List<List<String>> sounds;

  SpokenText(String text, Romaniser romaniser) {
    this.text = plain(text);
    List<List<String>> all = new ArrayList<>(text.length());
    for (int i = 0; i < this.text.length(); i++) {
      char c = this.text.charAt(i);
      List<String> readings = c < 128 ? List.of(String.valueOf(c)) : romaniser.readings(c);
      all.add(List.copyOf(readings));
    }
    this.sounds = List.copyOf(all);
  }

  /** Makes full-width, raised and upper-case characters plain, one for one. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      String c = text.substring(i, i + 1);
      String normal = Normalizer.normalize(c, Normalizer.Form.NFKC);
      plain.append(normal.length() == 1 ? normal : c);
    }
    return plain.toString().toLowerCase(Locale.ROOT);
  }

  String text() {
    return text;
  }

  int length() {
    return text.length();
  }

  /** Finds the characters; null if they are not there. */
  @Nullable Span find(String wanted) {
    int at = text.indexOf(wanted);
    return at < 0 ? null : new Span(at, at + wanted.length());
  }

  /** Finds characters that stand in this order with others between; null if they do not. */
  @Nullable Span findScattered(String wanted) {
    int start = -1;
    int at = -1;
    for (int i = 0; i < wanted.length(); i++) {
      at = text.indexOf(wanted.charAt(i), at + 1);
      if (at < 0) {
        return null;
      }
      start = i == 0 ? at : start;
    }
    return new Span(start, at + 1);
  }

  /** Finds full pinyin, of which the last syllable may be unfinished; null if it is not there. */
  @Nullable Span findSound(String wanted) {
    for (int i = 0; i < sounds.size(); i++) {
      int end = soundEnd(i, wanted, 0);
      if (end > 0) {
        return new Span(i, end);
      }
    }
    return null;
  }

  private int soundEnd(int at, String wanted, int from) {
    if (from == wanted.length()) {
      return at;
    }
    if (at == sounds.size()) {
      return -1;
    }
    for (String sound : sounds.get(at)) {
      if (wanted.startsWith(sound, from)) {
        int end = soundEnd(at + 1, wanted, from + sound.length());
        if (end > 0) {
          return end;
        }
      } else if (wanted.length() - from < sound.length()
          && sound.regionMatches(0, wanted, from, wanted.length() - from)) {
        return at + 1;
      }
    }
    return -1;
  }

  /** Finds initials, one letter for each character; null if they are not there. */
  @Nullable Span findInitials(String wanted) {
    for (int i = 0; i + wanted.length() <= sounds.size(); i++) {
      boolean all = true;
      for (int k = 0; k < wanted.length() && all; k++) {
        all = beginsWith(sounds.get(i + k), wanted.charAt(k));
      }
      if (all) {
        return new Span(i, i + wanted.length());
      }
    }
    return null;
  }

  private static boolean beginsWith(List<String> readings, char letter) {
    for (String reading : readings) {
      if (reading.charAt(0) == letter) {
        return true;
      }
    }
    return false;
  }

  /** A stretch of the text, {@code end} excluded. */
  record Span(int start, int end) {}
}
