package org.jianzhuo.desk.evidence.camera;

import java.util.Optional;

/** Reads and sets the controls of one video device by their numbers. */
interface VideoControls {

  /** What a control takes. */
  record Range(int least, int most) {}

  /** Returns what the control takes; empty where the device has none that can be set. */
  Optional<Range> range(int control);

  /** Returns how the control is set; empty where the device does not tell. */
  Optional<Integer> get(int control);

  /** Sets the control; false where the device refuses. */
  boolean set(int control, int value);
}
