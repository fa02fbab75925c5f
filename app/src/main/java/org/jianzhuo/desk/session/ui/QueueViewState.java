package org.jianzhuo.desk.session.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.session.CaseClocks;
import org.jianzhuo.desk.session.PanelGlance;
import org.jianzhuo.desk.session.Queue;
import org.jianzhuo.desk.session.QueueEntry;
import org.jianzhuo.desk.session.Sessions;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.session.QueueState;
import org.jspecify.annotations.Nullable;

/** Holds what the queue's screen shows. */
public sealed interface QueueViewState {

  /** The journal is being read. */
  record Loading() implements QueueViewState {}

  /** No register was imported yet. */
  record NoSession() implements QueueViewState {}

  /**
   * A session's queue.
   *
   * @param sessions all that can be chosen
   * @param coordinates whether the person signed in runs the queue
   * @param room the room for which the next is called; empty if there is none
   * @param tab the state that is shown; null for all
   * @param selected the chosen case; null for none
   * @param seats of the chosen case's panel
   * @param warning what to think of before calling the chosen case
   * @param clock the chosen case's clock; null until it was read
   * @param unmasked whether the chosen case's identity number is shown whole
   */
  record Showing(
      Queue queue,
      List<Sessions.Listed> sessions,
      boolean coordinates,
      String room,
      @Nullable QueueState tab,
      String search,
      @Nullable StreamId selected,
      List<PanelGlance.Seat> seats,
      @Nullable Reason warning,
      CaseClocks.@Nullable Shown clock,
      boolean unmasked)
      implements QueueViewState {

    public Showing {
      sessions = List.copyOf(sessions);
      seats = List.copyOf(seats);
    }

    /**
     * Returns the entries that tab and search let through, in the queue's order; of the paused, who
     * is awaited first comes first.
     */
    public List<QueueEntry> visible() {
      List<QueueEntry> found =
          queue.entries().stream()
              .filter(e -> tab == null || e.ticket().state() == tab)
              .filter(e -> e.isFoundBy(search))
              .toList();
      return tab == QueueState.PAUSED
          ? found.stream()
              .sorted(
                  Comparator.comparing(
                      e -> e.ticket().pause() == null ? null : e.ticket().pause().awaited(),
                      Comparator.nullsLast(Comparator.naturalOrder())))
              .toList()
          : found;
    }

    /** Returns the chosen entry, if one is. */
    public Optional<QueueEntry> chosen() {
      return selected == null ? Optional.empty() : queue.entry(selected);
    }

    /** Tells whether the chosen person is awaited on the session's day, not postponed. */
    public boolean chosenIsAwaited() {
      return chosen().filter(e -> e.postponed() == null).isPresent();
    }

    /** Returns who is being examined in the chosen person's room besides them. */
    public List<QueueEntry> beside() {
      return chosen().stream()
          .flatMap(
              c ->
                  queue.entries().stream()
                      .filter(e -> e.ticket().state() == QueueState.IN_EXAM)
                      .filter(e -> e.ticket().room().equals(c.ticket().room()))
                      .filter(e -> !e.ticket().caseStream().equals(selected)))
          .toList();
    }

    /**
     * Returns whom F2 calls: the chosen if they wait, else the room's next. Who was just called is
     * not followed by another at a second press of the key, and nobody is called who is not in the
     * list as it is filtered.
     */
    public Optional<QueueEntry> toCall() {
      return mayNotCall().isPresent() ? Optional.empty() : called();
    }

    /** Says why nobody is called now; empty where somebody is. */
    public Optional<Reason> mayNotCall() {
      Optional<QueueEntry> justCalled =
          chosen().filter(e -> e.ticket().state() == QueueState.CALLED);
      if (justCalled.isPresent()) {
        return justCalled.map(
            e ->
                Reason.of("session.refused.just-called", e.ticket().number(), e.accepted().name()));
      }
      Optional<QueueEntry> next = called();
      return next.isEmpty()
          ? Optional.of(Reason.of("session.refused.nobody-waits"))
          : next.filter(e -> !visible().contains(e))
              .map(e -> Reason.of("session.refused.next-hidden", e.ticket().number()));
    }

    private Optional<QueueEntry> called() {
      return chosen()
          .filter(
              e ->
                  e.ticket().state() == QueueState.WAITING
                      || e.ticket().state() == QueueState.PASSED
                      || e.ticket().state() == QueueState.PAUSED)
          .or(() -> queue.next(room));
    }

    Showing with(Queue fresh, List<Sessions.Listed> all, boolean runs) {
      return new Showing(
          fresh, all, runs, room, tab, search, selected, seats, warning, clock, unmasked);
    }

    Showing inRoom(String other) {
      return new Showing(
          queue,
          sessions,
          coordinates,
          other,
          tab,
          search,
          selected,
          seats,
          warning,
          clock,
          unmasked);
    }

    Showing filtered(@Nullable QueueState state, String typed) {
      return new Showing(
          queue,
          sessions,
          coordinates,
          room,
          state,
          typed,
          selected,
          seats,
          warning,
          clock,
          unmasked);
    }

    Showing choosing(@Nullable StreamId caseStream) {
      return new Showing(
          queue,
          sessions,
          coordinates,
          room,
          tab,
          search,
          caseStream,
          List.of(),
          null,
          null,
          false);
    }

    Showing seated(
        List<PanelGlance.Seat> known, @Nullable Reason toThinkOf, CaseClocks.Shown itsClock) {
      return new Showing(
          queue,
          sessions,
          coordinates,
          room,
          tab,
          search,
          selected,
          known,
          toThinkOf,
          itsClock,
          unmasked);
    }

    Showing unmasking(boolean whole) {
      return new Showing(
          queue, sessions, coordinates, room, tab, search, selected, seats, warning, clock, whole);
    }
  }
}
