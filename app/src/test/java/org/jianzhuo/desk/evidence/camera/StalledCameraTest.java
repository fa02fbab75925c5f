package org.jianzhuo.desk.evidence.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.jianzhuo.desk.base.Alongside;
import org.jianzhuo.desk.base.NamedThreads;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.evidence.CaptureDevice;
import org.jianzhuo.model.evidence.Evidence;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Reads a camera that stalls: a pipe that nobody writes to cannot be interrupted either. */
@Timeout(120)
@Alongside
class StalledCameraTest extends CaptureRoomCase {

  private static final int RATE = 25;

  /** A camera that is a pipe. */
  private record PipeCamera(Path pipe) implements CameraSource {

    @Override
    public CaptureDevice.Identity identity() {
      return new CaptureDevice.Identity("file:pipe", "pipe", true);
    }

    @Override
    public List<CaptureDevice.Mode> modes() {
      return List.of(new CaptureDevice.Mode(320, 240, RATE, "mjpeg"));
    }

    @Override
    public String format() {
      return "mjpeg";
    }

    @Override
    public String url(CaptureDevice.Mode mode, boolean sound) {
      return pipe.toString();
    }

    @Override
    public Map<String, String> options(CaptureDevice.Mode mode) {
      return Map.of("framerate", String.valueOf(RATE));
    }
  }

  @Test
  void a_camera_that_stalls_ends_its_clip_and_goes_on_in_a_second_part() throws Exception {
    Path pipe = folder.resolve("pipe");
    Assumptions.assumeTrue(madePipe(pipe), "no pipes here");
    byte[] jpeg = jpeg();
    ScheduledExecutorService camera =
        Executors.newSingleThreadScheduledExecutor(new NamedThreads("pipe"));
    try {
      var opening = camera.submit(() -> Files.newOutputStream(pipe));
      var first =
          camera.scheduleAtFixedRate(
              () -> write(opening.resultNow(), jpeg), 0, 1000 / RATE, TimeUnit.MILLISECONDS);
      room.withNotice().use(new PipeCamera(pipe));
      room.frames(5);
      assertThat(room.capture.startClip(room.stream, room.expert, room.elbow))
          .isInstanceOf(Outcome.Done.class);
      room.frames(10);
      try (Promptness promptness = new Promptness()) {
        promptness.toldWithinASecond(room, () -> first.cancel(false), status -> !status.attached());
      }
      room.until(status -> status.waiting() != null);
      Evidence.Item kept = room.evidence().pictures().getFirst();
      assertThat(Objects.requireNonNull(kept.capture()).interrupted()).isEqualTo("camera-lost");
      assertThat(room.capture.still(room.stream, room.expert, room.elbow))
          .isEqualTo(Outcome.refused("evidence.refused.no-camera"));

      var second =
          camera.scheduleAtFixedRate(
              () -> write(opening.resultNow(), jpeg), 0, 1000 / RATE, TimeUnit.MILLISECONDS);
      room.until(status -> status.recording() != null);
      room.frames(10);
      assertThat(room.capture.stopClip()).isInstanceOf(Outcome.Done.class);
      assertThat(room.evidence().pictures()).hasSize(2);
      second.cancel(false);
      // A reader that waits for a pipe is let go by its end.
      opening.resultNow().close();
    } finally {
      camera.shutdownNow();
    }
  }

  private static boolean madePipe(Path pipe) throws InterruptedException {
    try {
      return new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
    } catch (IOException noSuchProgram) {
      return false;
    }
  }

  private static void write(OutputStream to, byte[] picture) {
    try {
      to.write(picture);
      to.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] jpeg() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB), "jpg", out);
    return out.toByteArray();
  }
}
