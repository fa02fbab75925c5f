package org.jianzhuo.desk.evidence.camera;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.bytedeco.ffmpeg.global.avutil;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.DiskFaults;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.evidence.CaptureDevice;
import org.jianzhuo.desk.evidence.ExposureControl;
import org.jianzhuo.desk.evidence.MediaStore;
import org.jianzhuo.desk.evidence.SoundInput;
import org.jspecify.annotations.Nullable;

/** Drives one camera through FFmpeg. Its calls come from one lane; events come from its thread. */
public final class FfmpegDevice implements CaptureDevice {

  private static final long CLOSING_MILLIS = 5_000;
  private static final long GRACE_NANOS = 1_000_000_000;

  private final CameraSource source;
  private final Function<SoundInput, Optional<SoundSource>> microphones;
  private final ThreadFactory threads;
  private final LongSupplier nanos;
  private final InstantSource clock;
  private @Nullable CameraPump pump;
  private @Nullable Thread pumping;
  private volatile @Nullable ClipRecorder recorder;
  private @Nullable ClipCodec codec;
  private @Nullable Mode mode;
  private @Nullable ClipCodec forRaw;
  private boolean sound;
  private @Nullable MicrophonePump ear;
  private @Nullable Thread listening;
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
    this(source, null, input -> Optional.empty(), threads, nanos, clock);
  }

  /**
   * @param forRaw how raw pictures are written; null to let a self-test decide
   * @param microphones finds an attached microphone
   */
  FfmpegDevice(
      CameraSource source,
      @Nullable ClipCodec forRaw,
      Function<SoundInput, Optional<SoundSource>> microphones,
      ThreadFactory threads,
      LongSupplier nanos,
      InstantSource clock) {
    this.source = source;
    this.forRaw = forRaw;
    this.microphones = microphones;
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
  public Outcome<Mode> start(
      Mode chosen, @Nullable SoundInput hear, Consumer<Frame> preview, Consumer<Event> events) {
    if (pump != null) {
      throw new IllegalStateException("the camera is open");
    }
    CameraPump opened;
    try {
      boolean ownSound = hear != null && hear.ofCamera();
      opened =
          openInTime(() -> new CameraPump(source, chosen, ownSound, preview, events, nanos, clock));
    } catch (CameraSilenceException silence) {
      return new Outcome.Refused<>(CameraRefusals.reason(source, silence));
    }
    pump = opened;
    Mode delivered = opened.delivered();
    mode = delivered;
    listener = events;
    if (forRaw == null && !ClipCodec.copies(opened.deliveredCodec())) {
      forRaw = EncoderSelfTest.decide(delivered, nanos);
    }
    codec = ClipCodec.forDelivered(opened.deliveredCodec(), forRaw);
    ear = hear == null || hear.ofCamera() ? null : listen(hear, opened, events);
    sound = hear != null && (hear.ofCamera() ? opened.hasOwnSound() : ear != null);
    Thread thread = threads.newThread(opened);
    pumping = thread;
    thread.start();
    threads.newThread(opened.watch()).start();
    return Outcome.done(delivered);
  }

  /** Opens on a thread of its own, since FFmpeg may follow a hostile camera for ever. */
  private CameraPump openInTime(Callable<CameraPump> open) throws CameraSilenceException {
    AtomicBoolean givenUp = new AtomicBoolean();
    FutureTask<CameraPump> opening =
        new FutureTask<>(
            () -> {
              CameraPump opened = open.call();
              if (givenUp.get()) {
                opened.letGo();
              }
              return opened;
            });
    threads.newThread(opening).start();
    try {
      return opening.get(source.openingNanos() + GRACE_NANOS, TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      givenUp.set(true);
      throw new CameraSilenceException(avutil.AVERROR_EXIT());
    } catch (InterruptedException e) {
      givenUp.set(true);
      Thread.currentThread().interrupt();
      throw new CameraSilenceException(avutil.AVERROR_EXIT());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof CameraSilenceException silence) {
        throw silence;
      }
      if (e.getCause() instanceof DeskFault fault) {
        throw fault;
      }
      throw new DeskFault(ErrorCode.CAMERA_FAILED, "opening " + identity().stableId(), e);
    }
  }

  private @Nullable MicrophonePump listen(
      SoundInput hear, CameraPump camera, Consumer<Event> events) {
    Optional<SoundSource> microphone = microphones.apply(hear);
    if (microphone.isPresent()) {
      try {
        MicrophonePump made = new MicrophonePump(microphone.get(), camera::heard, events, nanos);
        Thread thread = threads.newThread(made);
        listening = thread;
        thread.start();
        return made;
      } catch (CameraSilenceException silence) {
        // Told below, as for one that is not attached.
      }
    }
    events.accept(new Event.SoundLost());
    return null;
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
                    sound,
                    present,
                    cause -> events.accept(new Event.WriteFailed(cause))));
    recorder = made;
    made.start(threads);
  }

  @Override
  public double clipSeconds() {
    ClipRecorder recording = recorder;
    return recording == null ? 0 : recording.position();
  }

  @Override
  public double unsavedSeconds() {
    ClipRecorder recording = recorder;
    return recording == null ? 0 : recording.unsaved();
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
  public void tryAgain() {
    open().tryAgain();
  }

  @Override
  public Optional<Cable> cable() {
    return source.cable();
  }

  @Override
  public Optional<String> maker() {
    return source.maker();
  }

  @Override
  public Optional<ExposureControl> exposure() {
    return source.exposure();
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
    MicrophonePump deaf = ear;
    Thread hearing = listening;
    ear = null;
    listening = null;
    closing.stop();
    LockSupport.unpark(thread);
    if (deaf != null && hearing != null) {
      deaf.stop();
      LockSupport.unpark(hearing);
      join(hearing);
    }
    join(thread);
    if (recorder != null) {
      stopRecording();
    }
  }

  private static void join(Thread ending) {
    try {
      ending.join(CLOSING_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private CameraPump open() {
    if (pump == null) {
      throw new DeskFault(ErrorCode.CAMERA_LOST, "the camera is not open");
    }
    return pump;
  }
}
