package org.jianzhuo.desk.evidence;

import java.util.ArrayDeque;
import java.util.Deque;

/** Counts the rows of a PNG's unpacked data (ISO/IEC 15948, 7.2 and 8.2): one pass, or seven. */
final class PngRows {

  private static final int FILTERS = 5;

  /** Where each pass of an interlaced picture begins, and how far apart its pixels are. */
  private static final int[][] PASSES = {
    {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
  };

  private record Pass(long rowBytes, long rows) {}

  private final Deque<Pass> passes = new ArrayDeque<>();
  private final long total;
  private long rowsLeft;
  private long rowLeft;

  /**
   * @param bits of one pixel
   */
  PngRows(int width, int height, int bits, boolean interlaced) {
    for (int[] each : interlaced ? PASSES : new int[][] {{0, 0, 1, 1}}) {
      long wide = (width - each[0] + each[2] - 1L) / each[2];
      long high = (height - each[1] + each[3] - 1L) / each[3];
      if (wide > 0 && high > 0) {
        passes.add(new Pass(1 + (wide * bits + 7) / 8, high));
      }
    }
    total = passes.stream().mapToLong(pass -> pass.rowBytes() * pass.rows()).sum();
  }

  /** Returns how many bytes the picture takes. */
  long total() {
    return total;
  }

  /** Takes the next bytes; returns whether each row begins as it should. */
  boolean take(byte[] bytes, int length) {
    int at = 0;
    while (at < length) {
      if (rowLeft == 0) {
        Pass pass = passes.peek();
        if (pass == null) {
          return true;
        }
        if (bytes[at] < 0 || bytes[at] >= FILTERS) {
          return false;
        }
        rowLeft = pass.rowBytes();
        rowsLeft = rowsLeft == 0 ? pass.rows() - 1 : rowsLeft - 1;
        if (rowsLeft == 0) {
          passes.remove();
        }
      }
      int step = (int) Math.min(rowLeft, length - at);
      rowLeft -= step;
      at += step;
    }
    return true;
  }
}
