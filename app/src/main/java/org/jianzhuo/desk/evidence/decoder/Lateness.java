package org.jianzhuo.desk.evidence.decoder;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jianzhuo.desk.evidence.decoder.DecoderProcess.Limit;
import org.jspecify.annotations.Nullable;

/**
 * Ends a decoder that is late. The clock is looked at when it can be late at the soonest, and not
 * told at each message: to wake a thread for each takes longer than the message itself. Safe for
 * use by several threads.
 */
final class Lateness {

  private static final long NEVER = Long.MAX_VALUE;

  private final ScheduledExecutorService watch;
  private final LongSupplier nanos;
  private final Runnable end;
  private long silence;
  private long wholeAt = NEVER;
  private long silentAt = NEVER;
  private long lookAt = NEVER;
  private @Nullable ScheduledFuture<?> look;
  private boolean over;

  /**
   * @param nanos a monotonic clock in nanoseconds
   * @param end called once the decoder is late
   */
  Lateness(ScheduledExecutorService watch, LongSupplier nanos, Runnable end) {
    this.watch = watch;
    this.nanos = nanos;
    this.end = end;
  }

  /** A request begins, which may take so long. */
  synchronized void begins(Limit limit) {
    silence = limit.silence().toNanos();
    wholeAt = nanos.getAsLong() + limit.whole().toNanos();
    silentAt = NEVER;
  }

  /** From now on the decoder must say something in time. */
  synchronized void listens() {
    silentAt = nanos.getAsLong() + silence;
    long due = Math.min(silentAt, wholeAt);
    // who was ended once may still be listened to for a moment
    if (due < lookAt && !over) {
      if (look != null) {
        look.cancel(false);
      }
      lookAfter(due);
    }
  }

  /** It has said something: what the desk does then is not its delay. */
  synchronized void heard() {
    silentAt = NEVER;
  }

  /** The request has ended. */
  synchronized void ends() {
    wholeAt = NEVER;
    silentAt = NEVER;
  }

  private void lookAfter(long due) {
    lookAt = due;
    look = watch.schedule(this::look, due - nanos.getAsLong(), TimeUnit.NANOSECONDS);
  }

  private synchronized void look() {
    look = null;
    lookAt = NEVER;
    long due = Math.min(silentAt, wholeAt);
    if (due == NEVER) {
      return;
    }
    if (nanos.getAsLong() >= due) {
      over = true;
      end.run();
    } else {
      lookAfter(due);
    }
  }
}
