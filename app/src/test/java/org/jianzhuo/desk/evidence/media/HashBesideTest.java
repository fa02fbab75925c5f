package org.jianzhuo.desk.evidence.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jianzhuo.model.base.Digest;
import org.junit.jupiter.api.Test;

class HashBesideTest {

  private static final int PIECES = 100;

  @Test
  void counts_copied_and_lent_bytes_in_their_order() {
    byte[] bytes = new byte[3 * HashBeside.PIECE_BYTES + 77];
    new Random(1).nextBytes(bytes);
    try (ExecutorService executor = Executors.newFixedThreadPool(2)) {
      HashBeside hash = new HashBeside(executor);
      int copied = fill(hash, bytes, 0, 1_000);
      hash.lend(bytes, copied, HashBeside.PIECE_BYTES + 5);
      copied += HashBeside.PIECE_BYTES + 5;
      fill(hash, bytes, copied, bytes.length - copied);
      assertThat(hash.digest()).isEqualTo(Digest.of(bytes));
    }
  }

  @Test
  void holds_up_who_delivers_faster_than_is_hashed() throws InterruptedException {
    byte[] piece = new byte[HashBeside.PIECE_BYTES];
    CountDownLatch stopped = new CountDownLatch(1);
    AtomicInteger delivered = new AtomicInteger();
    try (ExecutorService executor = Executors.newFixedThreadPool(1)) {
      executor.execute(
          () -> {
            try {
              stopped.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          });
      HashBeside hash = new HashBeside(executor);
      Thread camera =
          Thread.ofPlatform()
              .start(
                  () -> {
                    for (int i = 0; i < PIECES; i++) {
                      fill(hash, piece, 0, piece.length);
                      delivered.incrementAndGet();
                    }
                  });
      while (camera.getState() != Thread.State.WAITING && camera.isAlive()) {
        Thread.onSpinWait();
      }
      assertThat(delivered.get()).isLessThan(PIECES / 2);
      stopped.countDown();
      camera.join();
      assertThat(hash.digest()).isEqualTo(Digest.of(new byte[PIECES * piece.length]));
    }
  }

  private static int fill(HashBeside hash, byte[] bytes, int offset, int length) {
    for (int done = 0; done < length; ) {
      done += hash.fill(bytes, offset + done, length - done);
      if (hash.isFull()) {
        hash.handOver();
      }
    }
    return length;
  }
}
