package org.jianzhuo.desk.evidence.ui;

import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.jianzhuo.desk.evidence.CaptureService;
import org.jianzhuo.desk.evidence.CaptureStatus;

/** Tells how long a clip has been recorded: the same second wherever it is shown. */
public final class ClipClock {

  private static final long SECOND = 1_000_000_000L;

  private final CaptureService capture;
  private final LongSupplier nanos;
  private final ReadOnlyLongWrapper seconds = new ReadOnlyLongWrapper();

  ClipClock(CaptureService capture, LongSupplier nanos) {
    this.capture = capture;
    this.nanos = nanos;
  }

  /** Returns how long the clip has been recorded, in whole seconds, at the last look. */
  public ReadOnlyLongProperty seconds() {
    return seconds.getReadOnlyProperty();
  }

  /** Looks at the clock; called a few times a second. */
  public void look() {
    CaptureStatus.Recording recording = capture.status().recording();
    seconds.set(recording == null ? 0 : (nanos.getAsLong() - recording.sinceNanos()) / SECOND);
  }

  /** Returns for how many more seconds a lost camera is waited for. */
  long waitingSeconds() {
    CaptureStatus.Waiting waiting = capture.status().waiting();
    return waiting == null
        ? 0
        : Math.max(0, (waiting.deadlineNanos() - nanos.getAsLong()) / SECOND);
  }
}
