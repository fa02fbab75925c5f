package org.jianzhuo.server.sync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jianzhuo.model.journal.Entry;
import org.jianzhuo.model.journal.EntryId;
import org.jianzhuo.model.journal.StationId;
import org.jianzhuo.model.wire.Ed25519Keys;
import org.jianzhuo.model.wire.EntryLine;
import org.jianzhuo.model.wire.Handshake;
import org.jianzhuo.model.wire.PushAnswer;
import org.jianzhuo.model.wire.PushAnswer.Cause;
import org.jianzhuo.model.wire.PushAnswer.EntryAnswer;
import org.jianzhuo.model.wire.PushAnswer.Verdict;
import org.jianzhuo.model.wire.PushBatch;
import org.jianzhuo.model.wire.StationLine;

/**
 * Judges what is pushed: body against header, signature against the station's key, seq against what
 * is held. Nothing is refused for its content, and what does not fit is set aside.
 */
final class Reception {

  private final EntryStore store;

  Reception(EntryStore store) {
    this.store = store;
  }

  /** Takes a batch in one transaction. */
  PushAnswer take(StationId pusher, PushBatch batch) {
    return store.inTransaction(
        () -> {
          batch.stations().forEach(line -> meet(pusher, line));
          Map<StationId, Long> held = new HashMap<>(store.holdings());
          Map<StationId, Optional<KnownStation>> known = new HashMap<>();
          List<EntryAnswer> answers = new ArrayList<>();
          for (EntryLine line : batch.entries()) {
            EntryAnswer answer = judge(line, held, known);
            if (answer.verdict() == Verdict.SET_ASIDE) {
              store.setAside(line, answer.cause());
            }
            answers.add(answer);
          }
          return new PushAnswer(answers);
        });
  }

  /** Learns a station's key from the pusher's word; a known station's key never changes. */
  private void meet(StationId pusher, StationLine line) {
    String signature = line.signature();
    if (signature == null
        || !pusher.equals(line.by())
        || store.station(line.station()).isPresent()) {
      return;
    }
    byte[] words = Handshake.introduction(line.station(), line.publicKey(), pusher);
    boolean vouched =
        store
            .station(pusher)
            .filter(by -> Ed25519Keys.signed(by.key(), words, signature))
            .isPresent();
    if (vouched && isKey(line.publicKey())) {
      store.addStation(new KnownStation(false, line));
    }
  }

  private static boolean isKey(String publicKey) {
    try {
      Ed25519Keys.read(publicKey);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private EntryAnswer judge(
      EntryLine line, Map<StationId, Long> held, Map<StationId, Optional<KnownStation>> known) {
    Entry entry;
    try {
      entry = line.entry();
    } catch (IllegalArgumentException e) {
      return aside(Cause.NO_ENTRY);
    }
    StationId author = entry.header().station();
    Optional<KnownStation> station = known.computeIfAbsent(author, store::station);
    if (station.isEmpty()) {
      return aside(Cause.UNKNOWN_STATION);
    }
    if (!entry.signed().isSignedBy(station.get().key())) {
      return aside(Cause.WRONG_SIGNATURE);
    }
    long seq = entry.header().seq();
    long last = held.getOrDefault(author, 0L);
    if (seq <= last) {
      Optional<EntryId> there = store.entryAt(author, seq);
      return there.isPresent() && there.get().equals(entry.id())
          ? new EntryAnswer(Verdict.HELD, Cause.NONE)
          : aside(Cause.FORK);
    }
    if (seq > last + 1) {
      return aside(Cause.GAP);
    }
    store.append(entry);
    held.put(author, seq);
    return new EntryAnswer(Verdict.ACCEPTED, Cause.NONE);
  }

  private static EntryAnswer aside(Cause cause) {
    return new EntryAnswer(Verdict.SET_ASIDE, cause);
  }
}
