package org.jianzhuo.desk.evidence.ui;

import org.jianzhuo.desk.evidence.CaptureDevice.Frame;
import org.jianzhuo.desk.evidence.FrameTimes;
import org.jspecify.annotations.Nullable;

/**
 * What the player of a clip shows.
 *
 * @param seconds how long the clip is
 * @param frames when each frame is shown; none until that is known
 * @param frame the picture of this position; null before the first
 * @param failed whether the clip cannot be read
 */
record Playing(
    boolean open,
    boolean running,
    double position,
    double seconds,
    double speed,
    FrameTimes frames,
    @Nullable Frame frame,
    boolean failed) {

  static final Playing NOTHING = new Playing(false, false, 0, 0, 1, FrameTimes.NONE, null, false);

  /** Returns the number of the frame shown, from 1; 0 while it is not known. */
  int number() {
    return frame == null ? 0 : frames.number(frame.millis());
  }

  Playing running(boolean on) {
    return new Playing(open, on, position, seconds, speed, frames, frame, failed);
  }

  Playing at(Frame shown) {
    double now = shown.millis() / 1000.0;
    return new Playing(open, running, now, Math.max(seconds, now), speed, frames, shown, failed);
  }

  Playing speed(double factor) {
    return new Playing(open, running, position, seconds, factor, frames, frame, failed);
  }

  Playing counted(FrameTimes known) {
    return new Playing(open, running, position, seconds, speed, known, frame, failed);
  }

  Playing broken() {
    return new Playing(open, false, position, seconds, speed, frames, frame, true);
  }
}
