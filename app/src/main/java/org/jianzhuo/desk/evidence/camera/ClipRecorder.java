package org.jianzhuo.desk.evidence.camera;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.evidence.CaptureDevice;
import org.jianzhuo.desk.evidence.MediaStore;
import org.jianzhuo.model.evidence.SoundGap;
import org.jspecify.annotations.Nullable;

/**
 * Records one clip on a thread of its own, so that a slow disk or encoder never holds up the
 * camera. What waits too long is left out and told as a gap.
 */
final class ClipRecorder {

  private static final long ENDING_SECONDS = 20;

  private final ClipCodec codec;
  private final MediaStore.Writer writer;
  private final Input.Track video;
  private final AVCodecParameters delivered;
  private final boolean withSound;
  private final CaptureDevice.Mode mode;
  private final Consumer<Exception> failed;
  private final Backlog waiting;
  private final CountDownLatch ended = new CountDownLatch(1);

  private volatile @Nullable Exception failure;
  private final AtomicLong frames = new AtomicLong();
  private volatile double lastSeconds;
  private volatile List<SoundGap> soundGaps = List.of();
  private double firstSeconds = Double.NaN;
  private double soundBegan = Double.NaN;
  private long lastDecoded = -1;

  /**
   * @param failed told once if writing fails, on the recorder's thread
   */
  ClipRecorder(
      ClipCodec codec,
      MediaStore.Writer writer,
      Input.Track video,
      boolean withSound,
      CaptureDevice.Mode mode,
      Consumer<Exception> failed) {
    this.codec = codec;
    this.writer = writer;
    this.video = video;
    this.withSound = withSound;
    this.mode = mode;
    this.failed = failed;
    this.waiting = new Backlog(video, mode.frameRate(), codec.copied());
    // The camera may be gone, and its memory with it, before the recorder's thread has begun.
    this.delivered = avcodec.avcodec_parameters_alloc();
    avcodec.avcodec_parameters_copy(delivered, video.parameters());
  }

  void start(ThreadFactory threads) {
    threads.newThread(this::run).start();
  }

  boolean copies() {
    return codec.copied();
  }

  /** Returns how far the clip is in its own time: at the newest picture, written or waiting. */
  double position() {
    return waiting.position();
  }

  /** Returns how many seconds up to the newest picture the disk does not have yet. */
  double unsaved() {
    return waiting.unsaved();
  }

  /** Takes a decoded picture; left out if too much waits. */
  void picture(AVFrame frame) {
    waiting.picture(frame);
  }

  /** Takes the camera's own packet of a picture; left out if too much waits. */
  void delivered(AVPacket packet) {
    waiting.delivered(packet);
  }

  /** Takes sound with the time of its first sample on the camera's clock. */
  void sound(AVFrame frame, double seconds) {
    if (withSound) {
      waiting.sound(frame, seconds);
    }
  }

  /** Takes nothing more; what waits is still written. Returns at once. */
  void end() {
    waiting.end();
  }

