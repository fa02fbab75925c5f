package org.jianzhuo.model.wire;

import java.util.Map;
import org.jianzhuo.model.journal.StationId;

/** Tells the highest seq held without a gap for each station. */
public record Holdings(Map<StationId, Long> seqs) {

  public Holdings {
    seqs = Map.copyOf(seqs);
  }

  /** Returns the highest seq held of the station; 0 for none. */
  public long of(StationId station) {
    return seqs.getOrDefault(station, 0L);
  }
}
