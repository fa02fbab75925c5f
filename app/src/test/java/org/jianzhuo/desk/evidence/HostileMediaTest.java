package org.jianzhuo.desk.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianzhuo.desk.evidence.DamagedPictures.ascii;
import static org.jianzhuo.desk.evidence.DamagedPictures.joined;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.jianzhuo.desk.base.Alongside;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.evidence.CaptureDevice.Frame;
import org.jianzhuo.desk.evidence.camera.CaptureRoomCase;
import org.jianzhuo.desk.evidence.media.Ffmpeg;
import org.jianzhuo.model.evidence.Medium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Imports media that show one picture to one program and another one to the next, or none. */
@Timeout(300)
@Alongside
class HostileMediaTest extends CaptureRoomCase {

  private static final String RED = "color=red:size=160x120:rate=10:duration=2";
  private static final String BLUE = "color=blue:size=320x240:rate=10:duration=1";
  private static final byte[] NONE = {};
  private static final int WIDE = 65;
  private static final int HIGH = 49;

  @Test
  void of_two_films_in_one_clip_the_first_is_shown_and_never_the_other_between() throws Exception {
    assertRed(
        made("two.mkv", "-f", "lavfi", "-i", RED, "-f", "lavfi", "-i", BLUE, "-map", "0", "-map")
            .with("1", "-c:v", "mpeg4"));
  }

