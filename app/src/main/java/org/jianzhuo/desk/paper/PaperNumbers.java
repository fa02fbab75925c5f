package org.jianzhuo.desk.paper;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.desk.journal.StreamKind;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.paper.PaperNumber;
import org.jianzhuo.model.paper.PaperTemplate;
import org.jianzhuo.model.paper.Papers;

/** Gives the numbers of this station's papers, which no other station gives, and their versions. */
final class PaperNumbers {

  private final Journal journal;
  private final Clock clock;

  PaperNumbers(Journal journal, Clock clock) {
    this.journal = journal;
    this.clock = clock;
  }

  /** Returns the number under which the draft would be issued; a new version keeps its own. */
  String number(PaperTemplate template, PaperDraft draft) {
    return draft.again().isEmpty()
        ? PaperNumber.of(
            template.code(), LocalDate.now(clock).getYear(), journal.station(), counter())
        : draft.again();
  }

  /** Returns the version that the draft would be. */
  int version(PaperDraft draft) {
    return journal.stream(draft.caseStream())
        .get(Papers.PROJECTION)
        .file(draft.again())
        .map(file -> file.last().issued().version() + 1)
        .orElse(1);
  }

  /** Returns this station's next counter: one more than any that it gave. */
  int counter() {
    int given = 0;
    for (StreamKind kind : List.of(StreamKind.CASE, StreamKind.SESSION)) {
      for (StreamId stream : journal.streams(kind)) {
        given =
            Math.max(
                given, journal.stream(stream).get(Papers.PROJECTION).counter(journal.station()));
      }
    }
    return given + 1;
  }

  /** Returns the part of a number that a file's name may carry: its counter. */
  static String tail(String number) {
    return number.substring(number.lastIndexOf('-') + 1);
  }
}
