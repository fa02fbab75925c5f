package org.jianzhuo.model.wire;

import java.util.List;
import org.jianzhuo.model.base.Digest;
import org.jspecify.annotations.Nullable;

/** Tells what the server has of each medium asked for, in the order of the question. */
public record MediaAnswer(List<MediaStanding> media) {

  /**
   * One medium's standing.
   *
   * @param verified whether the server holds it whole and has verified the digest itself
   * @param upload the path of an unfinished upload to go on with; null if there is none
   */
  public record MediaStanding(Digest digest, boolean verified, @Nullable String upload) {}

  public MediaAnswer {
    media = List.copyOf(media);
  }
}
