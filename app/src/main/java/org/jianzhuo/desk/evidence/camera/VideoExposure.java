package org.jianzhuo.desk.evidence.camera;

import java.util.Optional;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.evidence.ExposureControl;

/** Sets a camera's exposure by the controls of V4L2: who chooses, and for how long. */
final class VideoExposure implements ExposureControl {

  // V4L2_CID_EXPOSURE_AUTO and V4L2_CID_EXPOSURE_ABSOLUTE (100 microseconds)
  static final int WHO_CHOOSES = 0x009A_0901;
  static final int HOW_LONG = 0x009A_0902;
  static final int BY_HAND = 1;

  /** USB cameras know no full automatic: theirs is aperture priority. */
  static final int[] BY_ITSELF = {3, 0};

  private final VideoControls controls;
  private final VideoControls.Range range;

  private VideoExposure(VideoControls controls, VideoControls.Range range) {
    this.controls = controls;
    this.range = range;
  }

  /** Returns the camera's exposure; empty where it cannot be set. */
  static Optional<ExposureControl> of(VideoControls controls) {
    return controls.range(WHO_CHOOSES).isEmpty()
        ? Optional.empty()
        : controls.range(HOW_LONG).map(range -> new VideoExposure(controls, range));
  }

  @Override
  public Setting now() {
    return new Setting(
        controls.get(WHO_CHOOSES).orElse(BY_HAND) != BY_HAND,
        range.least(),
        range.most(),
        controls.get(HOW_LONG).orElse(range.least()));
  }

  @Override
  public void set(int value) {
    // A camera that chooses by itself refuses a length.
    if (!controls.set(WHO_CHOOSES, BY_HAND)
        || !controls.set(HOW_LONG, Math.clamp(value, range.least(), range.most()))) {
      throw refused();
    }
  }

  @Override
  public void automatic() {
    for (int way : BY_ITSELF) {
      if (controls.set(WHO_CHOOSES, way)) {
        return;
      }
    }
    throw refused();
  }

  private static DeskFault refused() {
    return new DeskFault(ErrorCode.CAMERA_FAILED, "the camera refuses this exposure");
  }
}
