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
   * @param mended of how many frames a part is damaged and was filled in by the decoder
   * @param tracks what the clip holds beside what was decoded
   */
  record ClipCheck(
      boolean decodes,
      int width,
      int height,
      long frames,
      double seconds,
      double soundSeconds,
      long mended,
      Tracks tracks) {

    /** Returns what is said of a clip of which nothing can be decoded. */
    public static ClipCheck undecoded(Tracks tracks) {
      return new ClipCheck(false, 0, 0, 0, 0, 0, 0, tracks);
    }
  }

  /**
   * What a clip holds.
   *
   * @param films how many tracks of pictures there are
   * @param sounds how many tracks of sound
   * @param codec of the pictures, as FFmpeg calls it; empty where that is not known
   * @param read whether pictures of that codec can be decoded here
   * @param unheard the codec of the sound that cannot be decoded here; empty where it can
   */
  record Tracks(int films, int sounds, String codec, boolean read, String unheard) {
    public static final Tracks NONE = new Tracks(0, 0, "", false, "");
  }

  /** A clip that is open for looking at, frame by frame. Used by one thread at a time. */
  interface Clip extends AutoCloseable {

    /** Returns how long the clip is by its own account; 0 if it does not tell. */
    double seconds();

    /** Returns what the clip holds beside the track that is shown. */
    default Tracks tracks() {
      return Tracks.NONE;
    }

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

  /**
   * Opens a clip; it closes the channel in the end.
   *
   * @param film which of its tracks of pictures is shown, from 0
   */
  Clip openClip(SeekableByteChannel clip, int film);

  /**
   * Opens the sound of a clip; it closes the channel in the end. Empty where there is none, and
   * where a reader gives pictures only.
   *
   * @param sound which of its tracks of sound is heard, from 0
   */
  default Optional<ClipSound> openSound(SeekableByteChannel clip, int sound) {
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
   * @param film of which track of pictures, from 0
   * @param goOn asked before each read
   */
  default List<Long> frameMillis(SeekableByteChannel clip, int film, BooleanSupplier goOn) {
    return List.of();
  }

  /**
   * Returns when each frame of a clip is shown that decodes, as {@link #frameMillis} does; the
   * whole clip is decoded for it.
   *
   * @param goOn asked before each read and after each frame
   */
  default List<Long> decodedMillis(SeekableByteChannel clip, int film, BooleanSupplier goOn) {
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
