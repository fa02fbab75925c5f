package org.jianzhuo.model.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianzhuo.model.base.Words;

/**
 * Holds a phrase for descriptions, with slots such as {@code ［长度］} to be filled.
 *
 * @param words what is written, and a short name in English
 * @param parts codes of the body parts that it suits; empty for all
 */
public record Phrase(Words words, List<String> parts) {

  private static final Pattern SLOT = Pattern.compile("［[^［］]{1,20}］");

  public Phrase {
    parts = List.copyOf(parts);
  }

  /** A stretch of a text, {@code end} excluded. */
  public record Slot(int start, int end) {}

  /** Finds the first slot at or after a place that nobody has filled. */
  public static Optional<Slot> openSlot(String text, int from) {
    Matcher matcher = SLOT.matcher(text);
    return matcher.find(Math.min(from, text.length()))
        ? Optional.of(new Slot(matcher.start(), matcher.end()))
        : Optional.empty();
  }
}
