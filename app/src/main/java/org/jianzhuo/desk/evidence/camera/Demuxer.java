package org.jianzhuo.desk.evidence.camera;

import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.jianzhuo.desk.evidence.CaptureDevice;
import org.jspecify.annotations.Nullable;

/** Reads a camera's pictures and its own sound. Used by one thread at a time. */
final class Demuxer implements AutoCloseable {

  /** FFmpeg cannot interrupt an attached device: whether one says nothing is looked at beside. */
  private static final long WATCHED_NANOS = Long.MAX_VALUE / 4;

  private final Input input;
  private final Input.Track video;
  private final Input.@Nullable Track audio;

  private Demuxer(Input input, Input.Track video, Input.@Nullable Track audio) {
    this.input = input;
    this.video = video;
    this.audio = audio;
  }

  /**
   * @param ownSound whether the camera's own sound is wanted
   */
  static Demuxer open(
      CameraSource source, CaptureDevice.Mode mode, boolean ownSound, Patience patience)
      throws CameraSilenceException {
    Input input =
        Input.open(
            source.format(),
            source.url(mode, ownSound),
            source.options(mode),
            new Input.Limits(
                source.openingNanos(), source.remote() ? source.silenceNanos() : WATCHED_NANOS),
            patience);
    try {
      Input.Track video = input.track(avutil.AVMEDIA_TYPE_VIDEO);
      if (video == null) {
        throw new CameraSilenceException(avutil.AVERROR_STREAM_NOT_FOUND());
      }
      // Something that calls itself a picture and never was one.
      if (source.remote() && video.parameters().width() <= 0) {
        throw new CameraSilenceException(avutil.AVERROR_INVALIDDATA());
      }
      return new Demuxer(input, video, ownSound ? input.track(avutil.AVMEDIA_TYPE_AUDIO) : null);
    } catch (CameraSilenceException silence) {
      input.close();
      throw silence;
    }
  }

  Input.Track video() {
    return video;
  }

  Input.@Nullable Track audio() {
    return audio;
  }

  /** Returns how the pictures come; what the camera does not tell is taken from what was asked. */
  CaptureDevice.Mode delivered(CaptureDevice.Mode asked) {
    AVCodecParameters is = video.parameters();
    double rate = input.announcedRate(video);
    boolean sized = is.width() > 0 && is.height() > 0;
    return new CaptureDevice.Mode(
        sized ? is.width() : asked.width(),
        sized ? is.height() : asked.height(),
        rate > 0 ? rate : asked.frameRate(),
        asked.codec());
  }

  /** Reads the next packet; null if the camera is gone. The packet is valid until the next read. */
  @Nullable AVPacket read() {
    return input.read();
  }

  /** Returns the track of the last packet; null if nobody asked for it. */
  Input.@Nullable Track trackOf(AVPacket read) {
    if (read.stream_index() == video.index()) {
      return video;
    }
    return audio != null && read.stream_index() == audio.index() ? audio : null;
  }

  /** Decodes the packet; null if it gives no frame. The frame is valid until the next call. */
  @Nullable AVFrame decode(Input.Track track, AVPacket read) {
    return input.decode(track, read);
  }

  @Override
  public void close() {
    input.close();
  }
}
