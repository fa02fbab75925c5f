package org.jianzhuo.desk.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jianzhuo.desk.base.Alongside;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.evidence.CaptureDevice.Frame;
import org.jianzhuo.desk.evidence.camera.CaptureRoomCase;
import org.jianzhuo.desk.evidence.media.Ffmpeg;
import org.jianzhuo.model.evidence.Contents;
import org.jianzhuo.model.evidence.Medium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Imports clips as phones, action cameras and editing programs deliver them. */
@Timeout(300)
@Alongside
class PhoneMediaTest extends CaptureRoomCase {

  private static final String SCENE = "testsrc2=size=64x48:rate=10:duration=1";

  /** Two of our clips in H.265, for which there is no encoder here. */
  @ParameterizedTest
  @ValueSource(strings = {"phone-hevc.mov", "phone-hevc-ten-bit.mov"})
  void a_clip_in_h265_is_kept_and_played_frame_by_frame(String name) throws Exception {
    Medium clip = kept(name, resource(name));
    assertThat(contents(clip)).isEqualTo(new Contents(true, "hevc", 1, 0, ""));
    assertPlays(clip, 10, 64, 48);
  }

  @Test
  void a_clip_in_h265_of_an_upright_phone_is_shown_upright() throws Exception {
    byte[] turned = resource("phone-hevc.mov");
    ByteBuffer.wrap(turned)
        .position(DamagedPictures.find(turned, ascii("tkhd")) + 44)
        .putInt(0)
        .putInt(1 << 16)
        .putInt(0)
        .putInt(-(1 << 16))
        .putInt(0)
        .putInt(0);
    assertPlays(kept("upright.mov", turned), 10, 48, 64);
  }

  @ParameterizedTest
  @CsvSource({
    "av1,mp4,libaom-av1,yuv420p",
    "av1,mkv,libsvtav1,yuv420p10le",
    "vp9,webm,libvpx-vp9,yuv420p",
    "vp9,mp4,libvpx-vp9,yuv420p10le",
    "vp8,webm,libvpx,yuv420p",
    "prores,mov,prores_ks,yuv422p10le",
    "dnxhd,mov,dnxhd,yuv422p",
    "jpeg2000,mov,jpeg2000,yuv420p",
    "mpeg2video,mkv,mpeg2video,yuv420p",
    "h263,3gp,h263,yuv420p",
    "wmv2,avi,wmv2,yuv420p"
  })
  void a_clip_in_another_codec_that_is_decoded_here_is_kept_and_played(
      String codec, String ending, String encoder, String pixels) throws Exception {
    List<String> how = new ArrayList<>(List.of("-c:v", encoder, "-pix_fmt", pixels));
    String size = "64x48";
    if (encoder.equals("libaom-av1")) {
      how.addAll(List.of("-cpu-used", "8"));
    } else if (encoder.equals("dnxhd")) {
      size = "640x480";
      how.addAll(List.of("-profile:v", "dnxhr_lb"));
    } else if (encoder.equals("h263")) {
      size = "128x96";
    } else if (encoder.equals("libsvtav1")) {
      how.addAll(List.of("-preset", "12"));
    }
    Path file = made("clip." + ending, "-s", size, how);
    Medium clip = kept(file);
    assertThat(contents(clip)).isEqualTo(new Contents(true, codec, 1, 0, ""));
    int wide = Integer.parseInt(size.substring(0, size.indexOf('x')));
    int high = Integer.parseInt(size.substring(size.indexOf('x') + 1));
    assertPlays(clip, 10, wide, high);
  }

  @Test
  void an_edit_that_leaves_out_the_beginning_is_kept_to() throws Exception {
    Path file = made("edit.mp4", "-g", "30", List.of("-c:v", "libopenh264", "-pix_fmt", "yuv420p"));
    byte[] edited = Files.readAllBytes(file);
    int edit = DamagedPictures.find(edited, ascii("elst"));
    // Of ten frames the last six are meant to be seen.
    ByteBuffer table = ByteBuffer.wrap(edited).position(edit + 12);
    int scale = ByteBuffer.wrap(edited).getInt(DamagedPictures.find(edited, ascii("mdhd")) + 16);
    table.putInt(600).putInt(scale * 4 / 10);
    assertPlays(kept("edited.mp4", edited), 6, 64, 48);
  }

