package org.jianzhuo.desk.evidence.camera;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Makes the elements of a container that mean nothing and that every player passes over. */
final class ClipFiller {

  private static final int FEWEST_BYTES = 8;

  /** Not zero: whoever searches a disk for runs of a clip's plain bytes must not find them. */
  private static final byte PATTERN = 0x5a;

  private static final byte VOID = (byte) 0xec;
  private static final int TWO_BYTE_SIZE = 0x4000;
  private static final int VOID_HEADER = 3;

  private ClipFiller() {}

  /**
   * Returns a {@code free} box (ISO/IEC 14496-12, 8.1.2) or a {@code Void} element (RFC 8794,
   * 11.3.2).
   *
   * @param bytes how long it is at least, less than 16,000
   */
  static byte[] of(boolean matroska, int bytes) {
    int length = Math.max(FEWEST_BYTES, bytes);
    byte[] bare = new byte[length];
    Arrays.fill(bare, PATTERN);
    ByteBuffer filler = ByteBuffer.wrap(bare);
    if (matroska) {
      filler.put(VOID).putShort((short) (TWO_BYTE_SIZE | (length - VOID_HEADER)));
    } else {
      filler.putInt(length).put("free".getBytes(StandardCharsets.US_ASCII));
    }
    return bare;
  }
}
