package org.jianzhuo.desk.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianzhuo.desk.evidence.DamagedPictures.joined;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jianzhuo.desk.base.Alongside;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.evidence.camera.CaptureRoomCase;
import org.jianzhuo.desk.evidence.media.Ffmpeg;
import org.jianzhuo.model.evidence.Contents;
import org.jianzhuo.model.evidence.Evidence;
import org.jianzhuo.model.evidence.Medium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Imports media of which a part is missing though they have an end: never shown without a word. */
@Timeout(300)
@Alongside
class PartialMediaTest extends CaptureRoomCase {

  private static final byte[] END = {(byte) 0xff, (byte) 0xd9};

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_photo_that_was_cut_and_ended_anew_is_kept_and_told_to_be_incomplete(boolean fine)
      throws Exception {
    byte[] whole = DamagedPictures.jpeg(fine);
    Medium sound = kept("whole.jpg", whole);
    assertThat(contents(sound).whole()).isTrue();
    assertThat(remarks(sound)).isEmpty();
    assertThat(room.evidence().isPartial(sound.id())).isFalse();
    byte[] half = joined(Arrays.copyOf(whole, whole.length - 60), END);
    Medium partial = kept("half.jpg", half);
    assertThat(remarks(partial)).containsExactly(Reason.of("evidence.import.partial", "half.jpg"));
    assertThat(room.evidence().isPartial(partial.id())).isTrue();
    assertThat(room.media.read(partial.sha256())).isEqualTo(half);
    assertThat(room.custody.picture(partial, 320).width()).isEqualTo(320);
  }

  @Test
  void a_photo_with_a_hole_of_zeros_is_told_to_be_incomplete() throws Exception {
    byte[] hollow = DamagedPictures.jpeg(false);
    Arrays.fill(hollow, hollow.length / 2, hollow.length / 2 + 300, (byte) 0);
    assertThat(remarks(kept("card.jpg", hollow)))
        .containsExactly(Reason.of("evidence.import.partial", "card.jpg"));
  }

  @Test
  void a_drawing_whose_rows_end_early_is_refused() throws Exception {
    byte[] png = DamagedPictures.png(BufferedImage.TYPE_INT_RGB);
    byte[] less = png.clone();
    ByteBuffer.wrap(less).putInt(20, ByteBuffer.wrap(png).getInt(20) + 40);
    CRC32 crc = new CRC32();
    crc.update(less, 12, 17);
    ByteBuffer.wrap(less).putInt(29, (int) crc.getValue());
    assertThat(refused("less.png", less)).isEqualTo("truncated");
  }

  @Test
  void a_scan_whose_picture_is_cut_is_told_to_be_incomplete() throws Exception {
    byte[] whole = DamagedPictures.jpeg(false);
    assertThat(remarks(kept("whole.pdf", pdf(whole)))).isEmpty();
    byte[] half = joined(Arrays.copyOf(whole, whole.length * 2 / 3), END);
    assertThat(remarks(kept("half.pdf", pdf(half))))
        .containsExactly(Reason.of("evidence.import.partial", "half.pdf"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mjpeg avi", "libopenh264 mp4", "mpeg4 avi", "mpeg2video mkv"})
  void a_clip_with_damaged_pictures_is_told_to_be_incomplete(String how) throws Exception {
    String[] words = how.split(" ");
    byte[] whole = clip(words[0], words[1]);
    Medium sound = kept("whole." + words[1], whole);
    assertThat(remarks(sound)).isEmpty();
    byte[] torn = whole.clone();
    int at = whole.length / 2;
    Arrays.fill(torn, at, at + 60, (byte) 0x5a);
    Medium partial = kept("torn." + words[1], torn);
    assertThat(remarks(partial))
        .containsExactly(Reason.of("evidence.import.partial", "torn." + words[1]));
    assertThat(Custody.of(room.station.journal.stream(room.stream), partial.id()).mended())
        .isPositive();
  }

  private byte[] clip(String codec, String ending) throws IOException, InterruptedException {
    Path out = folder.resolve("made." + ending);
    List<String> command = new ArrayList<>(List.of("-v", "error", "-y", "-f", "lavfi", "-i"));
    command.addAll(List.of("testsrc2=size=320x240:rate=10:duration=2,noise=alls=20", "-c:v"));
    command.addAll(List.of(codec, "-b:v", "2M", "-pix_fmt"));
    command.add(codec.equals("mjpeg") ? "yuvj420p" : "yuv420p");
    command.add(out.toString());
    assertThat(Ffmpeg.program(command).inheritIO().start().waitFor()).isZero();
    return Files.readAllBytes(out);
  }

  private static byte[] pdf(byte[] jpeg) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      PDImageXObject picture =
          new PDImageXObject(
              document,
              new ByteArrayInputStream(jpeg),
              COSName.DCT_DECODE,
              320,
              200,
              8,
              PDDeviceRGB.INSTANCE);
      try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
        pen.drawImage(picture, 50, 50);
      }
      document.save(out);
    }
    return out.toByteArray();
  }

  private List<Reason> remarks(Medium medium) {
    return room.imports.remarks(room.stream, medium.id());
  }

  private Contents contents(Medium medium) {
    Evidence.Item item = Objects.requireNonNull(room.evidence().items().get(medium.id()));
    return Objects.requireNonNull(Objects.requireNonNull(item.source()).contents());
  }

  private Medium kept(String name, byte[] bytes) throws IOException {
    return switch (importing(name, bytes)) {
      case Outcome.Done<Medium>(Medium medium) -> medium;
      case Outcome.Refused<Medium>(Reason reason) -> throw new AssertionError(reason);
    };
  }

  private String refused(String name, byte[] bytes) throws IOException {
    return switch (importing(name, bytes)) {
      case Outcome.Done<Medium> done -> throw new AssertionError(name + " was taken");
      case Outcome.Refused<Medium>(Reason reason) ->
          reason.key().substring("evidence.import.refused.".length());
    };
  }

  private Outcome<Medium> importing(String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    return room.imports.importFile(room.stream, room.expert, null, file, "市人民医院", ImportLabels.OWN);
  }
}
