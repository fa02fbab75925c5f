package org.jianzhuo.desk.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** Walks the chunks of a PNG (ISO/IEC 15948), from IHDR to IEND, before anything is decoded. */
final class PngFile {

  private static final int MOST_INFLATED = 16 << 20;
  private static final int SLACK = 1 << 16;

  private final byte[] bytes;
  private final ByteBuffer chunks;
  private final Inflater inflater = new Inflater();
  private final byte[] out = new byte[1 << 16];
  private int width;
  private int height;
  private long rowBits;
  private long inflated;
  private boolean data;
  private byte[] exif = {};

  private PngFile(byte[] bytes) {
    this.bytes = bytes;
    chunks = ByteBuffer.wrap(bytes).position(8);
  }

  static PictureFile read(byte[] bytes) {
    PngFile file = new PngFile(bytes);
    Flaw flaw = file.walk();
    file.inflater.end();
    return flaw == null
        ? new PictureFile(file.width, file.height, file.exif, null)
        : PictureFile.flawed(flaw);
  }

  private @Nullable Flaw walk() {
    while (chunks.remaining() >= 12) {
      int length = chunks.getInt();
      int start = chunks.position();
      if (length < 0) {
        return Flaw.BROKEN;
      }
      if (length > chunks.remaining() - 8) {
        return Flaw.TRUNCATED;
      }
      String name = new String(bytes, start, 4, StandardCharsets.US_ASCII);
      CRC32 crc = new CRC32();
      crc.update(bytes, start, 4 + length);
      chunks.position(start + 4 + length);
      if ((int) crc.getValue() != chunks.getInt() || width == 0 != name.equals("IHDR")) {
        return Flaw.BROKEN;
      }
      if (name.equals("IEND")) {
        return atEnd();
      }
      Flaw flaw = flawOf(name, start + 4, length);
      if (flaw != null) {
        return flaw;
      }
    }
    return Flaw.TRUNCATED;
  }

  private @Nullable Flaw flawOf(String name, int from, int length) {
    return switch (name) {
      case "IHDR" -> length == 13 ? header(from) : Flaw.BROKEN;
      case "IDAT" -> picture(from, length);
      case "eXIf" -> {
        exif = Arrays.copyOfRange(bytes, from, from + length);
        yield null;
      }
      case "iCCP", "zTXt", "iTXt" -> bursts(bytes, from, length) ? Flaw.TOO_BIG : null;
      // Chunks that say nothing of the size are the decoder's to read or to pass over.
      default -> null;
    };
  }

  private @Nullable Flaw header(int from) {
    width = chunks.getInt(from);
    height = chunks.getInt(from + 4);
    int samples =
        switch (bytes[from + 9]) {
          case 2 -> 3;
          case 4 -> 2;
          case 6 -> 4;
          default -> 1;
        };
    rowBits = (long) width * samples * (bytes[from + 8] & 0xff);
    return PictureFile.flawOf(width, height);
  }

  // Nothing is kept of what comes out: it must be as much as the header says, and not more.
  private @Nullable Flaw picture(int from, int length) {
    data = true;
    inflater.setInput(bytes, from, length);
    try {
      for (int got = inflater.inflate(out); got > 0; got = inflater.inflate(out)) {
        inflated += got;
        if (inflated > 2 * least() + SLACK) {
          return Flaw.TOO_BIG;
        }
      }
    } catch (DataFormatException broken) {
      return Flaw.BROKEN;
    }
    return null;
  }

  private long least() {
    return height * ((rowBits + 7) / 8);
  }

  private @Nullable Flaw atEnd() {
    if (!data) {
      return Flaw.NO_FRAMES;
    }
    if (inflated < least()) {
      return Flaw.TRUNCATED;
    }
    return chunks.hasRemaining() ? Flaw.TRAILING : null;
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
