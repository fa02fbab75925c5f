package org.jianzhuo.desk.evidence.decoder;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.jianzhuo.desk.evidence.ReadOnlyChannel;

/** Reads the desk's medium block by block over the pipe, as if it were a file. */
final class RemoteChannel extends ReadOnlyChannel {

  private static final int BLOCK = 1 << 17;

  /** Fetches plain bytes from the desk; none at the end. */
  @FunctionalInterface
  interface Fetch {
    byte[] bytes(long at, int length) throws IOException;
  }

  private final Fetch fetch;
  private byte[] block = {};
  private long blockAt;

  RemoteChannel(long size, Fetch fetch) {
    super(size);
    this.fetch = fetch;
  }

  @Override
  public int read(ByteBuffer into) throws IOException {
    long at = position();
    if (at >= size()) {
      return -1;
    }
    if (at < blockAt || at >= blockAt + block.length) {
      block = fetch.bytes(at, (int) Math.min(BLOCK, size() - at));
      blockAt = at;
      if (block.length == 0) {
        return -1;
      }
    }
    int from = (int) (at - blockAt);
    int count = Math.min(into.remaining(), block.length - from);
    into.put(block, from, count);
    passed(count);
    return count;
  }
}
