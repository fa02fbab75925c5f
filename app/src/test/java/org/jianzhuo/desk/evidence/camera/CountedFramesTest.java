package org.jianzhuo.desk.evidence.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.evidence.CaptureDevice;
import org.jianzhuo.desk.evidence.media.Ffmpeg;
import org.jianzhuo.model.evidence.Gap;
import org.jianzhuo.model.evidence.Medium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountedFramesTest {

  private static final int BITS = 16;
  private static final int WIDTH = 320;
  private static final int CELL = WIDTH / BITS;
  private static final int SECONDS = Integer.getInteger("jz.counted.seconds", 5);
  private static final double MOST_APART_MILLIS = 80;

  @TempDir Path folder;

  @Test
  void no_frame_is_missing_or_twice_without_a_gap_and_the_beep_is_at_its_flash() throws Exception {
    try (CaptureRoom room = new CaptureRoom(folder.resolve("data")).withNotice()) {
      room.use(new Counter());
      done(room.capture.setMicrophone(true));
      room.frames(10);
      done(room.capture.startClip(room.expert, room.elbow));
      room.frames(SECONDS * 30);
      Medium clip = done(room.capture.stopClip());

      List<Integer> counts = new ArrayList<>();
      List<Double> flashes = new ArrayList<>();
      boolean[] bright = {true};
      room.custody.play(
          clip,
          0,
          WIDTH,
          frame -> {
            counts.add(count(frame));
            boolean now = light(frame, WIDTH / 2, frame.height() * 3 / 4);
            if (now && !bright[0]) {
              flashes.add((double) frame.millis());
            }
            bright[0] = now;
            return true;
          });
      long missing = 0;
      for (int i = 1; i < counts.size(); i++) {
        assertThat(counts.get(i)).as("frame %d", i).isGreaterThan(counts.get(i - 1));
        missing += counts.get(i) - counts.get(i - 1) - 1;
      }
      assertThat(counts.size()).isGreaterThan(SECONDS * 30 - 10);
      long told =
          Objects.requireNonNull(room.evidence().pictures().getFirst().capture()).gaps().stream()
              .mapToLong(Gap::frames)
              .sum();
      assertThat(missing).isEqualTo(told);

      List<Double> beeps = beeps(room.export(clip, folder.resolve("out")));
      assertThat(flashes).hasSizeGreaterThan(SECONDS - 2);
      for (double flash : flashes) {
        double nearest =
            beeps.stream()
                .min((a, b) -> Double.compare(Math.abs(a - flash), Math.abs(b - flash)))
                .orElseThrow();
        assertThat(nearest).isCloseTo(flash, within(MOST_APART_MILLIS));
      }
      if (SECONDS > 5) {
        System.out.println(counts.size() + " frames, missing " + missing + ", told " + told);
        System.out.println("flashes " + flashes + " beeps " + beeps);
      }
    }
  }

  private static int count(CaptureDevice.Frame frame) {
    int count = 0;
    for (int bit = 0; bit < BITS; bit++) {
      if (light(frame, bit * CELL + CELL / 2, frame.height() / 4)) {
        count |= 1 << bit;
      }
    }
    return count;
  }

  private static boolean light(CaptureDevice.Frame frame, int x, int y) {
    return (frame.bgra()[(y * frame.width() + x) * 4 + 1] & 0xff) > 127;
  }

  /** Returns when the tone sets in, in milliseconds of the clip. */
  private List<Double> beeps(Path file) throws Exception {
    Path raw = folder.resolve("sound.raw");
    Process decoding =
        Ffmpeg.program(
                List.of(
                    "-nostdin",
                    "-loglevel",
                    "error",
                    "-i",
                    file.toString(),
                    "-vn",
                    "-af",
                    "aresample=async=1:first_pts=0",
                    "-ac",
                    "1",
                    "-ar",
                    "48000",
                    "-f",
                    "f32le",
                    "-y",
                    raw.toString()))
            .inheritIO()
            .start();
    assertThat(decoding.waitFor()).isZero();
    FloatBuffer sound =
        ByteBuffer.wrap(Files.readAllBytes(raw)).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
    List<Double> beeps = new ArrayList<>();
    int silent = 0;
    for (int i = 0; i < sound.limit(); i++) {
      if (Math.abs(sound.get(i)) > 0.2) {
        if (silent > 4800) {
          beeps.add(i / 48.0);
        }
        silent = 0;
      } else {
        silent++;
      }
    }
    return beeps;
  }

  private static <T> T done(Outcome<T> outcome) {
    return outcome instanceof Outcome.Done<T>(T value) ? value : fail(outcome.toString());
  }

  /** Burns the frame's number in as light and dark cells; flashes and beeps once a second. */
  private static final class Counter implements CameraSource {

    @Override
    public CaptureDevice.Identity identity() {
      return new CaptureDevice.Identity("lavfi:counter", "counter", true);
    }

    @Override
    public List<CaptureDevice.Mode> modes() {
      return List.of(new CaptureDevice.Mode(WIDTH, 180, 30, "raw"));
    }

    @Override
    public String format() {
      return "lavfi";
    }

    @Override
    public String url(CaptureDevice.Mode mode, boolean sound) {
      String picture =
          "color=black:size=320x180:rate=30,format=yuv420p,geq=lum='if(lt(Y\\,90)\\,"
              + "255*mod(floor(N/pow(2\\,floor(X/"
              + CELL
              + ")))\\,2)\\,255*lt(mod(T\\,1)\\,0.1))':cb=128:cr=128[out0]";
      return sound
          ? picture + ";aevalsrc='0.5*sin(2*PI*1000*t)*lt(mod(t\\,1)\\,0.1)':s=48000[out1]"
          : picture;
    }

    @Override
    public Map<String, String> options(CaptureDevice.Mode mode) {
      return Map.of();
    }

    @Override
    public boolean needsPacing() {
      return true;
    }
  }
}
