package org.jianzhuo.desk.sync;

import java.security.PublicKey;
import java.util.Map;
import java.util.Optional;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.desk.journal.StationKeys;
import org.jianzhuo.desk.journal.StreamKind;
import org.jianzhuo.model.journal.StationId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.roster.Roster;
import org.jianzhuo.model.roster.RosterFact;
import org.jianzhuo.model.wire.Ed25519Keys;
import org.jianzhuo.model.wire.Handshake;
import org.jianzhuo.model.wire.StationLine;

/** Knows the stations' keys: learnt once from the pinned server, never changed. */
final class KeyRing {

  private final Journal journal;
  private final StationKeys keys;

  KeyRing(Journal journal, StationKeys keys) {
    this.journal = journal;
    this.keys = keys;
  }

  Optional<PublicKey> of(StationId station) {
    return keys.of(station);
  }

  Map<StationId, PublicKey> all() {
    return keys.all();
  }

  /**
   * Learns a key from a line of the server, unless the roster or an earlier line says otherwise.
   */
  void learn(StationLine line) {
    if (keys.of(line.station()).isPresent() || !isVouched(line)) {
      return;
    }
    Optional<String> registered = registered(line.station());
    if (registered.isEmpty() || registered.get().equals(line.publicKey())) {
      keys.learn(line.station(), Ed25519Keys.read(line.publicKey()).getEncoded());
    }
  }

  private boolean isVouched(StationLine line) {
    StationId by = line.by();
    String signature = line.signature();
    if (by == null) {
      return true;
    }
    byte[] words = Handshake.introduction(line.station(), line.publicKey(), by);
    return signature != null
        && keys.of(by).filter(key -> Ed25519Keys.signed(key, words, signature)).isPresent();
  }

  private Optional<String> registered(StationId station) {
    for (StreamId roster : journal.streams(StreamKind.ROSTER)) {
      RosterFact.StationRegistered fact =
          journal.stream(roster).get(Roster.PROJECTION).stations().get(station);
      if (fact != null) {
        return Optional.of(fact.publicKey());
      }
    }
    return Optional.empty();
  }
}
