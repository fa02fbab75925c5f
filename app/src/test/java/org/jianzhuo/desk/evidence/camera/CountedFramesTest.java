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
import java.util.Objects;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.evidence.media.Ffmpeg;
import org.jianzhuo.model.evidence.Gap;
import org.jianzhuo.model.evidence.Medium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountedFramesTest {

  private static final int SECONDS = Integer.getInteger("jz.counted.seconds", 5);
  private static final double MOST_APART_MILLIS = 80;

  @TempDir Path folder;

  @Test
  void no_frame_is_missing_or_twice_without_a_gap_and_the_beep_is_at_its_flash() throws Exception {
    try (CaptureRoom room = new CaptureRoom(folder.resolve("data")).withNotice()) {
      room.use(new BurnedInCounter());
      done(room.capture.setMicrophone(true));
      room.frames(10);
      done(room.capture.startClip(room.stream, room.expert, room.elbow));
      room.frames(SECONDS * 30);
      Medium clip = done(room.capture.stopClip());

      List<Integer> counts = new ArrayList<>();
      List<Double> flashes = new ArrayList<>();
      boolean[] bright = {true};
      room.custody.play(
          clip,
          0,
          BurnedInCounter.WIDTH,
          frame -> {
            counts.add(BurnedInCounter.count(frame));
            boolean now = BurnedInCounter.flashes(frame);
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
}
