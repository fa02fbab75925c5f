package org.jianzhuo.desk.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jianzhuo.desk.base.Alongside;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.evidence.camera.CaptureRoomCase;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.evidence.Evidence;
import org.jianzhuo.model.evidence.ImportRecord;
import org.jianzhuo.model.evidence.MediaKind;
import org.jianzhuo.model.evidence.Medium;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Alongside
class MediaImportTest extends CaptureRoomCase {

  @Nested
  class ASoundFile {

    @Test
    void is_kept_byte_for_byte_with_its_source_and_shown() throws Exception {
      byte[] jpeg = picture("jpg", 640, 480);
      Medium medium = taken("x-ray.jpg", jpeg);

      assertThat(medium.fileName()).isEqualTo("IMG-01.jpg");
      assertThat(medium.sha256()).isEqualTo(Digest.of(jpeg));
      assertThat(room.media.read(medium.sha256())).isEqualTo(jpeg);
      ImportRecord source = source(medium);
      assertThat(source.originalName()).isEqualTo("x-ray.jpg");
      assertThat(source.source()).isEqualTo("市人民医院");
      assertThat(source.width()).isEqualTo(640);
      assertThat(room.custody.picture(medium, 160).width()).isEqualTo(160);
      assertThat(taken("second.PNG", picture("png", 64, 48)).fileName()).isEqualTo("IMG-02.png");
    }

    @Test
    void tells_its_camera_time_and_position() throws Exception {
      Medium medium = taken("phone.jpg", withExif(picture("jpg", 64, 48)));
      ImportRecord source = source(medium);
      assertThat(source.exif()).containsEntry("Make", "Probe").containsEntry("Orientation", "6");
      assertThat(source.latitude()).isCloseTo(22.5, within(1e-9));
      assertThat(source.longitude()).isCloseTo(-114.25, within(1e-9));
    }

    @Test
    void tells_no_position_of_which_half_or_the_hemisphere_is_missing() throws Exception {
      byte[] odd = withExif(picture("jpg", 64, 48));
      for (int at = 0; at < odd.length - 8; at++) {
        if (odd[at] == 'N' && odd[at + 1] == 0 && odd[at + 2] == 0 && odd[at + 3] == 0) {
          odd[at] = 'X';
        }
      }
      ImportRecord source = source(taken("odd.jpg", odd));
      assertThat(source.latitude()).isNull();
      assertThat(source.longitude()).isNull();
    }

    @Test
    void writes_what_turns_or_hides_letters_in_its_camera_name_by_number() throws Exception {
      byte[] jpeg = withExif(picture("jpg", 64, 48));
      byte[] turned = "\u202eAB".getBytes(StandardCharsets.UTF_8);
      for (int at = 0; at < jpeg.length - 6; at++) {
        if (new String(jpeg, at, 6, StandardCharsets.US_ASCII).equals("Probe\0")) {
          System.arraycopy(turned, 0, jpeg, at, turned.length);
        }
      }
      assertThat(source(taken("turned.jpg", jpeg)).exif()).containsEntry("Make", "⟨U+202E⟩AB");
    }

    @Test
    void of_many_pages_is_a_scan_whose_pages_are_drawn() throws Exception {
      ByteArrayOutputStream pdf = new ByteArrayOutputStream();
      try (PDDocument document = new PDDocument()) {
        document.addPage(new PDPage());
        document.addPage(new PDPage());
        document.save(pdf);
      }
      Medium medium = taken("report.pdf", pdf.toByteArray());
      assertThat(medium.kind()).isEqualTo(MediaKind.SCAN);
      assertThat(source(medium).pages()).isEqualTo(2);
      assertThat(room.custody.page(medium, 2, 300).width()).isEqualTo(300);
    }

