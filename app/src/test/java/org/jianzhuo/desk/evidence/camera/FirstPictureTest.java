package org.jianzhuo.desk.evidence.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jianzhuo.desk.base.NamedThreads;
import org.jianzhuo.desk.evidence.CaptureDevice;
import org.jianzhuo.desk.evidence.media.Ffmpeg;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first picture stands a second after a camera was chosen (F44). */
class FirstPictureTest {

  /** Five times as long, since other work may go on beside the test. */
  private static final long MOST_SECONDS = 5;

  @TempDir Path folder;

  @BeforeAll
  static void loadAsTheListOfCamerasDoes() {
    Ffmpeg.cacheIn(Path.of("target", "javacpp"));
    Ffmpeg.load();
  }

  @Test
  void of_a_camera_with_raw_pictures() throws Exception {
    shows(new SimulatedCamera(1920, 1080, 30));
  }

  @Test
  void of_a_camera_with_its_own_jpeg_pictures() throws Exception {
    shows(FileCamera.mjpeg(folder, 2));
  }

  @Test
  void of_a_camera_with_its_own_h264() throws Exception {
    shows(FileCamera.h264(folder, 2));
  }

  @Test
  void does_not_wait_for_an_encoder_that_is_too_slow_to_be_tried_for_long() {
    AtomicLong clock = new AtomicLong();
    ClipCodec chosen =
        EncoderSelfTest.decide(
            new CaptureDevice.Mode(320, 240, 30, "raw"), () -> clock.addAndGet(50_000_000));
    assertThat(chosen).isEqualTo(ClipCodec.MJPEG);
    assertThat(clock.get() / 1e9).as("seconds of the machine's clock").isLessThan(1);
  }

  private static void shows(CameraSource camera) throws Exception {
    CountDownLatch first = new CountDownLatch(1);
    long begun = System.nanoTime();
    try (CaptureDevice device =
        new FfmpegDevice(camera, new NamedThreads("camera"), System::nanoTime, Clock.systemUTC())) {
      device.start(device.modes().getFirst(), null, frame -> first.countDown(), event -> {});
      long left = MOST_SECONDS - (System.nanoTime() - begun) / 1_000_000_000L;
      assertThat(first.await(Math.max(0, left), TimeUnit.SECONDS))
          .as("a picture of %s within %d s", camera.identity(), MOST_SECONDS)
          .isTrue();
    }
  }
}
