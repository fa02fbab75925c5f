package org.jianzhuo.desk.evidence.camera;

import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.bytedeco.ffmpeg.avformat.AVIOInterruptCB;
import org.bytedeco.javacpp.Pointer;

/**
 * Ends FFmpeg's waiting for a device that says nothing: at a deadline, or at once when the device
 * is let go. FFmpeg asks for it about ten times a second.
 */
final class Patience extends AVIOInterruptCB.Callback_Pointer {

  private static final long DEAF_NANOS = 2_000_000_000;
  private static final long PAUSE_NANOS = 100_000_000;

  private final LongSupplier nanos;
  private volatile long deadline;
  private volatile boolean ended;

  Patience(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** Waits this long from now on. */
  void waitFor(long waitNanos) {
    deadline = nanos.getAsLong() + waitNanos;
  }

  /** Waits no longer, whatever the deadline. */
  void end() {
    ended = true;
  }

  boolean expired() {
    return nanos.getAsLong() - deadline > 0;
  }

  @Override
  public int call(Pointer opaque) {
    // FFmpeg follows an RTSP redirect without asking what this said: it must not burn a core.
    if (nanos.getAsLong() - deadline > DEAF_NANOS) {
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    return ended || expired() ? 1 : 0;
  }
}
