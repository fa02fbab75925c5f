package org.jianzhuo.model.wire;

import java.util.List;
import org.jianzhuo.model.journal.StreamId;

/**
 * Counts the media that the server's entries name and whose bytes it does not have.
 *
 * @param cases those that miss some, the most first
 */
public record MissingMedia(long total, List<OfCase> cases) {

  /** What one case misses. */
  public record OfCase(StreamId caseStream, long count) {}

  public MissingMedia {
    cases = List.copyOf(cases);
  }
}
