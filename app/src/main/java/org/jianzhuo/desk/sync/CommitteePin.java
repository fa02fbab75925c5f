package org.jianzhuo.desk.sync;

import java.util.Optional;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.desk.journal.StreamKind;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.roster.Roster;
import org.jianzhuo.model.roster.RosterFact;

/**
 * Holds the committee's certificate: a founding station brings its own, a joining one pins what the
 * enrolment carries and takes no other committee's roster afterwards.
 */
public final class CommitteePin {

  private final Journal journal;
  private final SyncStore store;

  public CommitteePin(Journal journal, SyncStore store) {
    this.journal = journal;
    this.store = store;
  }

  /** Returns the pinned certificate, else the one of the roster held here. */
  public Optional<String> certificate() {
    Optional<String> pinned = store.committee();
    return pinned.isPresent() ? pinned : ofRoster();
  }

  /** Pins the certificate. */
  public void pin(String certificate) {
    store.keepCommittee(certificate);
  }

  /**
   * Checks that the roster held here is the pinned committee's.
   *
   * @throws DeskFault {@code SERVER_NOT_OURS} if it is another one's
   */
  void check() {
    Optional<String> pinned = store.committee();
    Optional<String> founded = ofRoster();
    if (pinned.isPresent() && founded.isPresent() && !pinned.equals(founded)) {
      throw new DeskFault(ErrorCode.SERVER_NOT_OURS, "the roster is another committee's");
    }
  }

  private Optional<String> ofRoster() {
    for (StreamId roster : journal.streams(StreamKind.ROSTER)) {
      RosterFact.CommitteeFounded founded =
          journal.stream(roster).get(Roster.PROJECTION).committee();
      if (founded != null) {
        return Optional.of(founded.certificate());
      }
    }
    return Optional.empty();
  }
}
