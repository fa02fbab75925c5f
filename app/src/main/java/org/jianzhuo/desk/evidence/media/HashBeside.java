package org.jianzhuo.desk.evidence.media;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jianzhuo.model.base.Digest;
import org.jspecify.annotations.Nullable;

/**
 * Counts a SHA-256 beside the thread that delivers the bytes, in their order. What waits is
 * bounded: who delivers faster than is hashed, waits. Used by one thread at a time.
 */
final class HashBeside {

  /** Small pieces are put together, so that handing over costs little. */
  static final int PIECE_BYTES = 256 * 1024;

  private static final int WAITING_PIECES = 32;

  private final java.security.MessageDigest hash = Digest.sha256();
  private final Executor executor;
  private final Queue<Waiting> waiting = new ArrayDeque<>();
  private CompletableFuture<Void> counted = CompletableFuture.completedFuture(null);
  private byte[] piece = new byte[PIECE_BYTES];
  private int filled;
  private @Nullable Digest digest;

  HashBeside(Executor executor) {
    this.executor = executor;
  }

  /** Copies as many of the bytes as the piece has room for, at least one; returns how many. */
  int fill(byte[] bytes, int offset, int length) {
    int part = Math.min(length, PIECE_BYTES - filled);
    System.arraycopy(bytes, offset, piece, filled, part);
    filled += part;
    return part;
  }

  /** Counts bytes that were laid into the piece behind those it holds. */
  void filledInPlace(int bytes) {
    filled += bytes;
  }

  /** Returns the piece that is being filled. */
  byte[] piece() {
    return piece;
  }

  int filled() {
    return filled;
  }

  boolean isFull() {
    return filled == PIECE_BYTES;
  }

  /** Has the piece hashed, however full, and begins the next. */
  void handOver() {
    if (filled > 0) {
      byte[] full = piece;
      later(full, 0, filled);
      waiting.add(new Waiting(full, counted));
      piece = next();
      filled = 0;
    }
  }

  /**
   * Has bytes hashed without a copy.
   *
   * @param bytes nobody changes them until {@link #digest} has returned
   */
  void lend(byte[] bytes, int offset, int length) {
    handOver();
    later(bytes, offset, length);
  }

  /** Returns the digest of all bytes so far; nothing may be added afterwards. */
  Digest digest() {
    if (digest == null) {
      handOver();
      counted.join();
      digest = Digest.ofBytes(hash.digest());
    }
    return digest;
  }

  private void later(byte[] bytes, int offset, int length) {
    counted = counted.thenRunAsync(() -> hash.update(bytes, offset, length), executor);
  }

  // The oldest piece is filled anew once it is hashed; only while all wait does the caller.
  private byte[] next() {
    Waiting oldest = waiting.element();
    if (!oldest.hashed.isDone() && waiting.size() < WAITING_PIECES) {
      return new byte[PIECE_BYTES];
    }
    waiting.remove();
    oldest.hashed.join();
    return oldest.piece;
  }

  /** A piece that is filled anew once it is hashed. */
  private static final class Waiting {
    private final byte[] piece;
    private final CompletableFuture<Void> hashed;

    Waiting(byte[] piece, CompletableFuture<Void> hashed) {
      this.piece = piece;
      this.hashed = hashed;
    }
  }
}
