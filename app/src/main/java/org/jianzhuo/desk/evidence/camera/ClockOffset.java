package org.jianzhuo.desk.evidence.camera;

/**
 * Learns how a device's own time lies to the station's monotonic clock: what arrives soonest is
 * closest to the truth. Older arrivals are forgotten, so that a device whose clock runs slow is
 * followed. Written by one thread, read by any.
 */
final class ClockOffset {

  private static final double WINDOW_SECONDS = 10;

  private double windowBegan = Double.NaN;
  private double before = Double.NaN;
  private double now = Double.NaN;
  private volatile double offset = Double.NaN;

  /** Notes that what the device dates so arrived at this time of the monotonic clock. */
  void arrived(double deviceSeconds, double seconds) {
    if (Double.isNaN(deviceSeconds)) {
      return;
    }
    double candidate = seconds - deviceSeconds;
    if (Double.isNaN(windowBegan) || seconds - windowBegan > WINDOW_SECONDS) {
      before = now;
      now = candidate;
      windowBegan = seconds;
    } else {
      now = Math.min(now, candidate);
    }
    offset = Double.isNaN(before) ? now : Math.min(before, now);
  }

  /** Returns what to add to the device's time; not a number before anything arrived. */
  double seconds() {
    return offset;
  }
}
