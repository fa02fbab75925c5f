package org.jianzhuo.desk.evidence.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.jianzhuo.desk.base.NamedThreads;
import org.jianzhuo.desk.evidence.CaptureStatus;

/**
 * Times how soon something is told, on the thread that tells it. A busy machine wakes every thread
 * late: by how much is measured beside it and is not counted against the program.
 */
final class Promptness implements AutoCloseable {

  private static final long BEAT_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

  /** From the camera's thread to who listens, another one may be woken between. */
  private static final int THREADS = 2;

  private final AtomicLong latest = new AtomicLong();
  private final ScheduledExecutorService yardstick =
      Executors.newSingleThreadScheduledExecutor(new NamedThreads("yardstick"));
  private long due = System.nanoTime();

  Promptness() {
    beat();
  }

  // One after the other, so that what came late once is not counted again.
  private void beat() {
    long now = System.nanoTime();
    latest.accumulateAndGet(now - due, Math::max);
    due = now + BEAT_NANOS;
    yardstick.schedule(this::beat, BEAT_NANOS, TimeUnit.NANOSECONDS);
  }

  /** What is done, of which the program must tell. */
  @FunctionalInterface
  interface Act {
    void run() throws Exception;
  }

  /** Does it, asserts that it is told within a second, and returns after how many milliseconds. */
  double toldWithinASecond(CaptureRoom room, Act act, Predicate<CaptureStatus> told)
      throws Exception {
    AtomicLong at = new AtomicLong();
    long begun;
    try (AutoCloseable watch =
        room.capture.onStatus(
            status -> {
              if (told.test(room.capture.status())) {
                at.compareAndSet(0, System.nanoTime());
              }
            })) {
      latest.set(0);
      begun = System.nanoTime();
      act.run();
      room.until(told);
    }
    double took = (at.get() - begun) / 1e6;
    double late = THREADS * latest.get() / 1e6;
    assertThat(took).as("ms to be told, on a machine late by %.0f", late).isLessThan(1000 + late);
    return took;
  }

  @Override
  public void close() {
    yardstick.shutdownNow();
  }
}
