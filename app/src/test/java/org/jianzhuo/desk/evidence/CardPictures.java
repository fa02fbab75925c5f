package org.jianzhuo.desk.evidence;

import static org.jianzhuo.desk.evidence.DamagedPictures.ascii;
import static org.jianzhuo.desk.evidence.DamagedPictures.find;
import static org.jianzhuo.desk.evidence.DamagedPictures.joined;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Makes pictures as a dying memory card, a careless copy or a forger leaves them. Those whose name
 * begins with ok are whole, those with part are shown with a word or refused, those with bad are
 * refused, those with any are one or the other.
 */
final class CardPictures {

  private static final byte[] NONE = {};

  private final byte[] jpeg = DamagedPictures.jpeg(false);
  private final byte[] fine = DamagedPictures.jpeg(true);
  private final byte[] png = DamagedPictures.png(BufferedImage.TYPE_INT_RGB);
  private final Map<String, byte[]> files = new LinkedHashMap<>();

  private CardPictures() throws IOException {}

  static Map<String, byte[]> all() throws IOException {
    CardPictures pictures = new CardPictures();
    pictures.cards();
    pictures.copies();
    pictures.markers();
    pictures.chunks();
    return pictures.files;
  }

  private void cards() {
    int middle = jpeg.length / 2;
    byte[] other = jpeg.clone();
    System.arraycopy(fine, fine.length / 2, other, middle, 700);
    files.put("part-cluster-of-another.jpg", other);
    byte[] directory = jpeg.clone();
    byte[] entries = ascii("DCIM       \u0010IMG_0001JPG ".repeat(20));
    System.arraycopy(entries, 0, directory, middle, 400);
    files.put("part-directory-inside.jpg", directory);
    files.put("part-piece-missing.jpg", without(jpeg, middle, 512));
    files.put("part-piece-missing-fine.jpg", without(fine, fine.length / 2, 256));
    files.put(
        "part-piece-twice.jpg",
        joined(Arrays.copyOf(jpeg, middle + 400), Arrays.copyOfRange(jpeg, middle, jpeg.length)));
    byte[] stuck = jpeg.clone();
    for (int at = middle; at < middle + 800; at++) {
      stuck[at] |= 0x10;
    }
    files.put("part-stuck-bit.jpg", stuck);
    byte[] worn = jpeg.clone();
    Arrays.fill(worn, middle, middle + 300, (byte) 0xff);
    files.put("part-erased-page.jpg", worn);
    byte[] headless = jpeg.clone();
    Arrays.fill(headless, 0, 512, (byte) 0);
    files.put("bad-first-sector.jpg", headless);
    files.put("bad-zeros.jpg", new byte[40_000]);
    files.put("bad-zeros.png", new byte[40_000]);
    files.put("bad-shifted.jpg", joined(new byte[1], jpeg));
    byte[] tail = png.clone();
    Arrays.fill(tail, tail.length - 60, tail.length, (byte) 0);
    files.put("bad-tail.png", tail);
    byte[] swapped = png.clone();
    for (int at = 40; at + 1 < swapped.length - 20; at += 2) {
      swapped[at] = png[at + 1];
      swapped[at + 1] = png[at];
    }
    files.put("bad-swapped.png", swapped);
  }

