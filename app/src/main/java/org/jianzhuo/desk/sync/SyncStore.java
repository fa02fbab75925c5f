package org.jianzhuo.desk.sync;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.journal.StationId;

/** Keeps what a station must remember of its server. Durable when a call returns. */
public interface SyncStore {

  /** Returns the server that the station is enrolled at. */
  Optional<EnrolledServer> server();

  /** Remembers the server; what was known of another one is forgotten. */
  void enrolled(EnrolledServer server);

  /** Returns the cursor after the last page of the feed that was taken; 0 at first. */
  long cursor();

  void keepCursor(long cursor);

  /** Returns what the server was last known to hold. */
  Map<StationId, Long> held();

  void keepHeld(Map<StationId, Long> seqs);

  /** Returns which of the media the server has verified, as far as is known here. */
  Set<Digest> verified(Set<Digest> media);

  void keepVerified(Digest medium);

  /** Takes note of another life of the server: cursor, holdings and media start anew. */
  void newEpoch(String epoch);

  /** Returns the committee's certificate (DER in Base64) that came with the enrolment. */
  Optional<String> committee();

  void keepCommittee(String certificate);
}
