package org.jianzhuo.desk.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
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
  private static final int MOST_INFLATED = 16 << 20;
  private static final byte[] NONE = {};
  private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};

  static PictureFile read(FileKind kind, byte[] bytes) {
    return kind == FileKind.PNG ? png(bytes) : jpeg(bytes);
  }

  private static PictureFile flawed(Flaw flaw) {
    return new PictureFile(0, 0, NONE, flaw);
  }

  private static @Nullable Flaw flawOf(long width, long height) {
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
        Flaw flaw = flawOf(width, height);
        if (flaw != null) {
          return flawed(flaw);
        }
      }
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
    return width == 0 ? flawed(Flaw.BROKEN) : new PictureFile(width, height, exif, null);
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

  // ISO/IEC 15948: chunks of length, name, data and checksum, from IHDR to IEND.
  private static PictureFile png(byte[] bytes) {
    ByteBuffer chunks = ByteBuffer.wrap(bytes);
    chunks.position(8);
    int width = 0;
    int height = 0;
    byte[] exif = NONE;
    boolean data = false;
    while (true) {
      if (chunks.remaining() < 12) {
        return flawed(Flaw.TRUNCATED);
      }
      int length = chunks.getInt();
      if (length < 0) {
        return flawed(Flaw.BROKEN);
      }
      int start = chunks.position();
      if (length > chunks.remaining() - 8) {
        // A size that is not to be believed is told first: the rest may be cut on purpose.
        return flawed(Flaw.TRUNCATED);
      }
      String name = new String(bytes, start, 4, StandardCharsets.US_ASCII);
      CRC32 crc = new CRC32();
      crc.update(bytes, start, 4 + length);
      if ((int) crc.getValue() != chunks.getInt(start + 4 + length)) {
        return flawed(Flaw.BROKEN);
      }
      if (width == 0 != name.equals("IHDR")) {
        return flawed(Flaw.BROKEN);
      }
      switch (name) {
        case "IHDR" -> {
          if (length != 13) {
            return flawed(Flaw.BROKEN);
          }
          width = chunks.getInt(start + 4);
          height = chunks.getInt(start + 8);
          Flaw flaw = flawOf(width, height);
          if (flaw != null) {
            return flawed(flaw);
          }
        }
        case "IDAT" -> data = true;
        case "eXIf" -> exif = Arrays.copyOfRange(bytes, start + 4, start + 4 + length);
        case "iCCP", "zTXt", "iTXt" -> {
          if (bursts(bytes, start + 4, length)) {
            return flawed(Flaw.TOO_BIG);
          }
        }
        case "IEND" -> {
          chunks.position(start + 4 + length + 4);
          Flaw flaw = !data ? Flaw.NO_FRAMES : chunks.hasRemaining() ? Flaw.TRAILING : null;
          return flaw == null ? new PictureFile(width, height, exif, null) : flawed(flaw);
        }
        default -> {
          // Chunks that say nothing of the size are the decoder's to read or to pass over.
        }
      }
      chunks.position(start + 4 + length + 4);
    }
  }

  /** Tells whether packed words or a colour profile would grow beyond all use. */
  private static boolean bursts(byte[] bytes, int from, int length) {
    byte[] out = new byte[1 << 16];
    for (int skip = 0; skip < Math.min(length, 128); skip++) {
      if (bytes[from + skip] != 0x78) {
        continue;
      }
      try (Inflater inflater = new Inflater()) {
        inflater.setInput(bytes, from + skip, length - skip);
        long total = 0;
        for (int got = inflater.inflate(out); got > 0; got = inflater.inflate(out)) {
          total += got;
          if (total > MOST_INFLATED) {
            return true;
          }
        }
      } catch (DataFormatException notPackedHere) {
        // The letter x in a keyword, not the beginning of packed data.
      }
    }
    return false;
  }
}
