package org.jianzhuo.desk.evidence;

import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** Reads bytes that are in memory as if they were a file. */
public final class BytesChannel implements SeekableByteChannel {

  private final byte[] bytes;
  private int at;
  private boolean open = true;

  public BytesChannel(byte[] bytes) {
    this.bytes = bytes;
  }

  @Override
  public int read(ByteBuffer into) {
    if (at >= bytes.length) {
      return -1;
    }
    int count = Math.min(into.remaining(), bytes.length - at);
    into.put(bytes, at, count);
    at += count;
    return count;
  }

  @Override
  public int write(ByteBuffer from) {
    throw new NonWritableChannelException();
  }

  @Override
  public long position() {
    return at;
  }

  @Override
  public SeekableByteChannel position(long to) {
    at = (int) Math.clamp(to, 0, bytes.length);
    return this;
  }

  @Override
  public long size() {
    return bytes.length;
  }

  @Override
  public SeekableByteChannel truncate(long size) {
    throw new NonWritableChannelException();
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public void close() {
    open = false;
  }
}
