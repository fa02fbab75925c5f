package org.jianzhuo.desk.base;

/** Names a fault of the environment; a presenter turns it into words and a next step. */
public enum ErrorCode {
  DISK_FULL,
  DISK_FAILED,
  STORE_DAMAGED,
  STORE_LOCKED,
  STORE_IN_USE,
  CAMERA_FAILED,
  CAMERA_LOST,
  PRINTER_MISSING,
  PRINT_FAILED,
  SERVER_UNREACHABLE,
  SERVER_FAILED,
  SERVER_NOT_OURS,
  DOCUMENT_FAILED,
  MEDIUM_DAMAGED,
  /** Opening a medium ended the decoder's process. */
  DECODER_CRASHED,
  /** A medium took longer to open than it may. */
  DECODER_SLOW,
  /** A medium took more memory to open than it may. */
  DECODER_FULL,
  /** The decoder's process does not start on this machine. */
  DECODER_MISSING,
  BUG
}
