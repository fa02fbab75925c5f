package org.jianzhuo.desk.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.evidence.CaptureDevice.Frame;
import org.jianzhuo.desk.evidence.camera.CaptureRoomCase;
import org.jianzhuo.desk.evidence.media.Ffmpeg;
import org.jianzhuo.model.evidence.Medium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Imports clips whose own clock does not begin at zero. */
class ClipOfAnotherClockTest extends CaptureRoomCase {

  @ParameterizedTest
  @CsvSource({"late.mp4,100000", "late.mkv,5000", "plain.mp4,0"})
  void is_told_and_sought_from_its_first_picture(String name, int begins) throws Exception {
    Outcome<Medium> kept = importing(clip(name, begins));

    assertThat(kept).isInstanceOf(Outcome.Done.class);
    Medium medium = room.evidence().pictures().getFirst().medium();
    assertThat(room.custody.frameMillis(medium, 0, () -> true)).hasSize(50).startsWith(0L, 40L);
    try (MediaReader.Clip clip = room.custody.openClip(medium)) {
      for (int millis : new int[] {1_000, 0, 1_960, 400}) {
        Frame frame = clip.at(millis / 1000.0, 160).orElseThrow();
        assertThat(frame.millis()).isEqualTo(millis);
      }
    }
  }

  @Test
  void is_refused_where_its_pictures_have_no_time_that_a_player_could_go_to() throws Exception {
    assertThat(importing(clip("negative.mkv", -5))).isInstanceOf(Outcome.Refused.class);
    assertThat(room.evidence().items()).isEmpty();
  }

  private Outcome<Medium> importing(Path file) {
    return room.imports.importFile(
        room.stream, room.expert, room.elbow, file, "市人民医院", ImportLabels.OWN);
  }

  private Path clip(String name, int begins) throws Exception {
    Path plain = folder.resolve("source-" + name);
    make(
        plain,
        List.of(
            "-f",
            "lavfi",
            "-i",
            "testsrc2=size=160x120:rate=25,format=yuv420p",
            "-t",
            "2",
            "-c:v",
            "libopenh264"));
    Path file = folder.resolve(name);
    make(
        file,
        List.of(
            "-i",
            plain.toString(),
            "-c",
            "copy",
            "-output_ts_offset",
            String.valueOf(begins),
            "-avoid_negative_ts",
            "disabled"));
    assertThat(Files.size(file)).isPositive();
    return file;
  }

  private static void make(Path file, List<String> how) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("-nostdin", "-loglevel", "error", "-y"));
    arguments.addAll(how);
    arguments.add(file.toString());
    assertThat(Ffmpeg.program(arguments).inheritIO().start().waitFor()).isZero();
  }
}
