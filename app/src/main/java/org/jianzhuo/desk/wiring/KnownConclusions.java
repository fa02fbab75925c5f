package org.jianzhuo.desk.wiring;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jianzhuo.desk.intake.EarlierConclusions;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.model.conclusion.ConclusionFact;
import org.jianzhuo.model.journal.StreamId;

/** Tells the import of a person's earlier conclusions: those whose draft was checked here. */
final class KnownConclusions implements EarlierConclusions {

  private final Journal journal;
  private final ZoneId zone;

  KnownConclusions(Journal journal, ZoneId zone) {
    this.journal = journal;
    this.zone = zone;
  }

  @Override
  public Optional<LocalDate> concludedOn(StreamId caseStream) {
    return journal.stream(caseStream).history().ordered().stream()
        .filter(
            act ->
                act.fact() instanceof ConclusionFact.DraftSigned f
                    && f.capacity() == ConclusionFact.Capacity.CHECKER)
        .map(act -> LocalDate.ofInstant(Instant.ofEpochMilli(act.header().at()), zone))
        .reduce((first, last) -> last);
  }

  @Override
  public Optional<LocalDate> receivedOn(StreamId caseStream) {
    return Optional.empty();
  }
}
