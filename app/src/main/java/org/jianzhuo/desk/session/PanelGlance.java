package org.jianzhuo.desk.session;

import java.util.List;
import java.util.Optional;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.model.journal.StreamId;

/** Tells the queue what it must know of a case's panel, which comes after the queue. */
public interface PanelGlance {

  /** Knows of no panels: for a queue by itself. */
  PanelGlance NONE =
      new PanelGlance() {
        @Override
        public Optional<Reason> callWarning(StreamId caseStream) {
          return Optional.empty();
        }

        @Override
        public List<Seat> seats(StreamId caseStream) {
          return List.of();
        }
      };

  /** Shows one seat; experts by number on any screen that others see (practice 3). */
  record Seat(int place, String number, String specialty) {}

  /** Returns what to think of before calling, e.g. that no panel is seated yet. */
  Optional<Reason> callWarning(StreamId caseStream);

  /** Returns the panel's seats in order; the first leads. */
  List<Seat> seats(StreamId caseStream);
}
