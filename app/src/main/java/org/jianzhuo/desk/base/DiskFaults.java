package org.jianzhuo.desk.base;

import java.io.IOException;
import java.util.Locale;

/** Turns what the disk throws into the one fault with its code. */
public final class DiskFaults {

  private DiskFaults() {}

  /**
   * Returns {@code DISK_FULL} where the disk or the quota is full, else {@code DISK_FAILED}.
   *
   * @param detail what could not be done; names no person
   */
  public static DeskFault of(IOException cause, String detail) {
    return new DeskFault(
        isFull(cause) ? ErrorCode.DISK_FULL : ErrorCode.DISK_FAILED, detail, cause);
  }

  // Java has no type of its own for a full disk: only the system's words tell.
  private static boolean isFull(IOException cause) {
    String words = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    return words.contains("no space left")
        || words.contains("disk quota exceeded")
        || words.contains("not enough space")
        || words.contains("disk full");
  }
}
