package org.jianzhuo.desk.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import org.jspecify.annotations.Nullable;

/** Reads the outermost length of an AVI file (RIFF). */
final class AviFile {

  private static final int RIFF = 0x52494646;

  private AviFile() {}

  /** Returns why the file is not taken; null if its first chunk is whole. */
  static @Nullable Flaw flaw(SeekableByteChannel file) throws IOException {
    ByteBuffer head = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
    file.position(0);
    while (head.hasRemaining() && file.read(head) >= 0) {
      // A channel may deliver less than asked for.
    }
    if (head.hasRemaining()) {
      return Flaw.TRUNCATED;
    }
    // A length of zero stands in files of cameras that were written live.
    long length = Integer.toUnsignedLong(head.getInt(4));
    if (length > file.size() - 8) {
      return Flaw.TRUNCATED;
    }
    return length == 0 || follows(file, 8 + length + (length & 1)) ? null : Flaw.TRAILING;
  }

  /** Tells whether nothing stands there, or zeros, or a further part of the clip (OpenDML). */
  private static boolean follows(SeekableByteChannel file, long at) throws IOException {
    ByteBuffer next = ByteBuffer.allocate(4);
    file.position(at);
    while (next.hasRemaining() && file.read(next) >= 0) {
      // A channel may deliver less than asked for.
    }
    int word = next.getInt(0);
    return word == 0 || word == RIFF;
  }
}
