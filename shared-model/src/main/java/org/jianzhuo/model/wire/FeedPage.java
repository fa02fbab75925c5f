package org.jianzhuo.model.wire;

import java.util.List;

/**
 * Holds one page of the feed.
 *
 * @param stations the stations that wrote these entries
 * @param next the cursor after this page
 * @param more whether entries follow at once
 */
public record FeedPage(
    List<StationLine> stations, List<EntryLine> entries, long next, boolean more) {

  public FeedPage {
    stations = List.copyOf(stations);
    entries = List.copyOf(entries);
  }
}
