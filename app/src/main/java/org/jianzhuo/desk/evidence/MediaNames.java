package org.jianzhuo.desk.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.model.evidence.Derivation;
import org.jianzhuo.model.evidence.Evidence;
import org.jianzhuo.model.evidence.MediaKind;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.journal.Act;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.journal.StreamId;

/**
 * Counts up the stable names of a case's media: {@code IMG-01.jpg}, {@code CLIP-01.mp4}. Only the
 * station that began the case, of which there is one, gives such names; every other one adds its
 * code, {@code IMG-01-7KQ2MD.jpg}, so that stations without a network never give one name twice.
 */
final class MediaNames {

  private static final Pattern NAME =
      Pattern.compile("(IMG|CLIP|SCAN)-([0-9]{1,6})(?:-[2-9A-Z]{6})?\\..*");

  private final Evidence evidence;
  private final String mark;

  private MediaNames(Evidence evidence, String mark) {
    this.evidence = evidence;
    this.mark = mark;
  }

  /** Returns the names of a case as this station gives them now. */
  static MediaNames of(Journal journal, StreamId caseStream) {
    CaseFile file = journal.stream(caseStream);
    List<Act> acts = file.history().ordered();
    boolean ours = !acts.isEmpty() && acts.getFirst().header().station().equals(journal.station());
    return new MediaNames(
        file.get(Evidence.PROJECTION), ours ? "" : "-" + journal.station().code());
  }

  /**
   * Names media and journals them, one after the other in this program: between asking for the next
   * name and bearing it no other medium may take it.
   */
  static <T> T oneByOne(Supplier<T> namedAndJournalled) {
    synchronized (MediaNames.class) {
      return namedAndJournalled.get();
    }
  }

  /** Returns the next name; a number is never given twice, also not that of a voided medium. */
  String next(MediaKind kind, String extension) {
    String prefix =
        switch (kind) {
          case PHOTO -> "IMG";
          case CLIP -> "CLIP";
          case SCAN, DOCUMENT -> "SCAN";
        };
    int highest =
        evidence.items().values().stream()
            .map(item -> NAME.matcher(item.medium().fileName()))
            .filter(Matcher::matches)
            .filter(match -> match.group(1).equals(prefix))
            .mapToInt(match -> Integer.parseInt(match.group(2)))
            .max()
            .orElse(0);
    return String.format(Locale.ROOT, "%s-%02d%s.%s", prefix, highest + 1, mark, extension);
  }

  /** Returns the medium, under the next name where another one of the case bears its own. */
  Medium untaken(Medium medium) {
    String name = medium.fileName();
    boolean taken =
        evidence.items().values().stream()
            .map(Evidence.Item::medium)
            .anyMatch(other -> other.fileName().equals(name) && !other.id().equals(medium.id()));
    return taken
        ? new Medium(
            medium.id(),
            medium.kind(),
            next(medium.kind(), name.substring(name.lastIndexOf('.') + 1)),
            medium.type(),
            medium.sha256(),
            medium.bytes(),
            medium.finding())
        : medium;
  }

  /** Returns the name of a picture made from another medium: {@code CLIP-01-F1.png}. */
  String derived(Medium parent, Derivation.Way way) {
    int dot = parent.fileName().lastIndexOf('.');
    String stem = dot < 0 ? parent.fileName() : parent.fileName().substring(0, dot);
    String made = way == Derivation.Way.FRAME ? "F" : "R";
    long siblings =
        evidence.items().values().stream()
            .map(Evidence.Item::derivation)
            .filter(Objects::nonNull)
            .filter(other -> other.parent().equals(parent.id()) && other.way() == way)
            .count();
    return stem + "-" + made + (siblings + 1) + mark + ".png";
  }
}
