package org.jianzhuo.server.sync;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jianzhuo.model.journal.Entry;
import org.jianzhuo.model.journal.EntryId;
import org.jianzhuo.model.journal.StationId;
import org.jianzhuo.model.wire.EntryLine;
import org.jianzhuo.model.wire.PushAnswer;

/**
 * The port to where the server keeps entries, stations and codes. Durable when a call returns, or
 * when the transaction around it does. Nothing is ever removed. Thread-safe.
 */
public interface EntryStore extends AutoCloseable {

  /** An entry at its place in the order of commits. */
  record Committed(long position, Entry entry) {}

  /** Does the work in one transaction; nothing of it stays if it throws. Nested calls join. */
  <T> T inTransaction(Supplier<T> work);

  /** Names this life of the server. */
  String epoch();

  Optional<KnownStation> station(StationId station);

  /** Adds a station, or lets one connect that was only introduced; the key never changes. */
  void addStation(KnownStation station);

  /** Returns the committee's certificate, if a station brought it. */
  Optional<String> committee();

  void keepCommittee(String certificate);

  /** Keeps a one-time code that is good until {@code expires}. */
  void addCode(String secret, Instant expires);

  /**
   * Uses up a code for the station; the same station may use it again, since an answer can be lost
   * on the way.
   *
   * @return whether the code is good
   */
  boolean redeem(String secret, StationId station, Instant now);

  /** Returns the highest seq of each station of which entries are held. */
  Map<StationId, Long> holdings();

  /** Returns which entry the station wrote at {@code seq}. */
  Optional<EntryId> entryAt(StationId station, long seq);

  /** Appends the station's next entry; the caller has checked it. */
  void append(Entry entry);

  /** Keeps a line that could not be applied, once. */
  void setAside(EntryLine line, PushAnswer.Cause cause);

  /** Counts what was set aside. */
  long asideCount();

  /** Returns entries after a position, in the order of commits; none is ever skipped. */
  List<Committed> after(long position, int limit);

  @Override
  void close();
}
