package org.jianzhuo.desk.base;

/** Names the queues of long work; each lane does one thing after the other. */
public enum Lane {
  DB,
  IO,
  CAMERA,
  SYNC
}
