package org.jianzhuo.desk.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jianzhuo.desk.evidence.CaptureDevice.Frame;
import org.jianzhuo.desk.evidence.media.Ffmpeg;
import org.jianzhuo.desk.evidence.media.FfmpegMediaReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Looks at where the red corner of a turned picture is shown. */
class UprightPicturesTest {

  @TempDir Path folder;
  private final MediaReader reader = new FfmpegMediaReader();

  @BeforeEach
  void libraries() {
    Ffmpeg.cacheIn(Path.of("target", "javacpp"));
  }

  @ParameterizedTest
  @CsvSource({
    "1, false, left, top",
    "2, false, right, top",
    "3, false, right, bottom",
    "4, false, left, bottom",
    "5, true, left, top",
    "6, true, right, top",
    "7, true, right, bottom",
    "8, true, left, bottom"
  })
  void a_photo_is_turned_as_its_exif_says(int turn, boolean upright, String across, String down)
      throws Exception {
    byte[] jpeg =
        DamagedPictures.withExif(DamagedPictures.jpeg(false), DamagedPictures.orientation(turn));
    Frame shown = reader.picture(new BytesChannel(jpeg), 160);
    assertThat(shown.width() < shown.height()).isEqualTo(upright);
    assertThat(shown.width()).isLessThanOrEqualTo(160);
    int x = across.equals("left") ? 5 : shown.width() - 6;
    int y = down.equals("top") ? 5 : shown.height() - 6;
    int at = (y * shown.width() + x) * 4;
    assertThat(shown.bgra()[at + 2] & 0xff).as("red").isGreaterThan(200);
    assertThat(shown.bgra()[at] & 0xff).as("blue").isLessThan(80);
  }

  @Test
  void a_clip_of_an_upright_phone_is_shown_upright() throws Exception {
    byte[] mp4 = DamagedClips.plain(folder);
    int track = DamagedPictures.find(mp4, "tkhd".getBytes(StandardCharsets.US_ASCII));
    int matrix = track + 4 + 40;
    ByteBuffer.wrap(mp4)
        .putInt(matrix, 0)
        .putInt(matrix + 4, 1 << 16)
        .putInt(matrix + 12, -1 << 16)
        .putInt(matrix + 16, 0);
    try (MediaReader.Clip clip = reader.openClip(new BytesChannel(mp4), 0)) {
      Frame shown = clip.at(0.5, 640).orElseThrow();
      assertThat(shown.width()).isEqualTo(120);
      assertThat(shown.height()).isEqualTo(160);
    }
  }
}
