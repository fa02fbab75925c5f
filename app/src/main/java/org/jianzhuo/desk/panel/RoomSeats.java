package org.jianzhuo.desk.panel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.panel.Draws;
import org.jianzhuo.model.panel.Panel;
import org.jianzhuo.model.panel.PanelFact;

/** Seats a drawn panel for the cases of its room. */
final class RoomSeats {

  private final PanelService panels;
  private final DrawPool pool;

  RoomSeats(PanelService panels, DrawPool pool) {
    this.panels = panels;
    this.pool = pool;
  }

  /** Seats the panel for every case of the draw's room that waits for its exam. */
  List<Deed> of(StreamId session, Draws.Record record, List<PersonId> panel, String basis) {
    List<Deed> deeds = new ArrayList<>();
    for (StreamId each : pool.cases(session, record.committed().room())) {
      seat(record, each, panel, basis).ifPresent(deeds::add);
    }
    return deeds;
  }

  /** Seats the panel for one case; whoever is kept away from it is followed by rank. */
  Optional<Deed> seat(
      Draws.Record record, StreamId caseStream, List<PersonId> panel, String basis) {
    Panel now = panels.panel(caseStream);
    List<PersonId> forCase = new ArrayList<>(panel);
    Set<PersonId> gone = new HashSet<>(record.gone());
    for (PersonId seat : panel) {
      if (now.keptAway(seat)) {
        gone.add(seat);
        Objects.requireNonNull(record.made(), "made")
            .draw()
            .successor(forCase, seat, gone)
            .ifPresent(next -> forCase.replaceAll(p -> p.equals(seat) ? next : p));
      }
    }
    PanelFact.Seated seated = new PanelFact.Seated(forCase, panels.mode(caseStream), basis);
    return seated.equals(now.seated())
        ? Optional.empty()
        : Optional.of(new Deed(caseStream, seated));
  }
}
