package org.jianzhuo.desk.panel.ui;

import java.util.List;
import java.util.Optional;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.panel.HandRegistration;
import org.jianzhuo.desk.panel.PoolExpert;
import org.jianzhuo.desk.panel.RoomPanel;
import org.jianzhuo.desk.session.Sessions;
import org.jianzhuo.model.panel.OpinionMode;
import org.jianzhuo.model.roster.Person;
import org.jspecify.annotations.Nullable;

/** Holds what the draw post's screen shows. */
public sealed interface PanelState {

  /** The journal is being read. */
  record Loading() implements PanelState {}

  /** No register was imported yet. */
  record NoSession() implements PanelState {}

  /**
   * A day's rooms and the pool.
   *
   * @param room the chosen room; empty if there is none
   * @param typed what filters the pool
   * @param witnesses who can witness a registration
   * @param problem why the last panel was refused; null for none
   * @param bars from which cases one of the experts of the last panel is kept away
   */
  record Showing(
      Sessions.Listed session,
      List<RoomPanel> rooms,
      List<PoolExpert> pool,
      List<Person> witnesses,
      OpinionMode mode,
      String room,
      String typed,
      @Nullable Reason problem,
      HandRegistration.Bars bars)
      implements PanelState {

    public Showing {
      rooms = List.copyOf(rooms);
      pool = List.copyOf(pool);
      witnesses = List.copyOf(witnesses);
    }

    /** Returns the chosen room's panel. */
    public Optional<RoomPanel> chosen() {
      return rooms.stream().filter(r -> r.room().equals(room)).findFirst();
    }

    /** Returns the experts that what was typed last finds. */
    public List<PoolExpert> found() {
      return found(typed);
    }

    /** Returns the experts that a text finds; an exact number finds one. */
    public List<PoolExpert> found(String text) {
      String wanted = text.strip();
      List<PoolExpert> exact =
          pool.stream().filter(e -> e.person().number().equalsIgnoreCase(wanted)).toList();
      return exact.isEmpty() ? pool.stream().filter(e -> e.isFoundBy(text)).toList() : exact;
    }

    Showing in(String other) {
      return new Showing(
          session, rooms, pool, witnesses, mode, other, typed, null, HandRegistration.Bars.NONE);
    }

    Showing typing(String text) {
      return new Showing(session, rooms, pool, witnesses, mode, room, text, problem, bars);
    }

    Showing refusing(@Nullable Reason reason) {
      return refusing(reason, HandRegistration.Bars.NONE);
    }

    Showing refusing(@Nullable Reason reason, HandRegistration.Bars from) {
      return new Showing(session, rooms, pool, witnesses, mode, room, typed, reason, from);
    }
  }
}