  /** Ends and waits until the container is closed; throws what kept it from being written. */
  CaptureDevice.Tally finish() throws IOException {
    end();
    try {
      if (!ended.await(ENDING_SECONDS, TimeUnit.SECONDS)) {
        throw new DeskFault(ErrorCode.CAMERA_FAILED, "the clip does not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DeskFault(ErrorCode.CAMERA_FAILED, "ending the clip was interrupted", e);
    }
    if (failure instanceof IOException e) {
      throw e;
    }
    if (failure instanceof DeskFault e) {
      throw e;
    }
    if (failure != null) {
      throw new DeskFault(ErrorCode.CAMERA_FAILED, "the clip could not be written", failure);
    }
    return new CaptureDevice.Tally(frames.get(), lastSeconds, waiting.gaps(), soundGaps);
  }

  private void run() {
    try (ClipMuxer muxer = new ClipMuxer(codec.container(), writer, waiting)) {
      record(muxer);
    } catch (IOException | RuntimeException e) {
      // Whatever it is: a clip that was not written to its end must not be taken for a whole one.
      failure = e;
      waiting.discard();
    } finally {
      avcodec.avcodec_parameters_free(delivered);
      ended.countDown();
    }
    // Told last: who hears of it will ask for the end at once.
    Exception cause = failure;
    if (cause != null) {
      failed.accept(cause);
    }
  }

  private void record(ClipMuxer muxer) throws IOException {
    boolean headers = muxer.wantsGlobalHeader();
    try (@Nullable VideoEncoder pictureEncoder =
            codec.copied()
                ? null
                : new VideoEncoder(
                    codec, delivered.width(), delivered.height(), mode.frameRate(), headers);
        @Nullable SoundEncoder soundEncoder = withSound ? new SoundEncoder(headers) : null) {
      int picture =
          pictureEncoder == null
              ? muxer.addCopy(delivered, video.tick(), mode.frameRate())
              : muxer.add(pictureEncoder.context(), mode.frameRate());
      int sound = soundEncoder == null ? -1 : muxer.add(soundEncoder.context(), 0);
      muxer.begin();
      Sink pictures = new Sink(muxer, picture, VideoEncoder.TICK);
      Sink sounds =
          new Sink(muxer, sound, soundEncoder == null ? VideoEncoder.TICK : soundEncoder.tick());
      while (step(muxer, picture, pictureEncoder, pictures, soundEncoder, sounds)) {
        pictures.rethrow();
        sounds.rethrow();
      }
      if (pictureEncoder != null) {
        pictureEncoder.encode(null, 0, pictures);
      }
      if (soundEncoder != null) {
        if (!Double.isNaN(soundBegan)) {
          soundEncoder.flush(sounds);
        }
        soundGaps = soundEncoder.gapsOf(lastSeconds);
      }
      pictures.rethrow();
      sounds.rethrow();
      muxer.end();
    }
  }

  private boolean step(
      ClipMuxer muxer,
      int pictureStream,
      @Nullable VideoEncoder pictureEncoder,
      Sink pictures,
      @Nullable SoundEncoder soundEncoder,
      Sink sounds)
      throws IOException {
    switch (waiting.take()) {
      case Backlog.Item.End e -> {
        return false;
      }
      case Backlog.Item.Picture p -> {
        AVFrame frame = p.frame();
        try {
          if (pictureEncoder != null) {
            double at = since(video.seconds(frame.pts()));
            pictureEncoder.encode(frame, Math.round(at * VideoEncoder.TICK.den()), pictures);
          }
        } finally {
          avutil.av_frame_free(frame);
        }
      }
      case Backlog.Item.Delivered d -> {
        AVPacket packet = d.packet();
        try {
          copy(muxer, pictureStream, packet);
        } finally {
          avcodec.av_packet_free(packet);
        }
      }
      case Backlog.Item.Sound s -> {
        AVFrame frame = s.frame();
        try {
          if (soundEncoder != null) {
            encode(s, soundEncoder, sounds);
          }
        } finally {
          avutil.av_frame_free(frame);
        }
      }
    }
    return true;
  }

  // Sound before the first picture is left out, so that both begin together.
  private void encode(Backlog.Item.Sound sound, SoundEncoder encoder, Sink sounds) {
    double at = sound.seconds() - firstSeconds;
    if (Double.isNaN(at) || at < 0) {
      return;
    }
    if (Double.isNaN(soundBegan)) {
      soundBegan = at;
      encoder.beginAt(at);
    }
    encoder.encode(sound.frame(), at, sounds);
  }

  private void copy(ClipMuxer muxer, int stream, AVPacket packet) throws IOException {
    boolean dated = packet.pts() != avutil.AV_NOPTS_VALUE;
    double seconds = dated ? video.seconds(packet.pts()) : firstSeconds + lastSeconds;
    since(Double.isNaN(seconds) ? 0 : seconds);
    long first = ticks(firstSeconds);
    long shown = (dated ? packet.pts() : ticks(seconds)) - first;
    long decoded = packet.dts() == avutil.AV_NOPTS_VALUE ? shown : packet.dts() - first;
    // A camera that dates two pictures alike, or sets its clock back, still delivers in order.
    long inOrder = Math.max(decoded, lastDecoded + 1);
    lastDecoded = inOrder;
    packet.dts(inOrder);
    packet.pts(Math.max(shown, inOrder));
    muxer.write(packet, stream, video.tick());
  }

  private long ticks(double seconds) {
    return Math.round(seconds * video.tick().den() / video.tick().num());
  }

  private double since(double seconds) {
    if (Double.isNaN(firstSeconds)) {
      firstSeconds = seconds;
    }
    frames.incrementAndGet();
    lastSeconds = seconds - firstSeconds + 1 / mode.frameRate();
    return seconds - firstSeconds;
  }

  /** Writes one stream's packets and keeps the first failure. */
  private static final class Sink implements Consumer<AVPacket> {
    private final ClipMuxer muxer;
    private final int stream;
    private final AVRational tick;
    private @Nullable IOException failure;

    Sink(ClipMuxer muxer, int stream, AVRational tick) {
      this.muxer = muxer;
      this.stream = stream;
      this.tick = tick;
    }

    @Override
    public void accept(AVPacket packet) {
      try {
        if (failure == null) {
          muxer.write(packet, stream, tick);
        }
      } catch (IOException e) {
        failure = e;
      }
    }

    void rethrow() throws IOException {
      if (failure != null) {
        throw failure;
      }
    }
  }
}