  @Test
  void a_cover_before_a_clip_is_not_shown_as_its_first_picture() throws Exception {
    Path cover =
        made("cover.jpg", "-f", "lavfi", "-i", BLUE, "-frames:v", "1").with("-pix_fmt", "yuvj420p");
    assertRed(
        made("cover.mp4", "-f", "lavfi", "-i", RED, "-i", cover.toString(), "-map", "1", "-map")
            .with("0", "-c:v", "mpeg4", "-c:v:0", "copy", "-disposition:v:0", "attached_pic"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"pcm_s16le heard.avi", "pcm_f64le heard.mkv", "pcm_alaw heard.mov"})
  void sound_of_plain_samples_is_heard(String how) throws Exception {
    String[] words = how.split(" ");
    Medium clip =
        kept(
            made(words[1], "-f", "lavfi", "-i", RED, "-f", "lavfi", "-i", "sine=duration=2")
                .with("-c:v", "mpeg4", "-c:a", words[0]));
    try (ClipSound sound = room.custody.openSound(clip, 0).orElseThrow()) {
      assertThat(sound.next().orElseThrow().samples()).isNotEmpty();
      sound.seek(1);
      assertThat(sound.next().orElseThrow().seconds()).isLessThanOrEqualTo(1);
    }
  }

  @ParameterizedTest
  @CsvSource({"4/3, 214, 120", "1/2, 160, 240", "1/255, 160, 120"})
  void a_clip_of_pixels_that_are_not_square_is_shown_in_its_shape(String ratio, int width, int high)
      throws Exception {
    Medium clip =
        kept(
            made("shape.mkv", "-f", "lavfi", "-i", RED, "-vf", "setsar=" + ratio)
                .with("-c:v", "ffv1", "-pix_fmt", "yuv420p"));
    Frame shown = room.custody.picture(clip, 640);
    assertThat(shown.width()).isBetween(width - 1, width);
    assertThat(shown.height()).isEqualTo(high);
    try (MediaReader.Clip open = room.custody.openClip(clip)) {
      assertThat(open.at(1, 640).orElseThrow().height()).isEqualTo(high);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_picture_of_odd_sizes_is_shown_pixel_by_pixel(boolean interlaced) throws Exception {
    byte[] png = png(2, interlaced ? 1 : 0, NONE, interlaced ? passes() : rows(0), NONE);
    Frame shown = room.custody.picture(kept(file("odd.png", png)), 640);
    assertThat(shown.width()).isEqualTo(WIDE);
    assertThat(shown.height()).isEqualTo(HIGH);
    int middle = (HIGH / 2 * WIDE + WIDE / 2) * 4;
    assertThat(shown.bgra()[middle + 2] & 0xff).isEqualTo(200);
  }

  @Test
  void a_drawing_whose_animation_hides_its_picture_is_refused() throws Exception {
    byte[] control = chunk("acTL", ByteBuffer.allocate(8).putInt(1).array());
    ByteBuffer frame = ByteBuffer.allocate(26).putInt(0).putInt(WIDE).putInt(HIGH);
    byte[] hidden = joined(new byte[4], packed(rows(0)));
    byte[] after = joined(chunk("fcTL", frame.array()), chunk("fdAT", hidden));
    assertRefused("coding", file("film.png", png(2, 0, control, rows(0), after)));
  }

  @Test
  void a_picture_without_its_palette_or_with_rows_of_no_known_filter_is_refused() throws Exception {
    assertRefused("broken", file("palette.png", png(3, 0, NONE, new byte[66 * HIGH], NONE)));
    assertRefused("broken", file("filter.png", png(2, 0, NONE, rows(9), NONE)));
  }

  @Test
  void a_clip_with_another_file_behind_it_is_refused() throws Exception {
    byte[] clip =
        Files.readAllBytes(made("one.mkv", "-f", "lavfi", "-i", RED).with("-c:v", "ffv1"));
    assertRefused("trailing", file("twice.mkv", joined(clip, clip)));
    assertRefused("trailing", file("page.mkv", joined(clip, ascii("<script>x()</script>"))));
    kept(file("zeros.mkv", joined(clip, new byte[64])));
  }

  @Test
  void a_clip_whose_times_no_player_can_reach_is_refused() throws Exception {
    assertRefused(
        "no-frames",
        made("before.mkv", "-f", "lavfi", "-i", RED, "-c:v", "mpeg4")
            .with("-output_ts_offset", "-5", "-avoid_negative_ts", "disabled"));
    byte[] clip =
        Files.readAllBytes(
            made("parts.mp4", "-f", "lavfi", "-i", RED, "-c:v", "mpeg4", "-g", "5")
                .with("-movflags", "frag_keyframe+empty_moov"));
    byte[] mark = ascii("tfdt");
    for (int at = 0; at + mark.length < clip.length; at++) {
      if (Arrays.equals(clip, at, at + mark.length, mark, 0, mark.length)) {
        ByteBuffer.wrap(clip).putLong(at + 8, (1L << 62) - at);
      }
    }
    assertRefused("broken", file("ages.mp4", clip));
  }

  @ParameterizedTest
  @ValueSource(strings = {"3 0 R 99 0 R", "3 0 R 2 0 R"})
  void a_paper_whose_tree_names_a_page_that_is_none_is_refused(String kids) throws Exception {
    assertRefused("broken", file("paper.pdf", pdf("/Kids[" + kids + "]/Count 2")));
    kept(file("whole.pdf", pdf("/Kids[3 0 R]/Count 1")));
  }

  private static byte[] pdf(String pages) {
    String head = "%PDF-1.4\n";
    StringBuilder body = new StringBuilder(head);
    StringBuilder places = new StringBuilder("xref\n0 4\n0000000000 65535 f \n");
    for (String each :
        List.of(
            "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n",
            "2 0 obj<</Type/Pages" + pages + ">>endobj\n",
            "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj\n")) {
      places.append(String.format(Locale.ROOT, "%010d 00000 n \n", body.length()));
      body.append(each);
    }
    int at = body.length();
    return ascii(
        body + places.toString() + "trailer<</Size 4/Root 1 0 R>>\nstartxref\n" + at + "\n%%EOF\n");
  }

  private void assertRed(Path file) throws IOException {
    Medium clip = kept(file);
    Frame shown = room.custody.picture(clip, 640);
    assertThat(shown.width()).isEqualTo(160);
    assertThat(shown.bgra()[2] & 0xff).as("red").isGreaterThan(200);
    List<Long> held = room.custody.frameMillis(clip, 0, () -> true);
    try (SeekableByteChannel plain = room.media.open(clip.sha256())) {
      assertThat(room.reader.decodedMillis(plain, 0, () -> true)).isEqualTo(held).hasSize(20);
    }
  }

  private Medium kept(Path file) {
    return switch (importing(file)) {
      case Outcome.Done<Medium>(Medium medium) -> medium;
      case Outcome.Refused<Medium>(var reason) -> throw new AssertionError(reason);
    };
  }

  private void assertRefused(String why, Path file) {
    assertThat(importing(file))
        .isEqualTo(
            Outcome.refused("evidence.import.refused." + why, file.getFileName().toString()));
  }

  private Outcome<Medium> importing(Path file) {
    return room.imports.importFile(room.stream, room.expert, null, file, "市人民医院", ImportLabels.OWN);
  }

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  /** A file that FFmpeg makes. */
  private record Making(Path out, List<String> command) {
    Path with(String... more) throws IOException, InterruptedException {
      List<String> all = new ArrayList<>(List.of("-v", "error", "-y"));
      all.addAll(command);
      all.addAll(List.of(more));
      all.add(out.toString());
      if (Ffmpeg.program(all).inheritIO().start().waitFor() != 0) {
        throw new AssertionError(all);
      }
      return out;
    }
  }

  private Making made(String name, String... how) {
    return new Making(folder.resolve(name), List.of(how));
  }

  /** Returns rows of red pixels, each with this filter. */
  private static byte[] rows(int filter) {
    return redRows(WIDE, HIGH, filter);
  }

  private static byte[] redRows(int wide, int high, int filter) {
    ByteBuffer rows = ByteBuffer.allocate((1 + 3 * wide) * high);
    for (int y = 0; y < high; y++) {
      rows.put((byte) filter);
      for (int x = 0; x < wide; x++) {
        rows.put(new byte[] {(byte) 200, 30, 30});
      }
    }
    return rows.array();
  }

  /** Returns the same pixels in seven passes. */
  private static byte[] passes() {
    byte[] all = {};
    int[][] passes = {
      {0, 0, 8, 8},
      {4, 0, 8, 8},
      {0, 4, 4, 8},
      {2, 0, 4, 4},
      {0, 2, 2, 4},
      {1, 0, 2, 2},
      {0, 1, 1, 2}
    };
    for (int[] each : passes) {
      int wide = (WIDE - each[0] + each[2] - 1) / each[2];
      int high = (HIGH - each[1] + each[3] - 1) / each[3];
      all = joined(all, redRows(wide, high, 0));
    }
    return all;
  }

  private static byte[] png(int colours, int interlace, byte[] before, byte[] rows, byte[] after)
      throws IOException {
    ByteBuffer head = ByteBuffer.allocate(13).putInt(WIDE).putInt(HIGH);
    head.put(new byte[] {8, (byte) colours, 0, 0, (byte) interlace});
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
    all.write(chunk("IHDR", head.array()));
    all.write(before);
    all.write(chunk("IDAT", packed(rows)));
    all.write(after);
    all.write(chunk("IEND", NONE));
    return all.toByteArray();
  }

  private static byte[] packed(byte[] rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      deflater.write(rows);
    }
    return out.toByteArray();
  }

  private static byte[] chunk(String name, byte[] data) {
    CRC32 crc = new CRC32();
    crc.update(joined(ascii(name), data));
    return ByteBuffer.allocate(12 + data.length)
        .putInt(data.length)
        .put(ascii(name))
        .put(data)
        .putInt((int) crc.getValue())
        .array();
  }
}
