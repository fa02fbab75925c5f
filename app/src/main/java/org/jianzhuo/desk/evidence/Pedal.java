package org.jianzhuo.desk.evidence;

import org.jspecify.annotations.Nullable;

/**
 * The keys that a pedal or a presenter sends at this station, by their names; null where none was
 * learnt.
 *
 * @param photo takes a photo
 * @param record starts a clip, or stops it
 */
public record Pedal(@Nullable String photo, @Nullable String record) {

  /** No key was learnt. */
  public static final Pedal NONE = new Pedal(null, null);
}
