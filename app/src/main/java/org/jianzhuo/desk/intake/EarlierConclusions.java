package org.jianzhuo.desk.intake;

import java.time.LocalDate;
import java.util.Optional;
import org.jianzhuo.model.journal.StreamId;

/** Tells an import what came of a person's earlier cases, which later features keep. */
public interface EarlierConclusions {

  /** Knows of no conclusions. */
  EarlierConclusions NONE =
      new EarlierConclusions() {
        @Override
        public Optional<LocalDate> concludedOn(StreamId caseStream) {
          return Optional.empty();
        }

        @Override
        public Optional<LocalDate> receivedOn(StreamId caseStream) {
          return Optional.empty();
        }
      };

  /** Returns the day of the case's conclusion, if this station knows it. */
  Optional<LocalDate> concludedOn(StreamId caseStream);

  /** Returns the day on which it was received, if this station knows it. */
  Optional<LocalDate> receivedOn(StreamId caseStream);
}
