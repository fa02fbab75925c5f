package org.jianzhuo.desk.evidence;

import java.util.function.LongSupplier;
import org.jianzhuo.desk.base.Reason;
import org.jspecify.annotations.Nullable;

/** Watches the microphone: one that goes away, and one that delivers nothing while a clip runs. */
final class MicrophoneWatch {

  /** Nothing is heard of a microphone for so long only where it is muted or broken. */
  static final long FLAT_NANOS = 3_000_000_000L;

  private static final String FLAT = "evidence.notice.sound-flat";

  private final StatusBoard board;
  private final LongSupplier nanos;
  private long heard;
  private boolean told;

  MicrophoneWatch(StatusBoard board, LongSupplier nanos) {
    this.board = board;
    this.nanos = nanos;
  }

  synchronized void level(int permille) {
    board.change(now -> now.level(permille));
    if (permille > 0) {
      heard = nanos.getAsLong();
      if (told) {
        told = false;
        board.change(now -> saysFlat(now.notice()) ? now.notice(null) : now);
      }
    }
  }

  private static boolean saysFlat(CaptureStatus.@Nullable Notice notice) {
    return notice != null && notice.reason().key().equals(FLAT);
  }

  /** Looks whether anything is heard; called with each picture. */
  synchronized void look() {
    CaptureStatus now = board.now();
    CaptureStatus.Recording clip = now.recording();
    CaptureDevice.ClipFormat format = now.clips();
    if (clip == null || format == null || !format.sound() || now.sound().gone()) {
      told = false;
      return;
    }
    long since = Math.max(heard, clip.sinceNanos());
    if (!told && nanos.getAsLong() - since >= FLAT_NANOS) {
      told = true;
      board.notice(new CaptureStatus.Notice(false, Reason.of(FLAT, now.sound().from().name())));
    }
  }

  synchronized void lost() {
    String microphone = board.now().sound().from().name();
    board.change(now -> now.soundGone(true));
    board.warn(
        board.now().recording() == null
            ? "evidence.notice.sound-lost"
            : "evidence.notice.sound-lost-recording",
        microphone);
  }

  synchronized void back() {
    board.change(now -> now.soundGone(false).notice(null));
  }
}
