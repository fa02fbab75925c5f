package org.jianzhuo.desk.evidence.ui;

import java.util.ArrayList;
import java.util.List;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.model.evidence.Evidence;
import org.jianzhuo.model.evidence.MediaKind;
import org.jianzhuo.model.exam.Exam;
import org.jspecify.annotations.Nullable;

/**
 * What a strip tells of a medium beside its name.
 *
 * @param kind of the medium
 * @param millis how long a clip is; 0 where it is none or nobody could tell
 * @param derived whether it was made from another
 * @param source where it was imported from; null for what was taken here
 * @param foreign whether another name than the person's stands on it
 */
record TileWords(
    MediaKind kind, long millis, boolean derived, @Nullable String source, boolean foreign) {

  static TileWords of(Evidence evidence, Exam exam, Evidence.Item item) {
    return new TileWords(
        item.medium().kind(),
        item.millis(),
        item.derivation() != null,
        item.source() == null ? null : item.source().source(),
        evidence.isForeign(item.medium().id(), exam));
  }

  boolean imported() {
    return source != null;
  }

  /**
   * Returns the words in the picture's corner: a clip's length, below them the source of an import.
   *
   * @param shielded whether it shows intimate parts to one who may look
   */
  String in(Messages m, boolean shielded) {
    List<String> words = new ArrayList<>();
    if (shielded) {
      words.add(m.text("evidence.shield.pill"));
    }
    if (foreign) {
      words.add(m.text("evidence.import.foreign"));
    }
    switch (kind) {
      case CLIP -> words.add(millis == 0 ? "▶" : "▶ " + length(millis));
      case SCAN -> words.add("PDF");
      case PHOTO, DOCUMENT -> {}
    }
    if (derived) {
      words.add(m.text("evidence.review.kind.derived"));
    }
    String first = String.join(" ", words);
    if (source == null) {
      return first;
    }
    String from = m.text("evidence.review.kind.imported", source);
    return first.isEmpty() ? from : first + "\n" + from;
  }

  /** Writes how long a clip is as minutes and seconds; what is shorter than a second is one. */
  static String length(long millis) {
    long seconds = Math.max(1, Math.round(millis / 1000.0));
    return seconds / 60 + ":" + (seconds % 60 < 10 ? "0" : "") + seconds % 60;
  }
}
