package org.jianzhuo.desk.evidence.media;

import org.jianzhuo.desk.evidence.MediaReader.Tracks;

/** Tells that the pictures of a clip are in a codec that is not decoded here. */
final class UnreadCodecException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Tracks tracks;

  UnreadCodecException(Tracks tracks) {
    super(tracks.codec());
    this.tracks = tracks;
  }

  Tracks tracks() {
    return tracks;
  }
}
