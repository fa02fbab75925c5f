package org.jianzhuo.desk.evidence.decoder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** Reads the desk's medium block by block over the pipe, as if it were a file. */
final class RemoteChannel implements SeekableByteChannel {

  private static final int BLOCK = 1 << 17;

  /** Fetches plain bytes from the desk; none at the end. */
  @FunctionalInterface
  interface Fetch {
    byte[] bytes(long at, int length) throws IOException;
  }

  private final long size;
  private final Fetch fetch;
  private byte[] block = {};
  private long blockAt;
  private long at;
  private boolean open = true;

  RemoteChannel(long size, Fetch fetch) {
    this.size = size;
    this.fetch = fetch;
  }

  @Override
  public int read(ByteBuffer into) throws IOException {
    if (at >= size) {
      return -1;
    }
    if (at < blockAt || at >= blockAt + block.length) {
      block = fetch.bytes(at, (int) Math.min(BLOCK, size - at));
      blockAt = at;
      if (block.length == 0) {
        return -1;
      }
    }
    int from = (int) (at - blockAt);
    int count = Math.min(into.remaining(), block.length - from);
    into.put(block, from, count);
    at += count;
    return count;
  }

  @Override
  public long position() {
    return at;
  }

  @Override
  public SeekableByteChannel position(long to) {
    at = Math.max(0, to);
    return this;
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public int write(ByteBuffer from) {
    throw new NonWritableChannelException();
  }

  @Override
  public SeekableByteChannel truncate(long length) {
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
