package org.jianzhuo.desk.evidence;

/**
 * Counts each time that a foot comes down on a pedal: once however often the device repeats itself,
 * and once where the contact bounces.
 */
final class TreadCounter {

  /** No foot is up for less; a contact is. */
  static final long BOUNCE_NANOS = 40_000_000;

  private final Tread tread;
  private boolean down;
  private boolean wasUp;
  private long upSince;

  TreadCounter(Tread tread) {
    this.tread = tread;
  }

  /** Tells whether the report is one more foot on the pedal. */
  boolean counts(PedalDevices.Report report, long nanos) {
    if (!tread.isToldBy(report) || tread.isDown(report) == down) {
      return false;
    }
    down = !down;
    if (!down) {
      wasUp = true;
      upSince = nanos;
      return false;
    }
    return !wasUp || nanos - upSince >= BOUNCE_NANOS;
  }
}
