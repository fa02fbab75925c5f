package org.jianzhuo.model.evidence;

import java.util.List;
import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.journal.FindingId;
import org.jspecify.annotations.Nullable;

/**
 * A vector note that lies beside a medium.
 *
 * @param spots as many as the kind has
 * @param text empty where there is none
 * @param millimetres the real length of a scale; 0 for every other kind
 * @param atMillis the moment of a bookmark from the clip's beginning; 0 for every other kind
 * @param finding whose moment a bookmark marks; null for that of the clip, and every other kind
 */
public record Note(
    NoteId id,
    NoteKind kind,
    List<Spot> spots,
    String text,
    double millimetres,
    long atMillis,
    @Nullable FindingId finding) {

  private static final int LONGEST_TEXT = 500;

  public Note {
    spots = List.copyOf(spots);
    Check.that(spots.size() == kind.spots(), "a note has as many spots as its kind");
    Check.that(text.length() <= LONGEST_TEXT, "a note's text is short");
    Check.that(
        kind == NoteKind.SCALE ? millimetres > 0 : millimetres == 0,
        "a scale, and nothing else, has a real length");
    Check.that(atMillis >= 0, "a moment lies in the clip");
    Check.that(finding == null || kind == NoteKind.BOOKMARK, "a bookmark alone has a finding");
  }

  /** Makes a note that belongs where its medium belongs. */
  public Note(
      NoteId id, NoteKind kind, List<Spot> spots, String text, double millimetres, long atMillis) {
    this(id, kind, spots, text, millimetres, atMillis, null);
  }

  /** Returns the distance of the first two spots in widths of the picture. */
  public double span() {
    return spots.get(0).distance(spots.get(1));
  }

  /** Returns the angle at the second spot, 0 to 180 degrees; 0 where two spots coincide. */
  public double degrees() {
    Spot joint = spots.get(1);
    double ax = spots.get(0).x() - joint.x();
    double ay = spots.get(0).y() - joint.y();
    double bx = spots.get(2).x() - joint.x();
    double by = spots.get(2).y() - joint.y();
    return Math.toDegrees(Math.atan2(Math.abs(ax * by - ay * bx), ax * bx + ay * by));
  }
}
