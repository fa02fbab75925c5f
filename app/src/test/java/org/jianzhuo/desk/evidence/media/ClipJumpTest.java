package org.jianzhuo.desk.evidence.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.jianzhuo.desk.evidence.CaptureDevice.Frame;
import org.jianzhuo.desk.evidence.MediaReader;
import org.jianzhuo.desk.evidence.ReadOnlyChannel;
import org.jianzhuo.desk.evidence.camera.BurnedInCounter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Jumps in clips of fragments of half a second, as they are recorded. */
class ClipJumpTest {

  private static final String RECORDED = "empty_moov+default_base_moof";

  @TempDir Path folder;

  @Test
  void reads_what_it_shows_and_not_all_that_lies_before_it() throws Exception {
    Path file = folder.resolve("long.mp4");
    // Noise: pictures that are large, so that reading what lies before the target would show.
    Process making =
        Ffmpeg.program(
                List.of(
                    "-nostdin",
                    "-loglevel",
                    "error",
                    "-f",
                    "lavfi",
                    "-i",
                    "nullsrc=size=320x180:rate=30,geq=random(1)*255:128:128",
                    "-t",
                    "20",
                    "-c:v",
                    "mjpeg",
                    "-q:v",
                    "3",
                    "-frag_duration",
                    "500000",
                    "-movflags",
                    RECORDED,
                    "-y",
                    file.toString()))
            .inheritIO()
            .start();
    assertThat(making.waitFor()).isZero();
    byte[] bytes = Files.readAllBytes(file);
    assertThat(bytes.length).isGreaterThan(8_000_000);
    AtomicLong read = new AtomicLong();
    try (MediaReader.Clip clip = new FfmpegMediaReader().openClip(counted(bytes, read), 0)) {
      read.set(0);
      assertThat(clip.at(19, 320)).isPresent();
      assertThat(read).hasValueLessThan(2_000_000);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"recorded.mp4", "live.mkv"})
  void lands_on_the_very_frame_though_fragments_begin_between_key_frames(String name)
      throws Exception {
    String[] how =
        name.endsWith("mkv")
            ? new String[] {"-c:v", "libopenh264", "-g", "30", "-live", "1"}
            : new String[] {
              "-c:v", "libopenh264", "-g", "30", "-frag_duration", "400000", "-movflags", RECORDED
            };
    byte[] bytes = Files.readAllBytes(BurnedInCounter.uneven(folder.resolve(name), 150, "1", how));
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      places.add(i);
    }
    Collections.shuffle(places, new Random(5));
    try (MediaReader.Clip clip =
        new FfmpegMediaReader().openClip(counted(bytes, new AtomicLong()), 0)) {
      for (int place : places) {
        Frame frame = clip.at(place / 30.0 + 0.01, BurnedInCounter.WIDTH).orElseThrow();
        assertThat(BurnedInCounter.count(frame)).isEqualTo(place);
      }
    }
  }

  private static ReadOnlyChannel counted(byte[] bytes, AtomicLong read) {
    return new ReadOnlyChannel(bytes.length) {
      @Override
      public int read(ByteBuffer into) {
        int from = (int) position();
        if (from >= bytes.length) {
          return -1;
        }
        int count = Math.min(into.remaining(), bytes.length - from);
        into.put(bytes, from, count);
        passed(count);
        read.addAndGet(count);
        return count;
      }
    };
  }
}
