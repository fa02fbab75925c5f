package org.jianzhuo.desk.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Walks the boxes of an MP4 file (ISO/IEC 14496-12) before anything is decoded. */
final class Mp4File {

  private static final int MOST_BOXES = 200_000;

  private Mp4File() {}

  /** Returns why the file is not taken; null if its boxes are sound. */
  static @Nullable Flaw flaw(SeekableByteChannel file) throws IOException {
    ByteBuffer head = ByteBuffer.allocate(16);
    long size = file.size();
    long at = 0;
    boolean movie = false;
    boolean data = false;
    for (int boxes = 0; at < size; boxes++) {
      if (boxes > MOST_BOXES || size - at < 8) {
        return boxes > MOST_BOXES ? Flaw.BROKEN : Flaw.TRUNCATED;
      }
      file.position(at);
      head.clear();
      while (head.hasRemaining() && file.read(head) >= 0) {
        // A channel may deliver less than asked for.
      }
      head.flip();
      long length = Integer.toUnsignedLong(head.getInt(0));
      String name = new String(head.array(), 4, 4, StandardCharsets.ISO_8859_1);
      int least = 8;
      if (length == 1) {
        if (head.limit() < 16) {
          return Flaw.TRUNCATED;
        }
        length = head.getLong(8);
        least = 16;
      } else if (length == 0) {
        length = size - at;
      }
      if (length < least || !name.matches("[ -~©]{4}")) {
        return Flaw.BROKEN;
      }
      if (length > size - at) {
        return Flaw.TRUNCATED;
      }
      movie |= name.equals("moov");
      data |= name.equals("mdat");
      at += length;
    }
    return !movie ? Flaw.BROKEN : !data ? Flaw.NO_FRAMES : null;
  }
}
