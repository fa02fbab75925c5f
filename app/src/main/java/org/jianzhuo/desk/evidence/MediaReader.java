package org.jianzhuo.desk.evidence;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jianzhuo.desk.base.DiskFaults;
import org.jianzhuo.desk.evidence.CaptureDevice.Frame;

/** Reads photos and clips from their plain bytes as they are opened; nothing is written. */
public interface MediaReader {

  /** Of no more frames the times are told: 9 hours at 30 a second. */
  int MOST_FRAMES = 1_000_000;

  /**
   * What decoding a clip from its first to its last byte gave.
   *
   * @param seconds from the first picture to the end of the last
   * @param soundSeconds 0 for a clip without sound
   */
  record ClipCheck(
      boolean decodes, int width, int height, long frames, double seconds, double soundSeconds) {}

  /** A clip that is open for looking at, frame by frame. Used by one thread at a time. */
  interface Clip extends AutoCloseable {

    /** Returns how long the clip is by its own account; 0 if it does not tell. */
    double seconds();

    /**
     * Decodes the frame that is shown at this time, which is the last one until then; before the
     * first frame that one. Empty if the clip holds none.
     */
    Optional<Frame> at(double seconds, int maxWidth);

    /** Decodes the frame after the last one; empty at the end. */
    Optional<Frame> next(int maxWidth);

    /** Decodes the last frame before this time; empty at the beginning. */
    Optional<Frame> before(double seconds, int maxWidth);

    @Override
    void close();
  }

  /** Opens a clip; it closes the channel in the end. */
  Clip openClip(SeekableByteChannel clip);

  /**
   * Opens the sound of a clip; it closes the channel in the end. Empty where there is none, and
   * where a reader gives pictures only.
   */
  default Optional<ClipSound> openSound(SeekableByteChannel clip) {
    try {
      clip.close();
    } catch (IOException e) {
      throw DiskFaults.of(e, "a clip cannot be closed");
    }
    return Optional.empty();
  }

  /**
   * Returns when each frame of a clip is shown, in milliseconds from its beginning and in order, as
   * its packets tell; none where it may not go on, and where a reader does not tell.
   *
   * @param goOn asked before each read
   */
  default List<Long> frameMillis(SeekableByteChannel clip, BooleanSupplier goOn) {
    return List.of();
  }

  /**
   * Returns when each frame of a clip is shown that decodes, as {@link #frameMillis} does; the
   * whole clip is decoded for it.
   *
   * @param goOn asked before each read and after each frame
   */
  default List<Long> decodedMillis(SeekableByteChannel clip, BooleanSupplier goOn) {
    return List.of();
  }

  /** Decodes the whole clip. */
  default ClipCheck check(SeekableByteChannel clip) {
    return check(clip, () -> true);
  }

  /**
   * Decodes the clip from its beginning as long as it may go on; a clip of more than 50 million
   * pixels is not decoded.
   *
   * @param goOn asked before each read and after each frame
   */
  ClipCheck check(SeekableByteChannel clip, BooleanSupplier goOn);

  /**
   * Decodes the first picture, scaled down to the width; {@code MEDIUM_DAMAGED} if there is none.
   */
  Frame picture(SeekableByteChannel medium, int maxWidth);

  /**
   * Decodes pictures one after the other as fast as they are taken.
   *
   * @param fromSeconds where to begin, at the key frame before it
   * @param picture takes a picture with its time in milliseconds from the clip's beginning; returns
   *     whether it wants another
   */
  void play(SeekableByteChannel clip, double fromSeconds, int maxWidth, Predicate<Frame> picture);
}
