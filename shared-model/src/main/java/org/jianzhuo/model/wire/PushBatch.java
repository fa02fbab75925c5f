package org.jianzhuo.model.wire;

import java.util.List;

/**
 * Sends entries, each station's in order of seq, and introduces stations the server may not know.
 */
public record PushBatch(List<StationLine> stations, List<EntryLine> entries) {

  public PushBatch {
    stations = List.copyOf(stations);
    entries = List.copyOf(entries);
  }
}
