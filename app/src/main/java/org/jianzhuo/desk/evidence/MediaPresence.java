package org.jianzhuo.desk.evidence;

import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.evidence.Evidence;
import org.jianzhuo.model.journal.StreamId;

/**
 * Counts the media that a case's entries name and whose bytes are not where they belong: at this
 * station, and at the server. Voided ones count too, since nothing is deleted. Calls look at the
 * disk: lane {@code IO}.
 */
public final class MediaPresence {

  /**
   * What a case has of its media.
   *
   * @param named by the case's entries
   * @param notHere of which this station has no bytes: not fetched yet, or lost
   * @param notAtServer that the server has not verified; 0 for a station without a server
   */
  public record Count(int named, int notHere, int notAtServer) {

    /** Nothing is named. */
    public static final Count NONE = new Count(0, 0, 0);
  }

  private final Journal journal;
  private final MediaStore media;
  private final UnaryOperator<Set<Digest>> unverified;

  /**
   * @param unverified returns which of the media the server has not verified; none without a server
   */
  public MediaPresence(Journal journal, MediaStore media, UnaryOperator<Set<Digest>> unverified) {
    this.journal = journal;
    this.media = media;
    this.unverified = unverified;
  }

  /** Counts the media of one case. */
  public Count of(StreamId caseStream) {
    Set<Digest> named =
        journal.stream(caseStream).get(Evidence.PROJECTION).items().values().stream()
            .map(item -> item.medium().sha256())
            .collect(Collectors.toSet());
    if (named.isEmpty()) {
      return Count.NONE;
    }
    int notHere = (int) named.stream().filter(each -> !media.has(each)).count();
    return new Count(named.size(), notHere, unverified.apply(named).size());
  }
}
