package org.jianzhuo.desk.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a picture says of itself before anything is decoded: its size, whether it is whole,
 * and its Exif.
 *
 * @param flaw why it is not taken; null if it is sound
 */
record PictureFile(int width, int height, byte[] exif, @Nullable Flaw flaw) {

  /** More pixels are not decoded. */
  static final long MOST_PIXELS = 50_000_000;

  private static final int LONGEST_SIDE = 65_500;
  private static final byte[] NONE = {};
  private static final byte[] SAMSUNG = {'S', 'E', 'F', 'T'};
  private static final Pattern FOLLOWERS = Pattern.compile("MotionPhoto|MicroVideo|hdrgm:");
  private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};

  static PictureFile read(FileKind kind, byte[] bytes) {
    return kind == FileKind.PNG ? PngFile.read(bytes) : jpeg(bytes);
  }

  static PictureFile flawed(Flaw flaw) {
    return new PictureFile(0, 0, NONE, flaw);
  }

  static @Nullable Flaw flawOf(long width, long height) {
    if (width < 1 || height < 1) {
      return Flaw.BROKEN;
    }
    boolean huge = width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE;
    return huge ? Flaw.TOO_MANY_PIXELS : null;
  }

  // ITU-T T.81 annex B: markers, each with its length, and data up to the next marker.
  private static PictureFile jpeg(byte[] bytes) {
    int width = 0;
    int height = 0;
    byte[] exif = NONE;
    boolean announced = false;
    int at = 2;
    while (at + 4 <= bytes.length) {
      if ((bytes[at] & 0xff) != 0xff) {
        return flawed(Flaw.BROKEN);
      }
      int marker = bytes[at + 1] & 0xff;
      if (marker == 0xff) {
        at++;
        continue;
      }
      if (marker == 0xd9) {
        break;
      }
      int length = (bytes[at + 2] & 0xff) << 8 | bytes[at + 3] & 0xff;
      int end = at + 2 + length;
      if (length < 2 || end > bytes.length) {
        return flawed(length < 2 ? Flaw.BROKEN : Flaw.TRUNCATED);
      }
      if (isFrame(marker) && length >= 7) {
        height = (bytes[at + 5] & 0xff) << 8 | bytes[at + 6] & 0xff;
        width = (bytes[at + 7] & 0xff) << 8 | bytes[at + 8] & 0xff;
        Flaw flaw = codingFlaw(marker, bytes[at + 4] & 0xff, flawOf(width, height));
        if (flaw != null) {
          return flawed(flaw);
        }
      }
      announced |= announces(bytes, at, end, marker);
      if (marker == 0xe1 && length > 8 && Arrays.equals(bytes, at + 4, at + 10, EXIF, 0, 6)) {
        exif = Arrays.copyOfRange(bytes, at + 10, end);
      }
      at = marker == 0xda ? afterScan(bytes, end) : end;
    }
    boolean ends =
        at + 2 <= bytes.length && (bytes[at] & 0xff) == 0xff && (bytes[at + 1] & 0xff) == 0xd9;
    if (!ends) {
      return flawed(Flaw.TRUNCATED);
    }
    if (width == 0) {
      return flawed(Flaw.BROKEN);
    }
    return announced || blank(bytes, at + 2)
        ? new PictureFile(width, height, exif, null)
        : flawed(Flaw.TRAILING);
  }

  // Arithmetic coding, lossless and 12-bit pictures are in the standard but in no camera's file.
  private static @Nullable Flaw codingFlaw(int marker, int precision, @Nullable Flaw size) {
    boolean usual = marker <= 0xc2 && precision == 8;
    return size != null ? size : usual ? null : Flaw.CODING;
  }

  /** Tells whether a segment says that more pictures or a short clip follow the picture's end. */
  private static boolean announces(byte[] bytes, int at, int end, int marker) {
    if (marker != 0xe1 && marker != 0xe2) {
      return false;
    }
    String words = new String(bytes, at + 4, end - at - 4, StandardCharsets.ISO_8859_1);
    return marker == 0xe2
        ? words.startsWith("MPF\0")
        : words.startsWith("http://ns.adobe.com/xap/1.0/") && FOLLOWERS.matcher(words).find();
  }

  // A phone's maker writes its own notes behind the picture, with this word at their end.
  private static boolean blank(byte[] bytes, int from) {
    int tail = bytes.length - SAMSUNG.length;
    if (tail >= from && Arrays.equals(bytes, tail, bytes.length, SAMSUNG, 0, SAMSUNG.length)) {
      return true;
    }
    for (int at = from; at < bytes.length; at++) {
      if (bytes[at] != 0 && bytes[at] != (byte) 0xff) {
        return false;
      }
    }
    return true;
  }

  private static boolean isFrame(int marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }

  private static int afterScan(byte[] bytes, int from) {
    for (int at = from; at + 1 < bytes.length; at++) {
      if ((bytes[at] & 0xff) == 0xff) {
        int next = bytes[at + 1] & 0xff;
        if (next != 0 && next != 0xff && (next < 0xd0 || next > 0xd7)) {
          return at;
        }
      }
    }
    return bytes.length;
  }
}
