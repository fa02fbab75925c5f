package org.jianzhuo.desk.evidence.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jianzhuo.desk.base.Alongside;
import org.jianzhuo.desk.evidence.media.FfmpegMediaReader;
import org.jianzhuo.model.evidence.Evidence;
import org.jianzhuo.model.evidence.Gap;
import org.jianzhuo.model.journal.StreamId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Alongside
class OverloadKillTest {

  private static final int PICTURES = Integer.getInteger("jz.overload.pictures", 170);
  private static final double PICTURE_MILLIS = 1000 / 30.0;

  @TempDir Path folder;

  @Test
  void a_clip_on_a_disk_too_slow_for_it_plays_to_within_two_seconds_of_a_kill_with_its_gaps_told()
      throws Exception {
    RecordingChild station = new RecordingChild(folder);
    Process child = station.start(OverloadedRecorder.class);
    long newest = 0;
    StreamId stream;
    try (BufferedReader said = child.inputReader(StandardCharsets.UTF_8)) {
      stream = station.stream(said);
      RecordingChild.go(child);
      int heard = 0;
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        newest = Long.parseLong(line.substring("at ".length()));
        if (++heard == PICTURES) {
          child.toHandle().destroyForcibly();
        }
      }
    }
    assertThat(child.waitFor()).isEqualTo(137);

    try (CaptureRoom room = station.room()) {
      room.capture.recoverAfterCrash();
      Evidence.Item clip =
          room.station.journal.stream(stream).get(Evidence.PROJECTION).pictures().getFirst();
      List<Gap> gaps = Objects.requireNonNull(clip.capture()).gaps();
      try (SeekableByteChannel plain = room.media.open(clip.medium().sha256())) {
        double seconds = new FfmpegMediaReader().check(plain).seconds();
        assertThat(newest / 1000.0 - seconds).isLessThan(2);
      }
      List<Long> times = new ArrayList<>();
      room.custody.play(clip.medium(), 0, 320, frame -> times.add(frame.millis()));
      List<Gap> seen = new ArrayList<>();
      for (int i = 1; i < times.size(); i++) {
        // The first picture may stand half a picture's time before the sound.
        long missing = (long) ((times.get(i) - times.get(i - 1)) / PICTURE_MILLIS + 0.25) - 1;
        if (missing > 0) {
          seen.add(new Gap(Math.round(times.get(i - 1) + PICTURE_MILLIS), missing));
        }
      }
      assertThat(seen).isNotEmpty();
      assertThat(gaps).as("seen %s", seen).hasSizeBetween(seen.size(), seen.size() + 1);
      // A gap is told within a picture, on a clock that begins with the first picture; the clip's
      // begins with the sound, as the second picture shows.
      long apart = Math.round(Math.max(times.get(1), PICTURE_MILLIS)) + 1;
      for (int i = 0; i < seen.size(); i++) {
        assertThat(gaps.get(i).frames()).isEqualTo(seen.get(i).frames());
        assertThat(gaps.get(i).atMillis()).isCloseTo(seen.get(i).atMillis(), within(apart));
      }
    }
  }
}
