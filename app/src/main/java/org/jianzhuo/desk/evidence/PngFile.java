package org.jianzhuo.desk.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** Walks the chunks of a PNG (ISO/IEC 15948), from IHDR to IEND, before anything is decoded. */
final class PngFile {

  private static final int MOST_INFLATED = 16 << 20;
  private static final int MOST_CHUNKS = 200_000;
  private static final int SLACK = 1 << 16;
  private static final int PALETTE = 3;

  private final byte[] bytes;
  private final ByteBuffer chunks;
  private final Inflater inflater = new Inflater();
  private final byte[] out = new byte[1 << 16];
  private int width;
  private int height;
  private int colours;
  private @Nullable PngRows rows;
  private boolean skewed;
  private boolean palette;
  private boolean animated;
  private boolean frame;
  private long inflated;
  private long unpacked;
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
    for (int walked = 0; chunks.remaining() >= 12; walked++) {
      int length = chunks.getInt();
      int start = chunks.position();
      if (length < 0 || walked > MOST_CHUNKS) {
        return length < 0 ? Flaw.BROKEN : Flaw.TOO_BIG;
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
      case "PLTE" -> {
        palette = true;
        yield null;
      }
      case "acTL" -> {
        animated = true;
        yield null;
      }
      case "fcTL" -> {
        frame |= !data;
        yield null;
      }
      case "eXIf" -> {
        exif = Arrays.copyOfRange(bytes, from, from + length);
        yield null;
      }
      case "iCCP", "zTXt" -> unpacked(after(from, from + length) + 1, from + length);
      case "iTXt" -> unpacked(packedWords(from, from + length), from + length);
      // Chunks that say nothing of the size are the decoder's to read or to pass over.
      default -> null;
    };
  }

  private @Nullable Flaw header(int from) {
    width = chunks.getInt(from);
    height = chunks.getInt(from + 4);
    colours = bytes[from + 9];
    // There is one way to pack and one to filter, and two orders; of others each program guesses.
    if (bytes[from + 10] != 0 || bytes[from + 11] != 0 || (bytes[from + 12] & 0xfe) != 0) {
      return Flaw.BROKEN;
    }
    int samples =
        switch (colours) {
          case 2 -> 3;
          case 4 -> 2;
          case 6 -> 4;
          default -> 1;
        };
    rows = new PngRows(width, height, samples * (bytes[from + 8] & 0xff), bytes[from + 12] == 1);
    return PictureFile.flawOf(width, height);
  }

  // Nothing is kept of what comes out: it must be as much as the header says, and not more.
  private @Nullable Flaw picture(int from, int length) {
    PngRows counted = Objects.requireNonNull(rows, "header first");
    if (!data && colours == PALETTE && !palette) {
      return Flaw.BROKEN;
    }
    data = true;
    inflater.setInput(bytes, from, length);
    try {
      for (int got = inflater.inflate(out); got > 0; got = inflater.inflate(out)) {
        inflated += got;
        if (inflated > 2 * counted.total() + SLACK) {
          return Flaw.TOO_BIG;
        }
        skewed |= !counted.take(out, got);
      }
    } catch (DataFormatException broken) {
      return Flaw.BROKEN;
    }
    return null;
  }

  private @Nullable Flaw atEnd() {
    PngRows counted = rows;
    if (!data || counted == null) {
      return Flaw.NO_FRAMES;
    }
    if (inflated < counted.total()) {
      return Flaw.TRUNCATED;
    }
    if (skewed) {
      return Flaw.BROKEN;
    }
    // What most programs show is then not what the animation shows: two pictures under one name.
    if (animated && !frame) {
      return Flaw.CODING;
    }
    return chunks.hasRemaining() ? Flaw.TRAILING : null;
  }

  // Packed words and profiles may grow to so much together, however many there are.
  private @Nullable Flaw unpacked(int from, int end) {
    if (from >= end) {
      return null;
    }
    try (Inflater words = new Inflater()) {
      words.setInput(bytes, from, end - from);
      for (int got = words.inflate(out); got > 0; got = words.inflate(out)) {
        unpacked += got;
        if (unpacked > MOST_INFLATED) {
          return Flaw.TOO_BIG;
        }
      }
    } catch (DataFormatException notPacked) {
      // The decoder passes it over as well.
    }
    return null;
  }

  /** Returns where an iTXt's packed words begin; its end if they are not packed. */
  private int packedWords(int from, int end) {
    int flag = after(from, end);
    boolean packed = flag < end && bytes[flag] == 1;
    return packed ? after(after(flag + 2, end), end) : end;
  }

  /** Returns the place after the next zero; the end if there is none. */
  private int after(int from, int end) {
    for (int at = from; at < end; at++) {
      if (bytes[at] == 0) {
        return at + 1;
      }
    }
    return end;
  }
}
