package org.jianzhuo.model.evidence;

import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.journal.MediaId;
import org.jspecify.annotations.Nullable;

/**
 * Says from what a derived picture was made.
 *
 * @param parentHash of the parent's plain bytes
 * @param atMillis the moment of a frame from its clip's beginning; 0 for a still's copy
 * @param film of which of its clip's tracks of pictures a frame is, from 1; null where there is one
 *     only, and in entries from before this was kept
 */
public record Derivation(
    MediaId parent, Digest parentHash, Way way, long atMillis, @Nullable Integer film) {

  /** How it was made. */
  public enum Way {
    /** One frame of a clip. */
    FRAME,
    /** A copy with parts covered in black. */
    REDACTED
  }
}
