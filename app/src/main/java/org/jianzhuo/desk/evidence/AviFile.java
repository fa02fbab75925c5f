package org.jianzhuo.desk.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import org.jspecify.annotations.Nullable;

/** Reads the outermost length of an AVI file (RIFF). */
final class AviFile {

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
    return length > file.size() - 8 ? Flaw.TRUNCATED : null;
  }
}
