package org.jianzhuo.desk.evidence.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jianzhuo.desk.base.FileAccess;
import org.jianzhuo.model.base.Digest;
import org.jspecify.annotations.Nullable;

/**
 * Puts the sealed segments of one part together, writes and hashes them. A long part is forced to
 * the disk while it is being written, so that little is left to wait for at its end. What failed
 * once fails ever after: a system tells only once that it lost bytes. Used by one thread at a time.
 */
final class SealedOutput {

  private static final int AHEAD_BYTES = 4 * 1024 * 1024;

  private final FileAccess.Output disk;
  private final Executor beside;
  private final HashBeside hash;
  private CompletableFuture<Void> ahead = CompletableFuture.completedFuture(null);
  private int drained;
  private long unforced;
  private @Nullable IOException failure;

  /**
   * @param beside where hashes are counted and the disk is forced ahead
   */
  SealedOutput(FileAccess.Output disk, Executor beside) {
    this.disk = disk;
    this.beside = beside;
    this.hash = new HashBeside(beside);
  }

  /** Adds a few bytes that fit into the piece. */
  void put(byte[] bytes) throws IOException {
    System.arraycopy(bytes, 0, piece(), at(), bytes.length);
    filled(bytes.length);
  }

  /** Returns where sealed bytes are laid, from {@link #at} on; a whole segment has room. */
  byte[] piece() {
    return hash.piece();
  }

  int at() {
    return hash.filled();
  }

  /** Takes over so many bytes that were laid into the piece. */
  void filled(int bytes) throws IOException {
    hash.filledInPlace(bytes);
    if (hash.isFull()) {
      end();
    }
  }

  /** Hands the system all whole segments. */
  void drain() throws IOException {
    int more = hash.filled() - drained;
    if (more > 0) {
      onDisk(() -> disk.write(ByteBuffer.wrap(hash.piece(), drained, more)));
      drained += more;
      unforced += more;
      if (unforced >= AHEAD_BYTES && ahead.isDone()) {
        forceAhead();
      }
    }
  }

  /** Writes and hashes what was laid into the piece, however full; more may follow. */
  void end() throws IOException {
    drain();
    hash.handOver();
    drained = 0;
  }

  /** Returns when the disk has what was drained. */
  void force() throws IOException {
    onDisk(
        () -> {
          awaitAhead();
          disk.force();
        });
    unforced = 0;
  }

  /** Lets go of the file; does not force. */
  void closeFile() throws IOException {
    // A file that is closed while it is being forced would throw there.
    ahead.handle((done, failed) -> null).join();
    disk.close();
  }

  /** Returns the digest of all bytes so far; nothing may be written afterwards. */
  Digest digest() {
    return hash.digest();
  }

  private void forceAhead() throws IOException {
    onDisk(this::awaitAhead);
    unforced = 0;
    ahead =
        CompletableFuture.runAsync(
            () -> {
              try {
                disk.force();
              } catch (IOException e) {
                throw new CompletionException(e);
              }
            },
            beside);
  }

  private void awaitAhead() throws IOException {
    try {
      ahead.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof IOException failed ? failed : new IOException(e);
    }
  }

  private interface Step {
    void run() throws IOException;
  }

  private void onDisk(Step step) throws IOException {
    if (failure != null) {
      throw new IOException(failure.getMessage(), failure);
    }
    try {
      step.run();
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }
}
