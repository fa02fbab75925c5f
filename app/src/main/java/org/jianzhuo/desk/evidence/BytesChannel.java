package org.jianzhuo.desk.evidence;

import java.nio.ByteBuffer;

/** Reads bytes that are in memory as if they were a file. */
public final class BytesChannel extends ReadOnlyChannel {

  private final byte[] bytes;

  public BytesChannel(byte[] bytes) {
    super(bytes.length);
    this.bytes = bytes;
  }

  @Override
  public int read(ByteBuffer into) {
    if (position() >= bytes.length) {
      return -1;
    }
    int at = (int) position();
    int count = Math.min(into.remaining(), bytes.length - at);
    into.put(bytes, at, count);
    passed(count);
    return count;
  }
}