    @Test
    void that_is_a_clip_is_decoded_once_and_plays() throws Exception {
      Medium medium = taken("gait.mp4", clip());
      assertThat(medium.kind()).isEqualTo(MediaKind.CLIP);
      assertThat(Custody.of(room.station.journal.stream(room.stream), medium.id()).decodes())
          .isTrue();
      try (MediaReader.Clip clip = room.custody.openClip(medium)) {
        long first = clip.at(0, 160).orElseThrow().millis();
        long second = clip.next(160).orElseThrow().millis();
        assertThat(second).isGreaterThan(first);
        long late = clip.at(1, 160).orElseThrow().millis();
        assertThat(late).isBetween(900L, 1100L);
        long before = clip.before(late / 1000.0, 160).orElseThrow().millis();
        assertThat(before).isBetween(late - 120, late - 1);
        assertThat(clip.next(160).orElseThrow().millis()).isEqualTo(late);
      }
    }
  }

  @Nested
  class ADamagedOrHostileFile {

    @Test
    void cut_off_anywhere_is_refused_by_its_name() throws Exception {
      byte[] jpeg = picture("jpg", 640, 480);
      byte[] png = picture("png", 640, 480);
      for (int part = 1; part < 8; part++) {
        assertThat(refused("cut.jpg", Arrays.copyOf(jpeg, jpeg.length * part / 8)))
            .isEqualTo("truncated");
        assertThat(refused("cut.png", Arrays.copyOf(png, png.length * part / 8)))
            .isEqualTo("truncated");
      }
      byte[] mp4 = clip();
      assertThat(refused("cut.mp4", Arrays.copyOf(mp4, mp4.length - 100))).isEqualTo("truncated");
    }

    @Test
    void that_claims_65_thousand_by_65_thousand_pixels_is_never_decoded() throws Exception {
      byte[] png = picture("png", 8, 8);
      ByteBuffer header = ByteBuffer.wrap(png);
      header.putInt(16, 65_000).putInt(20, 65_000);
      CRC32 crc = new CRC32();
      crc.update(png, 12, 17);
      header.putInt(29, (int) crc.getValue());
      assertThat(refused("bomb.png", png)).isEqualTo("too-many-pixels");

      byte[] jpeg = picture("jpg", 8, 8);
      for (int i = 0; i < jpeg.length - 9; i++) {
        if ((jpeg[i] & 0xff) == 0xff && (jpeg[i + 1] & 0xff) == 0xc0) {
          ByteBuffer.wrap(jpeg).putShort(i + 5, (short) 65_000).putShort(i + 7, (short) 65_000);
        }
      }
      assertThat(refused("bomb.jpg", jpeg)).isEqualTo("too-many-pixels");
    }

    @Test
    void with_something_behind_its_end_is_refused() throws Exception {
      byte[] png = picture("png", 8, 8);
      byte[] longer = Arrays.copyOf(png, png.length + 3);
      assertThat(refused("tail.png", longer)).isEqualTo("trailing");
    }

