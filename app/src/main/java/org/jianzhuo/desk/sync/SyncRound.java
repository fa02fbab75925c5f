package org.jianzhuo.desk.sync;

import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.sync.EntryExchange.Progress;
import org.jianzhuo.desk.sync.SyncState.Step;
import org.jianzhuo.model.wire.ProblemKind;
import org.jianzhuo.model.wire.ProtocolException;
import org.jianzhuo.model.wire.Ticket;

/**
 * Does one run: entries up, entries down, media up, media down, signatures. Records always go
 * before media. What was done stays done wherever it ends.
 */
final class SyncRound {

  private static final int MOST_OPENINGS = 100;

  private final ServerDoor door;
  private final Credentials credentials;
  private final EntryExchange entries;
  private final MediaExchange media;
  private final CommitteePin committee;
  private final SyncStore store;

  SyncRound(
      ServerDoor door,
      Credentials credentials,
      EntryExchange entries,
      MediaExchange media,
      CommitteePin committee,
      SyncStore store) {
    this.door = door;
    this.credentials = credentials;
    this.entries = entries;
    this.media = media;
    this.committee = committee;
    this.store = store;
  }

  /**
   * Runs against the server.
   *
   * @throws DeskFault with the code of what went wrong
   */
  SyncReport run(EnrolledServer server, Progress progress) {
    progress.at(Step.CONNECT, 0, 0);
    Tally tally = new Tally();
    try (ServerLink link = door.reach(server.address(), server.certificate()::equals)) {
      for (int opened = 1; !exchanged(link, server, tally, progress); opened++) {
        if (opened == MOST_OPENINGS) {
          throw new DeskFault(ErrorCode.SERVER_FAILED, "the server closes every connection");
        }
      }
      long verified = entries.verify(progress);
      return new SyncReport(tally.pushed, tally.pulled, tally.up, tally.down, verified);
    } catch (ProtocolException e) {
      throw new DeskFault(ErrorCode.SERVER_FAILED, e.problem().title(), e);
    }
  }

  /** Exchanges everything; false if the connection's time ran out first, as with large media. */
  private boolean exchanged(
      ServerLink link, EnrolledServer server, Tally tally, Progress progress) {
    Ticket ticket = credentials.open(link);
    if (!ticket.epoch().equals(store.server().orElse(server).epoch())) {
      store.newEpoch(ticket.epoch());
    }
    try {
      tally.pushed += entries.push(link, ticket, progress);
      tally.pulled += entries.pull(link, ticket, progress);
      committee.check();
      tally.up += media.upload(link, ticket, progress);
      tally.down += media.download(link, ticket, progress);
      return true;
    } catch (ProtocolException e) {
      if (e.is(ProblemKind.TICKET_EXPIRED)) {
        return false;
      }
      throw e;
    }
  }

  /** Sums up over the connections of one run. */
  private static final class Tally {
    private long pushed;
    private long pulled;
    private long up;
    private long down;
  }
}
