package org.jianzhuo.desk.evidence.decoder;

/** Names the codes with which a decoder ends by itself. */
final class Exit {

  /** Nobody wanted anything for a while, or the desk is gone. */
  static final int IDLE = 71;

  /** It held more memory than it may. */
  static final int FULL = 72;

  /** Java's own code for a full heap under {@code -XX:+ExitOnOutOfMemoryError}. */
  static final int HEAP_FULL = 3;

  private Exit() {}
}
