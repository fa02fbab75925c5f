package org.jianzhuo.desk.evidence.camera;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jianzhuo.desk.evidence.CaptureDevice;
import org.jianzhuo.desk.evidence.ExposureControl;

/** Tells FFmpeg how to reach one camera. */
interface CameraSource {

  CaptureDevice.Identity identity();

  List<CaptureDevice.Mode> modes();

  /** Names FFmpeg's input format, e.g. {@code v4l2}. */
  String format();

  /** Returns what that format calls the camera. */
  String url(CaptureDevice.Mode mode, boolean sound);

  Map<String, String> options(CaptureDevice.Mode mode);

  /** Names the camera in a message: an address without its password, or what people call it. */
  default String address() {
    return identity().name();
  }

  /** Tells whether the camera is reached over a network. */
  default boolean remote() {
    return false;
  }

  /** How long opening may take. */
  default long openingNanos() {
    return 8_000_000_000L;
  }

  /** How long an open camera may say nothing before it counts as gone. */
  default long silenceNanos() {
    return 3_000_000_000L;
  }

  /** Tells whether frames come as fast as they are read, so that the reader must keep the time. */
  default boolean needsPacing() {
    return false;
  }

  /** Tells whether the camera is attached. */
  default boolean connected() {
    return true;
  }

  /** Returns who made the camera; empty where the system does not tell. */
  default Optional<String> maker() {
    return Optional.empty();
  }

  /** Returns what sets the exposure; asks the camera. */
  default Optional<ExposureControl> exposure() {
    return Optional.empty();
  }

  default Optional<CaptureDevice.Cable> cable() {
    return Optional.empty();
  }
}
