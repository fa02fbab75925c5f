package org.jianzhuo.desk.evidence.camera;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.DiskFaults;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.evidence.CaptureDevice;
import org.jianzhuo.desk.evidence.MediaStore;
import org.jspecify.annotations.Nullable;

/** Drives one camera through FFmpeg. Its calls come from one lane; events come from its thread. */
public final class FfmpegDevice implements CaptureDevice {

  private static final long CLOSING_MILLIS = 5_000;

  private final CameraSource source;
  private final ThreadFactory threads;
  private final LongSupplier nanos;
  private final InstantSource clock;
  private @Nullable CameraPump pump;
  private @Nullable Thread pumping;
  private @Nullable ClipRecorder recorder;
  private @Nullable ClipCodec codec;
  private @Nullable Mode mode;
  private @Nullable ClipCodec forRaw;
  private boolean sound;
  private @Nullable Consumer<Event> listener;

  /**
   * @param threads makes the camera's and the recorder's threads
   * @param nanos a monotonic clock in nanoseconds
   */
  public FfmpegDevice(
      SimulatedCamera source, ThreadFactory threads, LongSupplier nanos, InstantSource clock) {
    this((CameraSource) source, threads, nanos, clock);
  }

  FfmpegDevice(
      CameraSource source, ThreadFactory threads, LongSupplier nanos, InstantSource clock) {
    this(source, null, threads, nanos, clock);
  }

  /**
   * @param forRaw how raw pictures are written; null to let a self-test decide
   */
  FfmpegDevice(
      CameraSource source,
      @Nullable ClipCodec forRaw,
      ThreadFactory threads,
      LongSupplier nanos,
      InstantSource clock) {
    this.source = source;
    this.forRaw = forRaw;
    this.threads = threads;
    this.nanos = nanos;
    this.clock = clock;
  }

  @Override
  public Identity identity() {
    return source.identity();
  }

  @Override
  public List<Mode> modes() {
    return source.modes();
  }

  @Override
  public void start(
      Mode chosen, boolean withSound, Consumer<Frame> preview, Consumer<Event> events) {
    if (pump != null) {
      throw new IllegalStateException("the camera is open");
    }
    CameraPump opened = new CameraPump(source, chosen, withSound, preview, events, nanos, clock);
    pump = opened;
    mode = opened.delivered();
    sound = withSound;
    listener = events;
    if (forRaw == null) {
      forRaw = EncoderSelfTest.decide(opened.delivered(), nanos);
    }
    codec = ClipCodec.forDelivered(opened.deliveredCodec(), forRaw);
    Thread thread = threads.newThread(opened);
    pumping = thread;
    thread.start();
  }

  @Override
  public Mode delivered() {
    Mode present = mode;
    if (present == null) {
      throw new IllegalStateException("the camera is not open");
    }
    return present;
  }

  @Override
  public byte[] still() {
    return open().still();
  }

  @Override
  public ClipFormat clipFormat() {
    if (codec == null) {
      throw new IllegalStateException("the camera is not open");
    }
    return codec.format(sound);
  }

  @Override
  public void startRecording(MediaStore.Writer into) {
    CameraPump camera = open();
    ClipCodec chosen = codec;
    Mode present = mode;
    Consumer<Event> events = listener;
    if (chosen == null || present == null || events == null || recorder != null) {
      throw new IllegalStateException("a clip is being recorded");
    }
    ClipRecorder made =
        camera.record(
            streams ->
                new ClipRecorder(
                    chosen,
                    into,
                    streams.video(),
                    streams.audio(),
                    present,
                    cause -> events.accept(new Event.WriteFailed(cause))));
    recorder = made;
    made.start(threads);
  }

  @Override
  public Tally stopRecording() {
    ClipRecorder recording = recorder;
    if (recording == null) {
      throw new IllegalStateException("no clip is being recorded");
    }
    recorder = null;
    if (pump != null) {
      pump.stopRecording();
    }
    try {
      return recording.finish();
    } catch (IOException e) {
      throw DiskFaults.of(e, "the clip could not be written to its end");
    }
  }

  @Override
  public Optional<Cable> cable() {
    return source.cable();
  }

  @Override
  public void close() {
    CameraPump closing = pump;
    Thread thread = pumping;
    pump = null;
    pumping = null;
    if (closing == null || thread == null) {
      return;
    }
    closing.stop();
    java.util.concurrent.locks.LockSupport.unpark(thread);
    try {
      thread.join(CLOSING_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (recorder != null) {
      stopRecording();
    }
  }

  private CameraPump open() {
    if (pump == null) {
      throw new DeskFault(ErrorCode.CAMERA_LOST, "the camera is not open");
    }
    return pump;
  }
}
