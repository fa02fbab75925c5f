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

/** Seeks in a clip and gives its frames one by one, straight from the sealed file. */
final class ClipPlayback implements MediaReader.Clip {

  private final SeekableByteChannel channel;
  private final ClipFile file;
  private final double frameSeconds;
  private final AVFrame held = avutil.av_frame_alloc();
  private final UprightPictures pictures = new UprightPictures();
  private boolean ahead;

  ClipPlayback(SeekableByteChannel channel) {
    this.channel = channel;
    try {
      file = ClipFile.open(channel);
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
  public double frameRate() {
    return file.frameRate();
  }

  @Override
  public Optional<Frame> at(double seconds, int maxWidth) {
    seek(seconds);
    AVFrame frame = file.nextPicture();
    boolean any = false;
    while (frame != null) {
      any = true;
      hold(frame);
      if (file.secondsOf(held) + frameSeconds / 2 > seconds) {
        break;
      }
      frame = file.nextPicture();
    }
    ahead = false;
    return any ? Optional.of(converted(maxWidth)) : Optional.empty();
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
    seek(Math.max(0, seconds - 2 * frameSeconds));
    AVFrame frame = file.nextPicture();
    boolean any = false;
    while (frame != null && file.secondsOf(frame) < seconds - frameSeconds / 4) {
      any = true;
      hold(frame);
      frame = file.nextPicture();
    }
    if (!any) {
      return Optional.empty();
    }
    Frame found = converted(maxWidth);
    ahead = frame != null;
    if (frame != null) {
      hold(frame);
    }
    return Optional.of(found);
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
    return pictures.of(held, maxWidth, file.secondsOf(held));
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
