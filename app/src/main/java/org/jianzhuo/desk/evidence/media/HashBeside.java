package org.jianzhuo.desk.evidence.media;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import org.jianzhuo.model.base.Digest;
import org.jspecify.annotations.Nullable;

/**
 * Counts a SHA-256 beside the thread that delivers the bytes, in their order. What waits is
 * bounded: who delivers faster than is hashed, waits. Used by one thread at a time.
 */
final class HashBeside {

  /** Small pieces are put together, so that handing over costs little. */
  static final int PIECE_BYTES = 1024 * 1024;

  private static final int WAITING_PIECES = 8;

  private final java.security.MessageDigest hash = Digest.sha256();
  private final Executor executor;
  private CompletableFuture<Void> counted = CompletableFuture.completedFuture(null);
  private final Queue<byte[]> hashed = new ConcurrentLinkedQueue<>();
  private byte[] piece = new byte[PIECE_BYTES];
  private int filled;
  private int waiting;
  private @Nullable Digest digest;

  HashBeside(Executor executor) {
    this.executor = executor;
  }

  /** Takes a copy of the bytes. */
  void update(byte[] bytes, int offset, int length) {
    int taken = 0;
    while (taken < length) {
      int part = Math.min(length - taken, PIECE_BYTES - filled);
      System.arraycopy(bytes, offset + taken, piece, filled, part);
      filled += part;
      taken += part;
      if (filled == PIECE_BYTES) {
        handOver();
      }
    }
  }

  /** Returns the digest of all bytes so far; nothing may be added afterwards. */
  Digest digest() {
    if (digest == null) {
      counted.join();
      hash.update(piece, 0, filled);
      digest = Digest.ofBytes(hash.digest());
    }
    return digest;
  }

  private void handOver() {
    byte[] full = piece;
    counted =
        counted.thenRunAsync(
            () -> {
              hash.update(full);
              hashed.add(full);
            },
            executor);
    byte[] again = hashed.poll();
    piece = again == null ? new byte[PIECE_BYTES] : again;
    filled = 0;
    if (++waiting == WAITING_PIECES) {
      counted.join();
      waiting = 0;
    }
  }
}
