package org.jianzhuo.desk.evidence;

import java.util.Optional;

/** The sound of a clip that is open for listening. Used by one thread at a time. */
public interface ClipSound extends AutoCloseable {

  /** Samples per second of what comes out, whatever the clip holds. */
  int RATE = 48_000;

  /**
   * A piece of sound in the form of {@link SoundOutput}.
   *
   * @param seconds when it begins in the clip
   */
  record Piece(double seconds, byte[] samples) {}

  /** Goes to the sound at, or somewhat before, this time. */
  void seek(double seconds);

  /** Decodes the next piece; empty at the end. */
  Optional<Piece> next();

  @Override
  void close();
}
