package org.jianzhuo.desk.wiring;

import java.time.LocalDate;
import java.util.Optional;
import org.jianzhuo.desk.intake.EarlierConclusions;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.model.conclusion.CaseLimits;
import org.jianzhuo.model.journal.StreamId;

/**
 * Tells the import of a person's earlier conclusions: as noted by hand, or whose draft was checked
 * here.
 */
final class KnownConclusions implements EarlierConclusions {

  private final Journal journal;

  KnownConclusions(Journal journal) {
    this.journal = journal;
  }

  @Override
  public Optional<LocalDate> concludedOn(StreamId caseStream) {
    return CaseLimits.concludedOn(journal.stream(caseStream));
  }

  @Override
  public Optional<LocalDate> receivedOn(StreamId caseStream) {
    return CaseLimits.servedOn(journal.stream(caseStream));
  }
}
