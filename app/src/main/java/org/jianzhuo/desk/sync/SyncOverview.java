package org.jianzhuo.desk.sync;

import java.util.List;
import org.jianzhuo.model.evidence.MediaKind;

/**
 * Shows what waits to be exchanged.
 *
 * @param entries the newest entries, newest first
 */
public record SyncOverview(
    long entriesWaiting,
    long mediaWaiting,
    long bytesWaiting,
    List<EntryRow> entries,
    List<MediaRow> media) {

  /**
   * One entry.
   *
   * @param at UTC milliseconds of the writing station's clock
   * @param own whether this station wrote it
   */
  public record EntryRow(String kind, long at, boolean own, boolean sent) {}

  /** Where a medium is. */
  public enum Place {
    /** Here only. */
    TO_SEND,
    /** At the server only, or not yet anywhere that is known. */
    TO_FETCH,
    /** Here, and verified by the server. */
    BOTH
  }

  /** One medium. */
  public record MediaRow(String fileName, MediaKind kind, long bytes, Place place) {}

  public SyncOverview {
    entries = List.copyOf(entries);
    media = List.copyOf(media);
  }

  /** Knows of nothing. */
  public static SyncOverview empty() {
    return new SyncOverview(0, 0, 0, List.of(), List.of());
  }
}
