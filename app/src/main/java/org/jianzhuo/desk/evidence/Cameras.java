package org.jianzhuo.desk.evidence;

import java.util.List;

/** Lists the cameras at hand and opens one by its identity. */
public interface Cameras {

  /** Returns the cameras attached now, and the simulated one where it is offered, last. */
  List<CaptureDevice.Identity> list();

  /** Returns the camera; {@code CAMERA_LOST} if it is not attached any more. */
  CaptureDevice open(CaptureDevice.Identity identity);
}
