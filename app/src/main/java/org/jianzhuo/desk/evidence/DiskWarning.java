package org.jianzhuo.desk.evidence;

import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.evidence.CaptureStatus.Notice;
import org.jianzhuo.desk.evidence.CaptureStatus.Recording;
import org.jspecify.annotations.Nullable;

/**
 * Tells while a clip is recorded that the disk fills up, ten minutes and two minutes before it is
 * full, and that it is so slow that a power cut would take more than is promised. Used by one
 * thread at a time.
 */
final class DiskWarning {

  private static final long EARLY_MINUTES = 10;
  private static final long LATE_MINUTES = 2;

  /** What a power cut may take of a clip. */
  private static final double MOST_UNSAVED_SECONDS = 2;

  private final StatusBoard board;
  private long told = Long.MAX_VALUE;
  private @Nullable Recording toldSlow;

  DiskWarning(StatusBoard board) {
    this.board = board;
  }

  /**
   * Looks at the disk.
   *
   * @param minutes how many more minutes of clips fit
   * @param device what records; null if it was let go meanwhile
   */
  void look(long minutes, @Nullable CaptureDevice device) {
    lookAtRoom(minutes);
    if (device != null) {
      lookAtPace(device.unsavedSeconds());
    }
  }

  private void lookAtRoom(long minutes) {
    long due =
        minutes > EARLY_MINUTES
            ? Long.MAX_VALUE
            : minutes > LATE_MINUTES ? EARLY_MINUTES : LATE_MINUTES;
    if (due < told) {
      board.notice(new Notice(due == LATE_MINUTES, Reason.of("evidence.notice.disk-low", minutes)));
    }
    told = due;
  }

  // Once a clip: how long a disk takes swings from one second to the next.
  private void lookAtPace(double unsaved) {
    Recording clip = board.now().recording();
    if (unsaved > MOST_UNSAVED_SECONDS && clip != null && !clip.equals(toldSlow)) {
      toldSlow = clip;
      long seconds = (long) Math.ceil(unsaved);
      board.notice(new Notice(false, Reason.of("evidence.notice.disk-slow", seconds)));
    }
  }
}
