package org.jianzhuo.desk.evidence.camera;

import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.evidence.CaptureDevice;
import org.jianzhuo.desk.evidence.CaptureDevice.Event;
import org.jianzhuo.desk.evidence.media.JpegEncoder;
import org.jianzhuo.desk.evidence.media.PictureScaler;
import org.jspecify.annotations.Nullable;

/**
 * Reads one camera on a thread of its own: demuxed once, then to the preview, the newest still and
 * the recorder. A camera that goes away is asked for again every quarter of a second.
 */
final class CameraPump implements Runnable {

  private static final int PREVIEW_WIDTH = 1280;
  private static final int PREVIEW_ARRAYS = 4;
  private static final long RETRY_NANOS = 250_000_000;

  /** A camera whose pictures broke more often than this waits to be asked: each ends a part. */
  private static final int MOST_BREAKS = 3;

  private static final long LATE_NANOS = 100_000_000;
  private static final long STALE_NANOS = 200_000_000;

  private final CameraSource source;
  private final CaptureDevice.Mode mode;
  private final boolean ownSound;
  private final Consumer<CaptureDevice.Frame> preview;
  private final Consumer<Event> events;
  private final LongSupplier nanos;
  private final InstantSource clock;
  private final Object lock = new Object();
  private final SoundLevel level = new SoundLevel();
  private final byte[][] arrays = new byte[PREVIEW_ARRAYS][0];
  private int nextArray;
  private int breaks;
  private long shown;
  private final Patience patience;
  private final SilenceWatch silence;
  private boolean lossTold;
  private volatile ClockOffset offset = new ClockOffset();

  private volatile boolean stopping;
  private volatile boolean asked;
  private @Nullable Demuxer present;
  private @Nullable ClipRecorder recorder;
  private @Nullable AVFrame newest;
  private @Nullable AVPacket newestJpeg;

  CameraPump(
      CameraSource source,
      CaptureDevice.Mode mode,
      boolean ownSound,
      Consumer<CaptureDevice.Frame> preview,
      Consumer<Event> events,
      LongSupplier nanos,
      InstantSource clock)
      throws CameraSilenceException {
    this.source = source;
    this.mode = mode;
    this.ownSound = ownSound;
    this.preview = preview;
    this.events = events;
    this.nanos = nanos;
    this.clock = clock;
    this.patience = new Patience(nanos);
    this.silence =
        new SilenceWatch(nanos, source.silenceNanos(), source.remote(), this::fellSilent);
    this.present = open();
  }

  private Demuxer open() throws CameraSilenceException {
    if (!source.connected()) {
      throw new CameraSilenceException(avutil.AVERROR_STREAM_NOT_FOUND());
    }
    return Demuxer.open(source, mode, ownSound, patience);
  }

  /** Returns what looks whether the camera stalls; to be run beside. */
  Runnable watch() {
    return silence;
  }

  private void fellSilent() {
    forget();
    events.accept(new Event.Lost(clock.millis()));
  }

  /** Returns the codec in which the camera delivers, as FFmpeg numbers it. */
  int deliveredCodec() {
    synchronized (lock) {
      return attached().video().parameters().codec_id();
    }
  }

  /** Tells whether the camera delivers sound of its own that was asked for. */
  boolean hasOwnSound() {
    synchronized (lock) {
      return attached().audio() != null;
    }
  }

  /** Returns how the camera delivers. */
  CaptureDevice.Mode delivered() {
    synchronized (lock) {
      return attached().delivered(mode);
    }
  }

  /** Attaches a recorder made for the camera's present streams. */
  ClipRecorder record(java.util.function.Function<Demuxer, ClipRecorder> make) {
    synchronized (lock) {
      if (recorder != null) {
        throw new IllegalStateException("a clip is being recorded");
      }
      ClipRecorder made = make.apply(attached());
      recorder = made;
      return made;
    }
  }

