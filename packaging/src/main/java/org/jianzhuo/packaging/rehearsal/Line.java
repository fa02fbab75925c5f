package org.jianzhuo.packaging.rehearsal;

import java.util.List;
import java.util.Optional;

/**
 * One line between a station's process and the rehearsal: a mark, a word, and values, separated by
 * tabs. Whatever else a process prints belongs to the log.
 */
record Line(String word, List<String> values) {

  private static final String MARK = "@@jianzhuo";

  static Optional<Line> parse(String text) {
    String[] parts = text.split("\t", -1);
    return parts.length >= 2 && parts[0].equals(MARK)
        ? Optional.of(new Line(parts[1], List.of(parts).subList(2, parts.length)))
        : Optional.empty();
  }

  static String format(String word, Object... values) {
    StringBuilder line = new StringBuilder(MARK).append('\t').append(word);
    for (Object value : values) {
      line.append('\t').append(value.toString().replaceAll("[\\t\\r\\n]+", " "));
    }
    return line.toString();
  }
}