  @Test
  void sizes_of_eight_bytes_in_a_box_are_read() throws Exception {
    byte[] plain = Files.readAllBytes(made("plain.mp4", "-g", "30", List.of("-c:v", "mpeg4")));
    int data = DamagedPictures.find(plain, ascii("mdat")) - 4;
    // The encoder leaves a free box of eight bytes before its data for this.
    assertThat(new String(plain, data - 4, 4, StandardCharsets.US_ASCII)).isEqualTo("free");
    byte[] wide = plain.clone();
    ByteBuffer.wrap(wide)
        .position(data - 8)
        .putInt(1)
        .put(ascii("mdat"))
        .putLong(ByteBuffer.wrap(plain).getInt(data) + 8L);
    assertPlays(kept("wide.mp4", wide), 10, 64, 48);
    ByteBuffer.wrap(wide).putLong(data, 5_000_000_000L);
    assertThat(refused("beyond.mp4", wide).key()).isEqualTo("evidence.import.refused.truncated");
    ByteBuffer.wrap(wide).putLong(data, -16);
    assertThat(refused("minus.mp4", wide).key()).isEqualTo("evidence.import.refused.broken");
  }

  @Test
  void a_codec_that_is_not_decoded_here_is_refused_by_its_name() throws Exception {
    byte[] clip =
        Files.readAllBytes(
            made("x.mp4", "-g", "30", List.of("-c:v", "libopenh264", "-pix_fmt", "yuv420p")));
    ByteBuffer.wrap(clip)
        .position(DamagedPictures.find(clip, ascii("stsd")) + 16)
        .put(ascii("zzz9"));
    assertThat(refused("new.mp4", clip))
        .isEqualTo(Reason.of("evidence.import.refused.other-codec", "new.mp4", "zzz9"));
  }

  @Test
  void pictures_are_shown_though_their_sound_is_in_a_codec_that_is_not_decoded_here()
      throws Exception {
    byte[] clip =
        Files.readAllBytes(
            made(
                "loud.mp4",
                "-g",
                "30",
                List.of("-f", "lavfi", "-i", "sine=duration=1", "-c:v", "mpeg4", "-c:a", "aac")));
    int sound = DamagedPictures.find(clip, ascii("mp4a"));
    ByteBuffer.wrap(clip)
        .position(sound)
        .put(ascii("apac"))
        .position(sound + 36)
        .put(ascii("free"));
    Medium kept = kept("spatial.mp4", clip);
    assertThat(contents(kept).unheard()).isEqualTo("apac");
    assertThat(room.imports.remarks(room.stream, kept.id()))
        .containsExactly(Reason.of("evidence.import.unheard", "spatial.mp4", "apac"));
    assertPlays(kept, 10, 64, 48);
    assertThat(room.custody.openSound(kept, 0)).isEmpty();
  }

  private void assertPlays(Medium clip, int frames, int wide, int high) {
    assertThat(room.custody.frameMillis(clip, 0, () -> true)).hasSize(frames);
    try (MediaReader.Clip open = room.custody.openClip(clip)) {
      Frame first = open.at(0, 1280).orElseThrow();
      assertThat(first.width() + "x" + first.height()).isEqualTo(wide + "x" + high);
      for (int i = 1; i < frames; i++) {
        assertThat(open.next(1280)).as("frame " + i).isPresent();
      }
      assertThat(open.next(1280)).isEmpty();
      byte[] shown = first.bgra();
      long colours =
          IntStream.range(0, shown.length / 4)
              .map(i -> shown[4 * i] << 16 | (shown[4 * i + 1] & 0xff) << 8 | shown[4 * i + 2])
              .distinct()
              .count();
      assertThat(colours).as("a scene, not one colour").isGreaterThan(20);
    }
  }

  private Path made(String name, String more, String value, List<String> how)
      throws IOException, InterruptedException {
    Path out = folder.resolve(name);
    List<String> command =
        new ArrayList<>(List.of("-v", "error", "-y", "-f", "lavfi", "-i", SCENE));
    List<String> inputs = how.contains("-i") ? how.subList(0, 4) : List.of();
    command.addAll(inputs);
    command.addAll(List.of(more, value));
    command.addAll(how.subList(inputs.size(), how.size()));
    command.add(out.toString());
    assertThat(Ffmpeg.program(command).inheritIO().start().waitFor()).isZero();
    return out;
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = PhoneMediaTest.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }

  private Contents contents(Medium medium) {
    return Objects.requireNonNull(
        Objects.requireNonNull(room.evidence().items().get(medium.id()).source()).contents());
  }

  private Medium kept(String name, byte[] bytes) throws IOException {
    return kept(Files.write(folder.resolve(name), bytes));
  }

  private Medium kept(Path file) {
    return switch (importing(file)) {
      case Outcome.Done<Medium>(Medium medium) -> medium;
      case Outcome.Refused<Medium>(Reason reason) -> throw new AssertionError(reason);
    };
  }

  private Reason refused(String name, byte[] bytes) throws IOException {
    return switch (importing(
        Files.write(folder.resolve(name), Arrays.copyOf(bytes, bytes.length)))) {
      case Outcome.Done<Medium> done -> throw new AssertionError(name + " was taken");
      case Outcome.Refused<Medium>(Reason reason) -> reason;
    };
  }

  private Outcome<Medium> importing(Path file) {
    return room.imports.importFile(room.stream, room.expert, null, file, "市人民医院", ImportLabels.OWN);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
