package org.jianzhuo.desk.session;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.session.QueueState;

/** Shows a day's queue: who is where. */
public record Queue(Sessions.Listed session, List<String> rooms, List<QueueEntry> entries) {

  private static final Comparator<QueueEntry> NEXT =
      Comparator.<QueueEntry>comparingInt(e -> e.ticket().state() == QueueState.PASSED ? 1 : 0)
          .thenComparing(
              e -> e.ticket().appointment(), Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(e -> e.ticket().number());

  public Queue {
    rooms = List.copyOf(rooms);
    entries = List.copyOf(entries);
  }

  public int count(QueueState state) {
    return (int) entries.stream().filter(e -> e.ticket().state() == state).count();
  }

  /**
   * Counts those who came: who was checked in and not sent away as absent. A case that is decided
   * on its papers has nobody to come (practice 4).
   */
  public int present() {
    return (int)
        entries.stream()
            .map(QueueEntry::ticket)
            .filter(ticket -> ticket.checkedInAt() > 0 && ticket.state() != QueueState.ABSENT)
            .count();
  }

  public Optional<QueueEntry> entry(StreamId caseStream) {
    return entries.stream().filter(e -> e.ticket().caseStream().equals(caseStream)).findFirst();
  }

  /** Returns who is examined in the room or called to it, those in exam first. */
  public List<QueueEntry> inRoom(String room) {
    return entries.stream()
        .filter(e -> e.ticket().room().equals(room))
        .filter(
            e ->
                e.ticket().state() == QueueState.IN_EXAM || e.ticket().state() == QueueState.CALLED)
        .sorted(Comparator.comparingInt(e -> e.ticket().state() == QueueState.IN_EXAM ? 0 : 1))
        .toList();
  }

  /** Suggests whom to call to the room: the earliest appointment; passed numbers come last. */
  public Optional<QueueEntry> next(String room) {
    return entries.stream()
        .filter(e -> e.ticket().room().equals(room))
        .filter(
            e ->
                e.ticket().state() == QueueState.WAITING || e.ticket().state() == QueueState.PASSED)
        .min(NEXT);
  }
}
