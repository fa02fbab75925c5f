package org.jianzhuo.desk.journal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jianzhuo.model.journal.Entry;
import org.jianzhuo.model.journal.EntryId;
import org.jianzhuo.model.journal.StationId;
import org.jianzhuo.model.journal.StreamId;

/** Keeps entries on the disk, their bodies sealed. The journal decides what stands in them. */
public interface EntryStore {

  /** Runs the work in one transaction; returns when the disk has it. */
  <T> T transaction(Supplier<T> work);

  /** Runs the action once this thread's transaction is on the disk, never if it fails. */
  void afterCommit(Runnable action);

  /** Tells whether this thread is within a transaction. */
  boolean inTransaction();

  /** Adds an entry at the end of what this station learnt. */
  void add(Entry entry);

  boolean has(EntryId entry);

  /** Returns the station's highest seq held; 0 if none is. */
  long lastSeq(StationId station);

  /** Returns the highest seq held without a gap, for each station. */
  Map<StationId, Long> known();

  List<EntryId> heads(StreamId stream);

  void replaceHeads(StreamId stream, Collection<EntryId> heads);

  /** Returns the stream's entries in the order in which they were learnt. */
  List<Entry> stream(StreamId stream);

  /** Returns the streams whose first entry's kind begins so, in the order they were learnt. */
  List<StreamId> streams(String rootKindPrefix);

  /** Returns at most {@code limit} entries of the station after {@code seq}, in order of seq. */
  List<Entry> after(StationId station, long seq, int limit);
}
