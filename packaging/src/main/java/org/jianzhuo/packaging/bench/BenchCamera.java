package org.jianzhuo.packaging.bench;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jianzhuo.desk.evidence.CaptureDevice;
import org.jianzhuo.desk.evidence.SoundInput;
import org.jianzhuo.desk.evidence.camera.FfmpegDevice;
import org.jianzhuo.desk.evidence.camera.SimulatedCamera;

/** The simulated camera at 1920×1080 and 30 frames a second, through the program's own device. */
final class BenchCamera implements AutoCloseable {

  static final int WIDTH = 1920;
  static final int HEIGHT = 1080;
  static final double RATE = 30;

  private final List<Thread> threads = new CopyOnWriteArrayList<>();
  private final FfmpegDevice device;
  private final double firstPictureMillis;

  /**
   * @param preview takes every picture of the preview, on the camera's thread
   */
  BenchCamera(boolean sound, Consumer<CaptureDevice.Frame> preview) {
    this(sound, System::nanoTime, preview);
  }

  /**
   * @param nanos the clock by which the camera keeps the time
   */
  BenchCamera(boolean sound, LongSupplier nanos, Consumer<CaptureDevice.Frame> preview) {
    device =
        new FfmpegDevice(
            new SimulatedCamera(WIDTH, HEIGHT, RATE),
            work -> {
              Thread thread = new Thread(work, "bench-camera");
              threads.add(thread);
              return thread;
            },
            nanos,
            InstantSource.system());
    CountDownLatch first = new CountDownLatch(1);
    long chosen = System.nanoTime();
    device.start(
        device.modes().getFirst(),
        sound ? SoundInput.OF_CAMERA : null,
        frame -> {
          first.countDown();
          preview.accept(frame);
        },
        event -> {});
    try {
      if (!first.await(20, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the simulated camera gives no picture");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    firstPictureMillis = (System.nanoTime() - chosen) / 1e6;
  }

  /** Returns how long after the camera was chosen its first picture was there. */
  double firstPictureMillis() {
    return firstPictureMillis;
  }

  FfmpegDevice device() {
    return device;
  }

  /** Returns the ids of the threads that the device started. */
  long[] threadIds() {
    return threads.stream().mapToLong(Thread::threadId).toArray();
  }

  @Override
  public void close() {
    device.close();
  }
}
