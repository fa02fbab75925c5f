package org.jianzhuo.desk.base;

/** Names the queues of long work; each lane does one thing after the other. */
public enum Lane {
  DB,
  IO,
  CAMERA,
  /** Pictures and clips that are being looked at. */
  REVIEW,
  SYNC
}
