package org.jianzhuo.model.evidence;

/** Names what a note beside a medium is. */
public enum NoteKind {
  ARROW(2),
  TEXT(1),
  AREA(2),
  /** A length; it has a value only beside a scale. */
  LENGTH(2),
  /** A line of known length on the picture, e.g. on a ruler. */
  SCALE(2),
  /** The angle of a joint: one end, the joint, the other end. */
  ANGLE(3),
  /** What a redacted copy covers with black. */
  COVER(2),
  /** A moment of a clip. */
  BOOKMARK(0);

  private final int spots;

  NoteKind(int spots) {
    this.spots = spots;
  }

  /** Returns how many spots such a note has. */
  public int spots() {
    return spots;
  }
}