    @Test
    void whose_bytes_were_changed_is_refused() throws Exception {
      byte[] png = picture("png", 64, 64);
      png[png.length / 2] ^= 1;
      assertThat(refused("flip.png", png)).isEqualTo("broken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"drawing.svg", "page.html", "list.m3u8", "picture.gif", "empty-name"})
    void of_another_format_is_refused(String name) throws Exception {
      assertThat(refused(name, "<svg onload='x'/>".getBytes(StandardCharsets.UTF_8)))
          .isEqualTo("other-format");
    }

    @Test
    void mislabelled_or_empty_or_missing_is_refused() throws Exception {
      assertThat(refused("photo.jpg", picture("png", 8, 8))).isEqualTo("mislabelled");
      assertThat(refused("photo.svg", picture("png", 8, 8))).isEqualTo("mislabelled");
      assertThat(refused("photo.jpg", new byte[0])).isEqualTo("empty");
      assertThat(importing(folder.resolve("nowhere.jpg")))
          .isEqualTo(Outcome.refused("evidence.import.refused.missing", "nowhere.jpg"));
    }

    @Test
    void with_broken_boxes_or_no_frame_is_refused() throws Exception {
      byte[] mp4 = clip();
      byte[] huge = mp4.clone();
      int first = ByteBuffer.wrap(huge).getInt(0);
      ByteBuffer.wrap(huge).putInt(first, 0x7fffffff);
      assertThat(refused("atoms.mp4", huge)).isEqualTo("truncated");
      byte[] tiny = mp4.clone();
      ByteBuffer.wrap(tiny).putInt(first, 4);
      assertThat(refused("atoms.mp4", tiny)).isEqualTo("broken");
      assertThat(refused("headless.mp4", Arrays.copyOf(mp4, first))).isEqualTo("broken");
      byte[] noise = mp4.clone();
      Arrays.fill(noise, first + 8, noise.length, (byte) 0x55);
      ByteBuffer.wrap(noise).putInt(first, noise.length - first);
      assertThat(refused("noise.mp4", noise)).isIn("broken", "no-frames");
      byte[] mkv = new byte[4096];
      ByteBuffer.wrap(mkv).putInt(0x1a45dfa3);
      assertThat(refused("void.mkv", mkv)).isIn("broken", "no-frames");
      assertThat(refused("void.pdf", "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII)))
          .isEqualTo("broken");
    }

    @Test
    void leaves_nothing_behind() throws Exception {
      refused("cut.jpg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0});
      assertThat(room.media.held()).isEmpty();
      assertThat(room.evidence().items()).isEmpty();
    }
  }

  private byte[] clip() throws Exception {
    room.withNotice().withCamera();
    room.capture.startClip(room.stream, room.expert, room.elbow);
    room.frames(50);
    Outcome<Medium> stopped = room.capture.stopClip();
    room.capture.release();
    return room.media.read(((Outcome.Done<Medium>) stopped).value().sha256());
  }

  private Medium taken(String name, byte[] bytes) throws IOException {
    Outcome<Medium> outcome = importing(Files.write(folder.resolve(name), bytes));
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done<Medium>) outcome).value();
  }

  private String refused(String name, byte[] bytes) throws IOException {
    Outcome<Medium> outcome = importing(Files.write(folder.resolve(name), bytes));
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    var reason = ((Outcome.Refused<Medium>) outcome).reason();
    assertThat(reason.arguments().getFirst()).isEqualTo(name);
    return reason.key().substring("evidence.import.refused.".length());
  }

  private Outcome<Medium> importing(Path file) {
    return room.imports.importFile(
        room.stream, room.expert, room.elbow, file, "市人民医院", ImportLabels.OWN);
  }

  private ImportRecord source(Medium medium) {
    Evidence.Item item = room.evidence().items().get(medium.id());
    assertThat(item.source()).isNotNull();
    return item.source();
  }

  private static byte[] picture(String format, int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    for (int i = 0; i < 40; i++) {
      pen.setColor(new Color(i * 6, 255 - i * 5, i * 3));
      pen.fillOval(i * width / 50, i * height / 60, width / 4, height / 3);
    }
    pen.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, format, out);
    return out.toByteArray();
  }

  /** Puts a made Exif segment behind the JPEG's first marker. */
  private static byte[] withExif(byte[] jpeg) {
    ByteBuffer tiff = ByteBuffer.allocate(256).order(ByteOrder.BIG_ENDIAN);
    tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
    tiff.putShort((short) 3);
    entry(tiff, 0x010f, 2, 6, 100);
    entry(tiff, 0x0112, 3, 1, 6 << 16);
    entry(tiff, 0x8825, 4, 1, 110);
    tiff.put(100, "Probe\0".getBytes(StandardCharsets.US_ASCII));
    tiff.position(110);
    tiff.putShort((short) 4);
    entry(tiff, 1, 2, 2, 'N' << 24);
    entry(tiff, 2, 5, 3, 180);
    entry(tiff, 3, 2, 2, 'W' << 24);
    entry(tiff, 4, 5, 3, 204);
    tiff.position(180);
    tiff.putInt(22).putInt(1).putInt(30).putInt(1).putInt(0).putInt(1);
    tiff.putInt(114).putInt(1).putInt(15).putInt(1).putInt(0).putInt(1);
    int length = 2 + 6 + tiff.capacity();
    ByteBuffer whole = ByteBuffer.allocate(jpeg.length + 2 + length);
    whole.put(jpeg, 0, 2).put((byte) 0xff).put((byte) 0xe1).putShort((short) length);
    whole.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff.array());
    whole.put(jpeg, 2, jpeg.length - 2);
    return whole.array();
  }

  private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
    tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
  }
}
