package org.jianzhuo.desk.journal;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.journal.Entry;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StationId;
import org.jianzhuo.model.journal.StreamId;
import org.jspecify.annotations.Nullable;

/**
 * Appends entries and hands out folded streams. Calls block until the disk has the entries: call
 * them on lane {@code DB}, except {@link #stream}, which answers from memory once a stream was
 * read. Thread-safe. Any call before the store is opened, or after it is closed, throws {@link
 * DeskFault} {@code STORE_LOCKED}.
 */
public interface Journal {

  /** Returns this station's id in its present incarnation. */
  StationId station();

  /**
   * Appends the facts, signed by the station, in one transaction; heads, cards and folded values
   * follow in it.
   *
   * @param actor the person who acts; null for an act of the station itself
   */
  void append(@Nullable PersonId actor, List<Deed> deeds);

  /** Returns the stream's present value; an unknown stream is empty. */
  CaseFile stream(StreamId stream);

  /** Returns the streams of a kind, in the order in which this station learnt of them. */
  List<StreamId> streams(StreamKind kind);

  /** Calls the listener with each stream that changed, on the thread that changed it. */
  AutoCloseable onChange(Consumer<StreamId> listener);

  /** Returns the highest seq held without a gap, for each station of which entries are held. */
  Map<StationId, Long> known();

  /** Returns at most {@code limit} entries of the station after {@code seq}, in order of seq. */
  List<Entry> after(StationId station, long seq, int limit);

  /**
   * Takes entries that another station wrote, in one transaction; those already held are passed
   * over. Signatures and gaps are checked by the caller (sync).
   */
  void accept(List<Entry> entries);
}
