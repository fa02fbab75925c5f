package org.jianzhuo.model.session;

import java.time.LocalTime;
import org.jianzhuo.model.journal.StreamId;
import org.jspecify.annotations.Nullable;

/**
 * Holds one case's place in the queue.
 *
 * @param checkedInAt UTC milliseconds of the entry, shown only; 0 before
 * @param calledAt UTC milliseconds of the last call, shown only; 0 before
 * @param calls how often the person was called
 * @param pause why the examination is paused; null unless it is
 * @param before the ticket before its last move, for taking it back; null if it never moved
 */
public record Ticket(
    StreamId caseStream,
    String number,
    @Nullable LocalTime appointment,
    String room,
    QueueState state,
    long checkedInAt,
    long calledAt,
    int calls,
    @Nullable Pause pause,
    @Nullable Ticket before) {

  /** Makes a ticket that never moved. */
  public Ticket(
      StreamId caseStream,
      String number,
      @Nullable LocalTime appointment,
      String room,
      QueueState state,
      long checkedInAt,
      long calledAt,
      int calls) {
    this(caseStream, number, appointment, room, state, checkedInAt, calledAt, calls, null, null);
  }

  /** Returns the ticket in another state. */
  public Ticket in(QueueState next) {
    return new Ticket(
        caseStream, number, appointment, room, next, checkedInAt, calledAt, calls, null, this);
  }

  Ticket paused(Pause why) {
    return new Ticket(
        caseStream,
        number,
        appointment,
        room,
        QueueState.PAUSED,
        checkedInAt,
        calledAt,
        calls,
        why,
        this);
  }

  Ticket checkedIn(long at) {
    return new Ticket(
        caseStream, number, appointment, room, QueueState.WAITING, at, calledAt, calls, null, this);
  }

  Ticket called(String toRoom, long at) {
    return new Ticket(
        caseStream,
        number,
        appointment,
        toRoom,
        QueueState.CALLED,
        checkedInAt,
        at,
        calls + 1,
        null,
        this);
  }

  Ticket movedTo(String otherRoom) {
    return new Ticket(
        caseStream,
        number,
        appointment,
        otherRoom,
        state,
        checkedInAt,
        calledAt,
        calls,
        pause,
        this);
  }

  /** Changes the listing, which is no move: what was done can still be taken back. */
  Ticket relisted(@Nullable LocalTime at, String otherRoom) {
    return new Ticket(
        caseStream,
        number,
        at,
        otherRoom,
        state,
        checkedInAt,
        calledAt,
        calls,
        pause,
        before == null ? null : before.relisted(at, otherRoom));
  }
}
