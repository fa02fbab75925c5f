package org.jianzhuo.model.evidence;

import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.journal.MediaId;

/**
 * Says how one picture stands in the case's annex.
 *
 * @param medium the original, or a frame that was kept of a clip
 * @param caption as printed below it; empty for none
 * @param notes whether the notes beside the picture are drawn over it in print
 * @param original whether the picture itself is printed although a redacted copy of it exists
 */
public record KeyImage(MediaId medium, String caption, boolean notes, boolean original) {

  /** The longest caption, in characters. */
  public static final int LONGEST_CAPTION = 2000;

  public KeyImage {
    Check.that(caption.length() <= LONGEST_CAPTION, "a caption has at most 2000 characters");
  }

  /** Chooses a picture without words. */
  public static KeyImage of(MediaId medium) {
    return new KeyImage(medium, "", false, false);
  }
}
