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

  /** Counts those who came: all but the not yet checked in and the absent. */
  public int present() {
    return entries.size() - count(QueueState.LISTED) - count(QueueState.ABSENT);
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