  void stopRecording() {
    synchronized (lock) {
      recorder = null;
    }
  }

  /** Returns the newest picture as JPEG. */
  byte[] still() {
    AVFrame copy;
    synchronized (lock) {
      attached();
      AVPacket jpeg = newestJpeg;
      if (jpeg != null) {
        byte[] bytes = new byte[jpeg.size()];
        jpeg.data().get(bytes);
        return bytes;
      }
      if (newest == null) {
        throw new DeskFault(ErrorCode.CAMERA_FAILED, "the camera has not delivered a picture yet");
      }
      copy = avutil.av_frame_clone(newest);
    }
    try {
      return JpegEncoder.encode(copy);
    } finally {
      avutil.av_frame_free(copy);
    }
  }

  /** Lets go of a camera that nobody waits for any more; it was never run. */
  void letGo() {
    detach();
    patience.close();
  }

  void stop() {
    stopping = true;
    patience.end();
  }

  /** Tries the camera again that was given up. */
  void tryAgain() {
    asked = true;
  }

  /** Takes sound of a microphone of its own, dated by the monotonic clock. */
  void heard(AVFrame sound, double atSeconds) {
    ClipRecorder recording;
    synchronized (lock) {
      recording = recorder;
    }
    double camera = offset.seconds();
    if (recording != null && !Double.isNaN(camera)) {
      recording.sound(sound, atSeconds - camera);
    }
  }

  private Demuxer attached() {
    Demuxer demuxer = present;
    if (demuxer == null) {
      throw new DeskFault(ErrorCode.CAMERA_LOST, "the camera is not attached");
    }
    return demuxer;
  }

  @Override
  public void run() {
    events.accept(new Event.Started(mode, ownSound));
    try (PictureScaler scaler = new PictureScaler(avutil.AV_PIX_FMT_BGRA, PREVIEW_WIDTH)) {
      while (!stopping) {
        RuntimeException fault = readUntilBroken(attached(), scaler);
        detach();
        if (!stopping) {
          // Whatever broke: nobody may believe that a camera records which does not any more.
          if (!lossTold) {
            events.accept(new Event.Lost(clock.millis()));
          }
          lossTold = false;
          if (fault != null && ++breaks > MOST_BREAKS) {
            giveUp(fault);
          }
          waitUntilBack();
        }
      }
    } finally {
      silence.end();
      detach();
      patience.close();
      events.accept(new Event.Ended());
    }
  }

  // A cable that is pulled and put back says the same as a person who asks.
  private void giveUp(RuntimeException fault) {
    Thread own = Thread.currentThread();
    own.getUncaughtExceptionHandler().uncaughtException(own, fault);
    asked = false;
    events.accept(new Event.GaveUp());
    while (!stopping && !asked && source.connected()) {
      LockSupport.parkNanos(RETRY_NANOS);
    }
    if (!source.connected()) {
      events.accept(new Event.Lost(clock.millis()));
    }
    breaks = 0;
  }

  private @Nullable RuntimeException readUntilBroken(Demuxer demuxer, PictureScaler scaler) {
    try {
      readUntilGone(demuxer, scaler);
      return null;
    } catch (RuntimeException fault) {
      return fault;
    }
  }

  private void readUntilGone(Demuxer demuxer, PictureScaler scaler) {
    offset = new ClockOffset();
    long begun = nanos.getAsLong();
    double firstSeconds = Double.NaN;
    while (!stopping && source.connected()) {
      silence.waits();
      AVPacket packet = demuxer.read();
      boolean stalled = silence.heard();
      if (packet == null) {
        lossTold = stalled;
        return;
      }
      if (stalled) {
        events.accept(new Event.Back(clock.millis()));
      }
      Input.Track track = demuxer.trackOf(packet);
      if (track == null) {
        continue;
      }
      double at = track.seconds(packet.pts());
      if (Double.isNaN(firstSeconds)) {
        firstSeconds = at;
      }
      boolean late = source.needsPacing() && !keepTime(begun + (long) ((at - firstSeconds) * 1e9));
      if (track.index() == demuxer.video().index()) {
        offset.arrived(at, nanos.getAsLong() / 1e9);
      }
      take(demuxer, track, packet, late, scaler);
    }
  }

