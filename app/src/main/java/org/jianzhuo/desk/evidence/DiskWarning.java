package org.jianzhuo.desk.evidence;

import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.evidence.CaptureStatus.Notice;

/**
 * Tells while a clip is recorded that the disk fills up: ten minutes before it is full, and once
 * more two minutes before. Used by one thread at a time.
 */
final class DiskWarning {

  private static final long EARLY_MINUTES = 10;
  private static final long LATE_MINUTES = 2;

  private final StatusBoard board;
  private long told = Long.MAX_VALUE;

  DiskWarning(StatusBoard board) {
    this.board = board;
  }

  /** Looks at how many more minutes of clips fit. */
  void look(long minutes) {
    long due =
        minutes > EARLY_MINUTES
            ? Long.MAX_VALUE
            : minutes > LATE_MINUTES ? EARLY_MINUTES : LATE_MINUTES;
    if (due < told) {
      board.notice(new Notice(due == LATE_MINUTES, Reason.of("evidence.notice.disk-low", minutes)));
    }
    told = due;
  }
}
