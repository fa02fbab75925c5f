package org.jianzhuo.desk.opinion;

import java.util.List;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.document.PrintPort;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.opinion.OpinionFact;
import org.jianzhuo.model.opinion.Opinions;
import org.jspecify.annotations.Nullable;

/** Prints the panel opinion and journals each print with its number. */
final class SheetPrinting {
  private final Journal journal;
  private final SignedPaper papers;
  private final PrintPort printer;

  SheetPrinting(Journal journal, SignedPaper papers, PrintPort printer) {
    this.journal = journal;
    this.papers = papers;
    this.printer = printer;
  }

  Outcome<Integer> print(
      StreamId caseStream, @Nullable PersonId actor, String printerName, int copies) {
    Opinions opinions = journal.stream(caseStream).get(Opinions.PROJECTION);
    OpinionFact.SheetComposed sheet = opinions.sheet();
    Digest digest = opinions.lastDigest().orElse(null);
    if (sheet == null || digest == null) {
      return Outcome.refused("opinion.refused.no-sheet");
    }
    int number = opinions.prints() + 1;
    // the job's name lies unsealed in the print queue: no case number in it
    String job = "panel-opinion-v" + sheet.version() + "-p" + number;
    return switch (printer.print(papers.read(digest), job, printerName, copies)) {
      case Outcome.Refused<String>(var reason) -> new Outcome.Refused<>(reason);
      case Outcome.Done<String>(String used) -> {
        journal.append(
            actor,
            List.of(
                new Deed(
                    caseStream,
                    new OpinionFact.SheetPrinted(sheet.version(), digest, number, used, copies))));
        yield Outcome.done(number);
      }
    };
  }
}
