package org.jianzhuo.model.session;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jianzhuo.model.journal.Projection;
import org.jianzhuo.model.journal.StreamId;
import org.jspecify.annotations.Nullable;

/** Holds a session: what was opened, and the queue in the order of listing. */
public record Session(SessionFact.@Nullable Opened opened, Map<StreamId, Ticket> tickets) {

  /** The projection of a session's stream. */
  public static final Projection<Session> PROJECTION = new SessionProjection();

  public Session {
    tickets = Collections.unmodifiableMap(new LinkedHashMap<>(tickets));
  }

  /** Returns the case's ticket, if it is listed. */
  public Optional<Ticket> ticket(StreamId caseStream) {
    return Optional.ofNullable(tickets.get(caseStream));
  }

  /** Returns who else is being examined in the ticket's room, in the order of listing. */
  public List<Ticket> examinedBeside(Ticket ticket) {
    return tickets.values().stream()
        .filter(other -> other.state() == QueueState.IN_EXAM)
        .filter(other -> other.room().equals(ticket.room()))
        .filter(other -> !other.caseStream().equals(ticket.caseStream()))
        .toList();
  }
}
