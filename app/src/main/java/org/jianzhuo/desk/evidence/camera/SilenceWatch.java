package org.jianzhuo.desk.evidence.camera;

import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * Looks, on a thread of its own, whether a camera still says something. An attached camera that
 * stalls without being pulled out keeps its reader waiting for ever, which cannot be interrupted.
 */
final class SilenceWatch implements Runnable {

  private static final long LOOK_NANOS = 100_000_000;

  /** What FFmpeg itself interrupts in time is told by the reader. */
  private static final long GRACE_NANOS = 200_000_000;

  private static final long NOT_WAITING = Long.MIN_VALUE;

  private final LongSupplier nanos;
  private final long mostNanos;
  private final Runnable fellSilent;
  private long since = NOT_WAITING;
  private boolean silent;
  private volatile boolean ended;

  /**
   * @param silenceNanos how long the camera may say nothing
   * @param fellSilent called once for each silence
   */
  SilenceWatch(LongSupplier nanos, long silenceNanos, Runnable fellSilent) {
    this.nanos = nanos;
    this.mostNanos = silenceNanos + GRACE_NANOS;
    this.fellSilent = fellSilent;
  }

  /** From now on the reader waits for the camera. */
  synchronized void waits() {
    since = nanos.getAsLong();
  }

  /** The reader waits no longer; returns whether the camera was told to be silent. */
  synchronized boolean heard() {
    boolean was = silent;
    since = NOT_WAITING;
    silent = false;
    return was;
  }

  void end() {
    ended = true;
  }

  @Override
  public void run() {
    while (!ended) {
      LockSupport.parkNanos(LOOK_NANOS);
      look();
    }
  }

  // Told under the lock, so that nobody hears that the camera is back before it was gone.
  private synchronized void look() {
    if (!ended && !silent && since != NOT_WAITING && nanos.getAsLong() - since > mostNanos) {
      silent = true;
      fellSilent.run();
    }
  }
}
