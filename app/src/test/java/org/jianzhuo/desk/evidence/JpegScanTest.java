package org.jianzhuo.desk.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts the blocks of JPEGs that are whole, and of those of which a part is missing. */
class JpegScanTest {

  private static final byte[] END = {(byte) 0xff, (byte) 0xd9};

  private final RandomGenerator random =
      RandomGeneratorFactory.of("L64X128MixRandom").create(20_261_124);

  @ParameterizedTest
  @CsvSource({
    "1, 1, false", "8, 8, false", "17, 9, false", "640, 480, false", "333, 251, false",
    "1, 1, true", "8, 8, true", "17, 9, true", "640, 480, true", "333, 251, true"
  })
  void a_whole_picture_of_any_size_and_way_of_packing_is_whole(int wide, int high, boolean fine)
      throws Exception {
    for (int type : new int[] {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_BYTE_GRAY}) {
      assertThat(JpegScan.whole(jpeg(wide, high, type, fine))).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void cut_anywhere_and_ended_anew_it_is_not_whole(boolean fine) throws Exception {
    byte[] whole = jpeg(640, 480, BufferedImage.TYPE_INT_RGB, fine);
    int data = DamagedPictures.find(whole, new byte[] {(byte) 0xff, (byte) 0xda}) + 20;
    for (int i = 0; i < 200; i++) {
      int at = random.nextInt(data, whole.length - 8);
      assertThat(JpegScan.whole(DamagedPictures.joined(Arrays.copyOf(whole, at), END)))
          .as("cut at " + at + " of " + whole.length)
          .isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void with_a_hole_of_zeros_or_a_piece_taken_out_it_is_not_whole(boolean fine) throws Exception {
    byte[] whole = jpeg(640, 480, BufferedImage.TYPE_INT_RGB, fine);
    int data = DamagedPictures.find(whole, new byte[] {(byte) 0xff, (byte) 0xda}) + 20;
    int holes = 0;
    int pieces = 0;
    for (int i = 0; i < 200; i++) {
      byte[] hollow = whole.clone();
      int at = random.nextInt(data, whole.length - 600);
      Arrays.fill(hollow, at, at + 512, (byte) 0);
      holes += JpegScan.whole(hollow) ? 1 : 0;
      byte[] torn =
          DamagedPictures.joined(
              Arrays.copyOf(whole, at), Arrays.copyOfRange(whole, at + 512, whole.length));
      pieces += JpegScan.whole(torn) ? 1 : 0;
    }
    assertThat(holes).isZero();
    // Blocks that are read wrongly may by chance be as many as those that are missing.
    assertThat(pieces).isLessThanOrEqualTo(4);
  }

  @Test
  void what_stands_behind_the_last_block_is_told_unless_it_only_fills_up() throws Exception {
    byte[] whole = jpeg(64, 48, BufferedImage.TYPE_INT_RGB, false);
    byte[] bare = Arrays.copyOf(whole, whole.length - 2);
    byte[] filled = DamagedPictures.joined(DamagedPictures.joined(bare, new byte[40]), END);
    assertThat(JpegScan.whole(filled)).isTrue();
    byte[] more = DamagedPictures.joined(bare, "abcdefgh".getBytes());
    assertThat(JpegScan.whole(DamagedPictures.joined(more, END))).isFalse();
  }

  @Test
  void a_picture_of_a_camera_that_leaves_its_tables_out_is_whole() throws Exception {
    byte[] whole = jpeg(333, 251, BufferedImage.TYPE_INT_RGB, false);
    byte[] mark = {(byte) 0xff, (byte) 0xc4};
    for (int i = 0; i < 4; i++) {
      int at = DamagedPictures.find(whole, mark);
      int length = 2 + ((whole[at + 2] & 0xff) << 8 | whole[at + 3] & 0xff);
      whole =
          DamagedPictures.joined(
              Arrays.copyOf(whole, at), Arrays.copyOfRange(whole, at + length, whole.length));
    }
    assertThat(JpegScan.whole(whole)).isTrue();
    assertThat(
            JpegScan.whole(DamagedPictures.joined(Arrays.copyOf(whole, whole.length * 2 / 3), END)))
        .isFalse();
  }

  @Test
  void without_one_of_its_restart_intervals_it_is_not_whole() throws Exception {
    byte[] whole = intervals(16, 12);
    assertThat(JpegScan.whole(whole)).isTrue();
    int second = DamagedPictures.find(whole, new byte[] {(byte) 0xff, (byte) 0xd1});
    int third = DamagedPictures.find(whole, new byte[] {(byte) 0xff, (byte) 0xd2});
    byte[] less =
        DamagedPictures.joined(
            Arrays.copyOf(whole, second), Arrays.copyOfRange(whole, third, whole.length));
    assertThat(JpegScan.whole(less)).isFalse();
  }

  /** Grey blocks without detail, by the usual tables, with a restart after each row. */
  private static byte[] intervals(int across, int down) {
    byte[] head = {
      (byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xdb, 0, 67, 0,
    };
    byte[] steps = new byte[64];
    Arrays.fill(steps, (byte) 16);
    byte[] frame = {
      (byte) 0xff,
      (byte) 0xc0,
      0,
      11,
      8,
      0,
      (byte) (8 * down),
      0,
      (byte) (8 * across),
      1,
      1,
      0x11,
      0,
      (byte) 0xff,
      (byte) 0xdd,
      0,
      4,
      0,
      (byte) across,
      (byte) 0xff,
      (byte) 0xda,
      0,
      8,
      1,
      1,
      0,
      0,
      63,
      0
    };
    byte[] all = DamagedPictures.joined(DamagedPictures.joined(head, steps), frame);
    // No difference, and no coefficient: 00 1010 for each block.
    StringBuilder row = new StringBuilder("001010".repeat(across));
    while (row.length() % 8 != 0) {
      row.append('1');
    }
    byte[] packed = new BigInteger("1" + row, 2).toByteArray();
    packed = Arrays.copyOfRange(packed, packed.length - row.length() / 8, packed.length);
    for (int y = 0; y < down; y++) {
      all = DamagedPictures.joined(all, packed);
      if (y + 1 < down) {
        all = DamagedPictures.joined(all, new byte[] {(byte) 0xff, (byte) (0xd0 + y % 8)});
      }
    }
    return DamagedPictures.joined(all, END);
  }

  @Test
  void of_any_bytes_it_is_told_in_time_whether_they_are_whole() throws Exception {
    byte[] whole = jpeg(160, 120, BufferedImage.TYPE_INT_RGB, true);
    for (int i = 0; i < 5_000; i++) {
      byte[] noisy = whole.clone();
      for (int n = 0; n < 1 + i % 7; n++) {
        noisy[random.nextInt(noisy.length)] = (byte) random.nextInt(256);
      }
      assertThat(JpegScan.whole(noisy)).isIn(true, false);
    }
    assertThat(JpegScan.whole(new byte[0])).isFalse();
    assertThat(JpegScan.whole(END)).isFalse();
  }

  private byte[] jpeg(int wide, int high, int type, boolean fine) throws IOException {
    BufferedImage scene = new BufferedImage(wide, high, type);
    Graphics2D pen = scene.createGraphics();
    for (int i = 0; i < 300; i++) {
      pen.setColor(new Color(random.nextInt(1 << 24)));
      pen.fillOval(
          random.nextInt(wide), random.nextInt(high), random.nextInt(60), random.nextInt(60));
    }
    pen.dispose();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam how = writer.getDefaultWriteParam();
    how.setProgressiveMode(fine ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (var sink = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(sink);
      writer.write(null, new IIOImage(scene, null, null), how);
    }
    writer.dispose();
    return out.toByteArray();
  }
}
