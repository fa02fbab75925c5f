package org.jianzhuo.desk.evidence;

import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** A channel of known length that is only read; what comes from where is its maker's. */
public abstract class ReadOnlyChannel implements SeekableByteChannel {

  private final long size;
  private long at;
  private boolean open = true;

  protected ReadOnlyChannel(long size) {
    this.size = size;
  }

  /** Moves on by what was read. */
  protected final void passed(int count) {
    at += count;
  }

  @Override
  public final long position() {
    return at;
  }

  @Override
  public final SeekableByteChannel position(long to) {
    at = Math.max(0, to);
    return this;
  }

  @Override
  public final long size() {
    return size;
  }

  @Override
  public final int write(ByteBuffer from) {
    throw new NonWritableChannelException();
  }

  @Override
  public final SeekableByteChannel truncate(long length) {
    throw new NonWritableChannelException();
  }

  @Override
  public final boolean isOpen() {
    return open;
  }

  @Override
  public final void close() {
    open = false;
  }
}
