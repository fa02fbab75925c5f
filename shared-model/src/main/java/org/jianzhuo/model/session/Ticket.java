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
 */
public record Ticket(
    StreamId caseStream,
    String number,
    @Nullable LocalTime appointment,
    String room,
    QueueState state,
    long checkedInAt,
    long calledAt,
    int calls) {

  /** Returns the ticket in another state. */
  public Ticket in(QueueState next) {
    return new Ticket(caseStream, number, appointment, room, next, checkedInAt, calledAt, calls);
  }
}