  private void copies() throws IOException {
    files.put("any-lines.jpg", lines(jpeg));
    files.put("bad-lines.png", lines(png));
    files.put("bad-mangled.jpg", utf(jpeg));
    files.put("bad-mangled.png", utf(png));
    files.put("bad-letters.jpg", Base64.getMimeEncoder().encode(jpeg));
    files.put("bad-packed.jpg", packed(jpeg));
    files.put("bad-packed.png", packed(png));
    ByteBuffer fork = ByteBuffer.allocate(4096).putInt(0x00051607).putInt(0x00020000);
    files.put("bad-._IMG_0001.jpg", fork.array());
    byte[] ole = joined(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}, new byte[600]);
    files.put("bad-thumbs.jpg", ole);
    files.put("bad-shortcut.jpg", joined(new byte[] {0x4c, 0, 0, 0, 1, 0x14}, new byte[300]));
    files.put("bad-program.jpg", joined(ascii("MZ\u0090"), new byte[900]));
    files.put("bad-mail.jpg", ascii("Content-Type: image/jpeg\r\n\r\n/9j/4AAQSkZJRg=="));
    files.put("any-two-beginnings.jpg", joined(Arrays.copyOf(jpeg, 2), jpeg));
  }

  private void markers() {
    int frame = find(jpeg, new byte[] {(byte) 0xff, (byte) 0xc0});
    int scan = find(jpeg, new byte[] {(byte) 0xff, (byte) 0xda});
    int steps = find(jpeg, new byte[] {(byte) 0xff, (byte) 0xdb});
    int codes = find(jpeg, new byte[] {(byte) 0xff, (byte) 0xc4});
    byte[] head = Arrays.copyOfRange(jpeg, frame, frame + 2 + length(jpeg, frame));
    files.put("part-two-frames.jpg", inserted(jpeg, scan, head));
    files.put("part-stranger.jpg", with(jpeg, scan + 5, 77));
    files.put("ok-no-codes.jpg", with(jpeg, codes + 1, 0xfe));
    files.put("part-no-steps.jpg", with(jpeg, steps + 1, 0xfe));
    files.put("part-interval.jpg", inserted(jpeg, scan, restart(1)));
    files.put("ok-no-interval.jpg", inserted(jpeg, scan, restart(0)));
    files.put("any-sampling.jpg", with(jpeg, frame + 11, 0x44));
    files.put("bad-no-sampling.jpg", with(jpeg, frame + 11, 0x00));
    files.put("any-taller.jpg", with(jpeg, frame + 6, 230));
    files.put("part-wider.jpg", with(jpeg, frame + 8, 120));
    files.put("any-fewer-components.jpg", with(jpeg, scan + 4, 1));
    byte[] many = fine;
    int last = last(fine, new byte[] {(byte) 0xff, (byte) 0xda});
    byte[] again = Arrays.copyOfRange(fine, last, fine.length - 2);
    for (int i = 0; i < 11; i++) {
      many = inserted(many, many.length - 2, again);
      again = joined(again, again).length < 4_000_000 ? joined(again, again) : again;
    }
    files.put("any-scans-without-end.jpg", many);
    files.put("part-first-scan-only.jpg", joined(Arrays.copyOf(fine, last), end()));
    for (int turn : new int[] {0, 9, 255}) {
      files.put(
          "ok-turned-" + turn + ".jpg",
          DamagedPictures.withExif(jpeg, DamagedPictures.orientation(turn)));
    }
    files.put("bad-end-first.jpg", joined(new byte[] {(byte) 0xff, (byte) 0xd8}, end()));
    byte[] adobe = {
      (byte) 0xff, (byte) 0xee, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 9
    };
    files.put("any-adobe.jpg", inserted(jpeg, 2, adobe));
  }

  private void chunks() {
    files.put("bad-depth.png", header(8, 3));
    files.put("bad-colour.png", header(9, 5));
    files.put("bad-packing.png", header(10, 1));
    files.put("bad-filtering.png", header(11, 1));
    files.put("bad-interlace.png", header(12, 2));
    byte[] size = png.clone();
    ByteBuffer.wrap(size).putInt(33, 0x80000000);
    files.put("bad-chunk-size.png", size);
    files.put("any-two-headers.png", inserted(png, 33, Arrays.copyOfRange(png, 8, 33)));
    files.put("bad-crushed.png", inserted(png, 8, chunk("CgBI", new byte[4])));
    files.put("any-palette.png", inserted(png, 33, chunk("PLTE", new byte[257 * 3])));
    files.put("any-transparency.png", inserted(png, 33, chunk("tRNS", new byte[9000])));
    byte[] film = ByteBuffer.allocate(8).putInt(-1).array();
    files.put("any-film-without-end.png", inserted(png, 33, chunk("acTL", film)));
    files.put("ok-gamma.png", inserted(png, 33, chunk("gAMA", new byte[4])));
    files.put("ok-bright.png", inserted(png, 33, chunk("cICP", new byte[] {9, 16, 0, 1})));
    files.put("any-critical.png", inserted(png, 33, chunk("ABCD", new byte[4])));
    byte[] empty = chunk("IDAT", NONE);
    ByteArrayOutputStream crowd = new ByteArrayOutputStream();
    for (int i = 0; i < 200_000; i++) {
      crowd.writeBytes(empty);
    }
    files.put("any-crowd.png", inserted(png, find(png, ascii("IDAT")) - 4, crowd.toByteArray()));
    int data = find(png, ascii("IDAT"));
    byte[] word = chunk("tEXt", ascii("a\0b"));
    int half = ByteBuffer.wrap(png).getInt(data - 4) / 2;
    byte[] one = chunk("IDAT", Arrays.copyOfRange(png, data + 4, data + 4 + half));
    byte[] rest = Arrays.copyOfRange(png, data + 4 + half, data + 4 + 2 * half);
    byte[] two = chunk("IDAT", rest);
    byte[] split = joined(Arrays.copyOf(png, data - 4), joined(one, joined(word, two)));
    files.put("any-split.png", joined(split, chunk("IEND", NONE)));
    Deflater named = new Deflater();
    named.setDictionary(new byte[100]);
    named.setInput(new byte[200 * 961]);
    named.finish();
    byte[] out = new byte[20_000];
    byte[] packed = Arrays.copyOf(out, named.deflate(out));
    byte[] whole = Arrays.copyOf(out, packed.length);
    named.end();
    byte[] dictionary = joined(Arrays.copyOf(png, 33), chunk("IDAT", whole));
    files.put("bad-dictionary.png", joined(dictionary, chunk("IEND", NONE)));
  }

  private byte[] header(int at, int value) {
    byte[] other = with(png, 16 + at, value);
    CRC32 crc = new CRC32();
    crc.update(other, 12, 17);
    ByteBuffer.wrap(other).putInt(29, (int) crc.getValue());
    return other;
  }

  static byte[] chunk(String name, byte[] data) {
    CRC32 crc = new CRC32();
    crc.update(joined(ascii(name), data));
    ByteBuffer whole = ByteBuffer.allocate(12 + data.length).putInt(data.length);
    return whole.put(ascii(name)).put(data).putInt((int) crc.getValue()).array();
  }

  private static byte[] restart(int interval) {
    return new byte[] {(byte) 0xff, (byte) 0xdd, 0, 4, 0, (byte) interval};
  }

  private static byte[] end() {
    return new byte[] {(byte) 0xff, (byte) 0xd9};
  }

  private static int length(byte[] bytes, int marker) {
    return (bytes[marker + 2] & 0xff) << 8 | bytes[marker + 3] & 0xff;
  }

  private static int last(byte[] bytes, byte[] wanted) {
    int at = bytes.length - wanted.length;
    while (!Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
      at--;
    }
    return at;
  }

  private static byte[] with(byte[] bytes, int at, int value) {
    byte[] other = bytes.clone();
    other[at] = (byte) value;
    return other;
  }

  static byte[] inserted(byte[] bytes, int at, byte[] more) {
    return joined(
        joined(Arrays.copyOf(bytes, at), more), Arrays.copyOfRange(bytes, at, bytes.length));
  }

  private static byte[] without(byte[] bytes, int at, int length) {
    return joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, at + length, bytes.length));
  }

  /** A copy that took the bytes for text of lines. */
  private static byte[] lines(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte each : bytes) {
      if (each == '\n') {
        out.write('\r');
      }
      out.write(each);
    }
    return out.toByteArray();
  }

  /** A copy that took the bytes for text in UTF-8. */
  private static byte[] utf(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }
}
