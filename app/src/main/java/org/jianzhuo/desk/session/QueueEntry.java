package org.jianzhuo.desk.session;

import org.jianzhuo.model.deadline.DeadlineFact;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.IntakeFact;
import org.jianzhuo.model.intake.Rehabilitation;
import org.jianzhuo.model.session.Ticket;
import org.jspecify.annotations.Nullable;

/**
 * Pairs a ticket with the case it stands for, and the keys by which it is found.
 *
 * @param postponed the postponement that covers the session's day (改期); null if there is none
 * @param noted what was noted of the case's rehabilitation; null if nothing
 */
public record QueueEntry(
    Ticket ticket,
    AcceptedCase accepted,
    SearchKeys keys,
    DeadlineFact.@Nullable SuspensionRecorded postponed,
    IntakeFact.@Nullable RehabilitationNoted noted) {

  /** Returns how far 先康复后鉴定 is. */
  public Rehabilitation rehabilitation() {
    return noted == null ? Rehabilitation.NOT_ASKED : noted.state();
  }

  /** Tells whether what was typed finds this entry; empty finds all. */
  public boolean isFoundBy(String typed) {
    return keys.match(typed);
  }
}
