package org.jianzhuo.desk.evidence.camera;

import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * Looks, on a thread of its own, whether a camera still says something. An attached camera that
 * stalls without being pulled out keeps its reader waiting for ever, which cannot be interrupted.
 * How long is too long is learned from how long the camera let wait before: one that delivers 30
 * pictures a second is missed sooner than one that delivers two in the dark.
 */
final class SilenceWatch implements Runnable {

  private static final long LOOK_NANOS = 100_000_000;

  /** What FFmpeg itself interrupts in time is told by the reader. */
  private static final long GRACE_NANOS = 200_000_000;

  /** Nobody is told of a shorter wait: a camera may focus, or expose longer from now on. */
  private static final long LEAST_NANOS = 750_000_000;

  /** So many times what it let wait before is more than a camera that becomes slower. */
  private static final int TIMES = 4;

  /** How much of the longest wait is remembered from one packet to the next. */
  private static final double REMEMBERED = 0.998;

  /** So many packets tell how a camera delivers. */
  private static final int LEARNED = 8;

  private static final long NOT_WAITING = Long.MIN_VALUE;

  private final LongSupplier nanos;
  private final long mostNanos;
  private final Runnable fellSilent;
  private long since = NOT_WAITING;
  private boolean silent;
  private final boolean remote;
  private double longest;
  private int packets;
  private volatile boolean ended;

  /**
   * @param silenceNanos how long the camera may say nothing at most
   * @param remote whether FFmpeg itself interrupts the waiting at that
   * @param fellSilent called once for each silence
   */
  SilenceWatch(LongSupplier nanos, long silenceNanos, boolean remote, Runnable fellSilent) {
    this.nanos = nanos;
    this.mostNanos = silenceNanos + GRACE_NANOS;
    this.remote = remote;
    this.fellSilent = fellSilent;
  }

  /** From now on the reader waits for the camera. */
  synchronized void waits() {
    since = nanos.getAsLong();
  }

  /** The reader waits no longer; returns whether the camera was told to be silent. */
  synchronized boolean heard() {
    boolean was = silent;
    if (since != NOT_WAITING) {
      longest = Math.max(nanos.getAsLong() - since, longest * REMEMBERED);
      packets = Math.min(LEARNED, packets + 1);
    }
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
  synchronized void look() {
    if (!ended && !silent && since != NOT_WAITING && nanos.getAsLong() - since > patience()) {
      silent = true;
      fellSilent.run();
    }
  }

  private long patience() {
    return remote || packets < LEARNED
        ? mostNanos
        : Math.min(mostNanos, Math.max(LEAST_NANOS, (long) (TIMES * longest)));
  }
}