  /** Waits until the time has come; returns false if it is long past. */
  private boolean keepTime(long due) {
    long left = due - nanos.getAsLong();
    while (left > 0 && !stopping) {
      LockSupport.parkNanos(left);
      left = due - nanos.getAsLong();
    }
    return left > -LATE_NANOS;
  }

  private void take(
      Demuxer demuxer, Input.Track track, AVPacket packet, boolean late, PictureScaler scaler) {
    boolean picture = track.index() == demuxer.video().index();
    ClipRecorder recording;
    synchronized (lock) {
      recording = recorder;
    }
    if (picture && recording != null && recording.copies()) {
      recording.delivered(packet);
    }
    AVFrame frame = demuxer.decode(track, packet);
    if (frame == null) {
      return;
    }
    if (!picture) {
      if (recording != null) {
        recording.sound(frame, track.seconds(frame.pts()));
      }
      level.take(frame, nanos.getAsLong(), events);
      return;
    }
    if (recording != null && !recording.copies()) {
      recording.picture(frame);
    }
    remember(demuxer, packet, frame);
    // A machine that never catches up must not freeze the preview.
    long now = nanos.getAsLong();
    if (!late || now - shown > STALE_NANOS) {
      shown = now;
      show(scaler, scaler.convert(frame));
    }
  }

  private void remember(Demuxer demuxer, AVPacket packet, AVFrame frame) {
    boolean jpeg = demuxer.video().parameters().codec_id() == avcodec.AV_CODEC_ID_MJPEG;
    synchronized (lock) {
      if (newest == null) {
        newest = avutil.av_frame_alloc();
      } else {
        avutil.av_frame_unref(newest);
      }
      avutil.av_frame_ref(newest, frame);
      if (jpeg) {
        if (newestJpeg == null) {
          newestJpeg = avcodec.av_packet_alloc();
        } else {
          avcodec.av_packet_unref(newestJpeg);
        }
        avcodec.av_packet_ref(newestJpeg, packet);
      }
    }
  }

  private void show(PictureScaler scaler, AVFrame bgra) {
    int bytes = bgra.width() * bgra.height() * 4;
    if (arrays[nextArray].length != bytes) {
      arrays[nextArray] = new byte[bytes];
    }
    byte[] array = arrays[nextArray];
    nextArray = (nextArray + 1) % PREVIEW_ARRAYS;
    scaler.copyRows(array);
    preview.accept(new CaptureDevice.Frame(bgra.width(), bgra.height(), array, clock.millis()));
  }

  /** Lets go of the camera; a clip under way is closed by its own thread. */
  private void detach() {
    forget();
    synchronized (lock) {
      if (present != null) {
        present.close();
        present = null;
      }
    }
  }

  /** Ends a clip under way and forgets the pictures, which nobody may take for new ones. */
  private void forget() {
    synchronized (lock) {
      if (recorder != null) {
        recorder.end();
        recorder = null;
      }
      if (newest != null) {
        avutil.av_frame_free(newest);
        newest = null;
      }
      if (newestJpeg != null) {
        avcodec.av_packet_free(newestJpeg);
        newestJpeg = null;
      }
    }
  }

  private void waitUntilBack() {
    while (!stopping) {
      LockSupport.parkNanos(RETRY_NANOS);
      if (!stopping && source.connected()) {
        try {
          Demuxer again = open();
          synchronized (lock) {
            present = again;
          }
          events.accept(new Event.Back(clock.millis()));
          return;
        } catch (CameraSilenceException stillGone) {
          // Asked again after the next pause.
        }
      }
    }
  }
}
