package org.jianzhuo.model.evidence;

import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.journal.MediaId;

/**
 * Says from what a derived picture was made.
 *
 * @param parentHash of the parent's plain bytes
 * @param atMillis the moment of a frame from its clip's beginning; 0 for a still's copy
 */
public record Derivation(MediaId parent, Digest parentHash, Way way, long atMillis) {

  /** How it was made. */
  public enum Way {
    /** One frame of a clip. */
    FRAME,
    /** A copy with parts covered in black. */
    REDACTED
  }
}
