package org.jianzhuo.desk.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import org.jspecify.annotations.Nullable;

/** Reads the two outermost elements of a Matroska file (RFC 8794, RFC 9559). */
final class MatroskaFile {

  private static final long SEGMENT = 0x18538067L;
  private static final int VOID = 0xec;
  private static final int HEAD = 12;
  private static final int MOST_ELEMENTS = 64;

  private MatroskaFile() {}

  /** Returns why the file is not taken; null if its segment is whole. */
  static @Nullable Flaw flaw(SeekableByteChannel file) throws IOException {
    long size = file.size();
    long at = 0;
    for (int i = 0; i < MOST_ELEMENTS && at < size; i++) {
      ByteBuffer head = head(file, at);
      if (!head.hasRemaining()) {
        break;
      }
      int idLength = Integer.numberOfLeadingZeros(head.get(0) & 0xff) - 23;
      if (idLength > 4 || head.limit() <= idLength) {
        return Flaw.BROKEN;
      }
      long id = number(head, 0, idLength);
      int sizeLength = Integer.numberOfLeadingZeros(head.get(idLength) & 0xff) - 23;
      if (sizeLength > 8 || head.limit() < idLength + sizeLength) {
        return sizeLength > 8 ? Flaw.BROKEN : Flaw.TRUNCATED;
      }
      long mask = (1L << (7 * sizeLength)) - 1;
      long length = number(head, idLength, sizeLength) & mask;
      long start = at + idLength + sizeLength;
      boolean unknown = length == mask;
      if (!unknown && length > size - start) {
        return Flaw.TRUNCATED;
      }
      if (id == SEGMENT) {
        return unknown || blank(file, start + length) ? null : Flaw.TRAILING;
      }
      if (unknown) {
        return Flaw.BROKEN;
      }
      at = start + length;
    }
    return Flaw.NO_FRAMES;
  }

  /** Tells whether nothing but padding stands there: another clip would never be seen whole. */
  private static boolean blank(SeekableByteChannel file, long at) throws IOException {
    ByteBuffer head = head(file, at);
    if (head.hasRemaining() && (head.get(0) & 0xff) == VOID) {
      return true;
    }
    while (head.hasRemaining()) {
      if (head.get() != 0) {
        return false;
      }
    }
    return true;
  }

  private static ByteBuffer head(SeekableByteChannel file, long at) throws IOException {
    ByteBuffer head = ByteBuffer.allocate(HEAD);
    file.position(at);
    while (head.hasRemaining() && file.read(head) >= 0) {
      // A channel may deliver less than asked for.
    }
    return head.flip();
  }

  private static long number(ByteBuffer head, int from, int length) {
    long value = 0;
    for (int i = 0; i < length; i++) {
      value = value << 8 | head.get(from + i) & 0xff;
    }
    return value;
  }
}
