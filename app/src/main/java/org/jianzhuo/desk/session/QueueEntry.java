package org.jianzhuo.desk.session;

import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.session.Ticket;

/** Pairs a ticket with the case it stands for, and the keys by which it is found. */
public record QueueEntry(Ticket ticket, AcceptedCase accepted, SearchKeys keys) {

  /** Tells whether what was typed finds this entry; empty finds all. */
  public boolean isFoundBy(String typed) {
    return keys.match(typed);
  }
}
