package org.jianzhuo.desk.base;

import java.time.Duration;

/** Does something later, on the window's thread; tests put a clock behind it that they wind. */
public interface Delays {

  /** Something that will be done, and may still be called off. */
  interface Pending {
    void cancel();
  }

  /** Does the action once the time has passed. */
  Pending after(Duration delay, Runnable action);
}
