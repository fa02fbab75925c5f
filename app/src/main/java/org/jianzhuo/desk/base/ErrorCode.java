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
  BUG
}
