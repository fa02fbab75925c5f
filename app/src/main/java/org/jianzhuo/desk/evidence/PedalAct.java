package org.jianzhuo.desk.evidence;

/** What a pedal does at the examination table. */
public enum PedalAct {
  /** Takes a photo, as F7 does. */
  PHOTO,
  /** Starts a clip or stops it, as F8 does. */
  RECORD
}
