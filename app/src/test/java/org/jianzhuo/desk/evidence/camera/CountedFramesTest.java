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
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.evidence.media.Ffmpeg;
import org.jianzhuo.model.evidence.Evidence;
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
      pass(room, SECONDS);
      Medium clip = done(room.capture.stopClip());

      Seen seen = assertCounted(room, clip);
      assertThat(seen.counts()).hasSizeGreaterThan(SECONDS * 30 - 10);
      assertBeepsAtFlashes(room, clip, seen, SECONDS - 2);
    }
  }

  @Test
  void of_a_paused_clip_each_part_holds_every_frame_and_the_beep_at_its_flash() throws Exception {
    try (CaptureRoom room = new CaptureRoom(folder.resolve("data")).withNotice()) {
      room.use(new BurnedInCounter());
      done(room.capture.setMicrophone(true));
      room.frames(10);
      done(room.capture.startClip(room.stream, room.expert, room.elbow));
      pass(room, SECONDS / 2);
      done(room.capture.pauseClip());
      room.frames(30);
      done(room.capture.resumeClip(room.expert));
      pass(room, SECONDS / 2);
      done(room.capture.stopClip());

      List<Medium> parts = parts(room);
      assertThat(parts).hasSize(2);
      int last = -1;
      for (Medium part : parts) {
        Seen seen = assertCounted(room, part);
        assertThat(seen.counts().getFirst()).as("no frame in two parts").isGreaterThan(last);
        last = seen.counts().getLast();
        assertBeepsAtFlashes(room, part, seen, SECONDS / 2 - 2);
      }
    }
  }

  @Test
  void of_a_camera_that_was_pulled_and_is_back_each_part_holds_every_frame() throws Exception {
    try (CaptureRoom room = new CaptureRoom(folder.resolve("data")).withNotice()) {
      BurnedInCounter camera = new BurnedInCounter();
      room.use(camera);
      done(room.capture.setMicrophone(true));
      room.frames(10);
      done(room.capture.startClip(room.stream, room.expert, room.elbow));
      pass(room, SECONDS / 2);
      camera.plug(false);
      room.until(status -> status.waiting() != null);
      camera.plug(true);
      room.until(status -> status.recording() != null);
      pass(room, SECONDS / 2);
      done(room.capture.stopClip());

      List<Medium> parts = parts(room);
      assertThat(parts).hasSize(2);
      for (Medium part : parts) {
        Seen seen = assertCounted(room, part);
        assertBeepsAtFlashes(room, part, seen, SECONDS / 2 - 2);
      }
    }
  }

  @Test
  void of_a_network_cameras_own_jpeg_pictures_none_is_missing_or_twice() throws Exception {
    try (CountingCameraServer server = new CountingCameraServer(folder, 2 * SECONDS + 20);
        CaptureRoom room = new CaptureRoom(folder.resolve("data")).withNotice()) {
      room.use(new NetworkSource(server.camera()));
      room.frames(5);
      done(room.capture.startClip(room.stream, room.expert, room.elbow));
      pass(room, SECONDS);
      Medium clip = done(room.capture.stopClip());
      assertThat(room.capture.status().clips()).matches(how -> how != null && how.copied());
      assertThat(assertCounted(room, clip).counts()).hasSizeGreaterThan(SECONDS * 30 - 10);
    }
  }

  /** What is seen of a clip: the number of each frame, and when it begins to flash. */
  private record Seen(List<Integer> counts, List<Double> flashes) {}

  private static void pass(CaptureRoom room, int seconds) throws Exception {
    for (int second = 0; second < seconds; second++) {
      room.frames(30);
    }
  }

  private static List<Medium> parts(CaptureRoom room) {
    return room.evidence().pictures().stream()
        .map(Evidence.Item::medium)
        .sorted(Comparator.comparing(Medium::fileName))
        .toList();
  }

  private static Seen assertCounted(CaptureRoom room, Medium clip) {
    Seen seen = new Seen(new ArrayList<>(), new ArrayList<>());
    boolean[] bright = {true};
    room.custody.play(
        clip,
        0,
        BurnedInCounter.WIDTH,
        frame -> {
          seen.counts().add(BurnedInCounter.count(frame));
          boolean now = BurnedInCounter.flashes(frame);
          if (now && !bright[0]) {
            seen.flashes().add((double) frame.millis());
          }
          bright[0] = now;
          return true;
        });
    List<Integer> counts = seen.counts();
    long missing = 0;
    for (int i = 1; i < counts.size(); i++) {
      assertThat(counts.get(i)).as("frame %d", i).isGreaterThan(counts.get(i - 1));
      missing += counts.get(i) - counts.get(i - 1) - 1;
    }
    Evidence.Item item = Objects.requireNonNull(room.evidence().items().get(clip.id()));
    long told = Objects.requireNonNull(item.capture()).gaps().stream().mapToLong(Gap::frames).sum();
    assertThat(missing).isEqualTo(told);
    say(clip.fileName() + ": " + counts.size() + " frames, missing " + missing);
    return seen;
  }

  private void assertBeepsAtFlashes(CaptureRoom room, Medium clip, Seen seen, int least)
      throws Exception {
    List<Double> beeps = beeps(room.export(clip, folder.resolve("out")));
    assertThat(seen.flashes()).hasSizeGreaterThanOrEqualTo(Math.max(1, least));
    double worst = 0;
    for (double flash : seen.flashes()) {
      double nearest =
          beeps.stream()
              .min((a, b) -> Double.compare(Math.abs(a - flash), Math.abs(b - flash)))
              .orElseThrow();
      assertThat(nearest).isCloseTo(flash, within(MOST_APART_MILLIS));
      worst = Math.max(worst, Math.abs(nearest - flash));
    }
    say(clip.fileName() + ": " + seen.flashes().size() + " flashes, beep at most " + worst + " ms");
  }

  private static void say(String words) {
    if (SECONDS > 5) {
      System.out.println(words);
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
