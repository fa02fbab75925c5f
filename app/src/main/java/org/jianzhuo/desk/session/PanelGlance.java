package org.jianzhuo.desk.session;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jianzhuo.desk.base.Outcome;
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

  /**
   * Returns why nobody may come in for this case now: an incomplete group cannot open a case
   * (practice 3); empty where the panel is whole, or is not there yet.
   */
  default Optional<Reason> mayNotEnter(StreamId caseStream) {
    return Optional.empty();
  }

  /**
   * Shows a case that came to a room whose panel was there already, and has none itself.
   *
   * @param open what has to be settled, the missing panel first
   * @param next who does what about it
   */
  record Late(StreamId caseStream, String ticket, String room, List<Reason> open, Reason next) {
    public Late {
      open = List.copyOf(open);
    }
  }

  /** Returns the session's cases that came after their room's panel, in the order of listing. */
  default List<Late> late(StreamId session) {
    return List.of();
  }

  /** Does what lets a person in, unless the panel is incomplete. */
  default <T> Outcome<T> ifWhole(StreamId caseStream, Supplier<Outcome<T>> act) {
    return mayNotEnter(caseStream).<Outcome<T>>map(Outcome.Refused::new).orElseGet(act);
  }

  /** Returns the panel's seats in order; the first leads. */
  List<Seat> seats(StreamId caseStream);
}
