package org.jianzhuo.desk.evidence.media;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.DiskFaults;
import org.jianzhuo.desk.evidence.CaptureDevice.Frame;
import org.jianzhuo.desk.evidence.MediaReader;
import org.jspecify.annotations.Nullable;

/** Seeks in a clip and gives its frames one by one, straight from the sealed file. */
final class ClipPlayback implements MediaReader.Clip {

  private final SeekableByteChannel channel;
  private final ClipFile file;
  private final double frameSeconds;
  private final AVFrame held = avutil.av_frame_alloc();
  private final UprightPictures pictures = new UprightPictures();
  private boolean ahead;

  /**
   * @param film which of its tracks of pictures is shown, from 0
   */
  ClipPlayback(SeekableByteChannel channel, int film) {
    this.channel = channel;
    try {
      file = ClipFile.open(channel, Wanted.film(film));
    } catch (DeskFault fault) {
      closeChannel();
      throw fault;
    }
    frameSeconds = 1 / Math.max(1, file.frameRate());
  }

  @Override
  public double seconds() {
    return file.seconds();
  }

  @Override
  public MediaReader.Tracks tracks() {
    return file.held();
  }

  // A frame is shown until the next one comes, however long that takes.
  @Override
  public Optional<Frame> at(double seconds, int maxWidth) {
    Optional<Frame> shown = lastUntil(millis(seconds), seconds, maxWidth);
    // Before the first frame there is nothing to be seen but that.
    return shown.isPresent() ? shown : next(maxWidth);
  }

  @Override
  public Optional<Frame> next(int maxWidth) {
    if (ahead) {
      ahead = false;
      return Optional.of(converted(maxWidth));
    }
    AVFrame frame = file.nextPicture();
    if (frame == null) {
      return Optional.empty();
    }
    hold(frame);
    return Optional.of(converted(maxWidth));
  }

  @Override
  public Optional<Frame> before(double seconds, int maxWidth) {
    Optional<Frame> found =
        lastUntil(millis(seconds) - 1, Math.max(0, seconds - 2 * frameSeconds), maxWidth);
    // At the beginning the frame of this time stays the one that is shown.
    ahead &= found.isPresent();
    return found;
  }

  /** Decodes the last frame until this time; the one after it is held for what is asked next. */
  private Optional<Frame> lastUntil(long millis, double from, int maxWidth) {
    double start = from;
    seek(start);
    AVFrame frame = file.nextPicture();
    // A key frame is sought by when it is decoded, and may be shown later than what is wanted.
    for (double back = 1; start > 0 && isAfter(frame, millis); back *= 4) {
      start = Math.max(0, start - back);
      seek(start);
      frame = file.nextPicture();
    }
    boolean any = false;
    while (frame != null && millis(file.secondsOf(frame)) <= millis) {
      any = true;
      hold(frame);
      if (file.nextIsAfter(millis)) {
        return Optional.of(converted(maxWidth));
      }
      frame = file.nextPicture();
    }
    Optional<Frame> found = any ? Optional.of(converted(maxWidth)) : Optional.empty();
    ahead = frame != null;
    if (frame != null) {
      hold(frame);
    }
    return found;
  }

  private boolean isAfter(@Nullable AVFrame frame, long millis) {
    return frame != null && millis(file.secondsOf(frame)) > millis;
  }

  /** Returns the time by which a frame is known: whoever asks tells no finer one. */
  private static long millis(double seconds) {
    return Math.round(seconds * 1000);
  }

  private void seek(double seconds) {
    file.reach(Math.max(0, seconds));
    ahead = false;
  }

  private void hold(AVFrame frame) {
    avutil.av_frame_unref(held);
    avutil.av_frame_ref(held, frame);
  }

  private Frame converted(int maxWidth) {
    return pictures.of(held, maxWidth, file.secondsOf(held), file.pixelAspect(held));
  }

  @Override
  public void close() {
    avutil.av_frame_free(held);
    pictures.close();
    file.close();
    closeChannel();
  }

  private void closeChannel() {
    try {
      channel.close();
    } catch (IOException e) {
      throw DiskFaults.of(e, "a clip cannot be closed");
    }
  }
}
