package org.jianzhuo.desk.opinion;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jianzhuo.model.conclusion.Conclusion;
import org.jianzhuo.model.conclusion.ConclusionFact;
import org.jianzhuo.model.journal.CaseFile;

/**
 * Says that the checker returned the conclusion's draft, and no other was composed since.
 *
 * @param version of the draft
 * @param at the station's time
 */
public record DraftReturn(int version, LocalDateTime at, String reason) {

  static Optional<DraftReturn> of(CaseFile file, ZoneId zone) {
    return file.get(Conclusion.PROJECTION).returnedFor() == null
        ? Optional.empty()
        : SheetTimes.last(file, fact -> fact instanceof ConclusionFact.DraftReturned)
            .flatMap(
                act ->
                    act.fact() instanceof ConclusionFact.DraftReturned fact
                        ? Optional.of(
                            new DraftReturn(
                                fact.version(),
                                LocalDateTime.ofInstant(
                                    Instant.ofEpochMilli(act.header().at()), zone),
                                fact.reason()))
                        : Optional.empty());
  }
}
