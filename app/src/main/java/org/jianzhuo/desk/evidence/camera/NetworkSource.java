package org.jianzhuo.desk.evidence.camera;

import java.util.List;
import java.util.Map;
import org.jianzhuo.desk.evidence.CaptureDevice;
import org.jianzhuo.desk.evidence.NetworkCamera;

/** Reaches a network camera: MJPEG over HTTP or RTSP over TCP, both given up after a second. */
record NetworkSource(NetworkCamera camera) implements CameraSource {

  private static final String PATIENCE_MICROS = "1000000";

  @Override
  public CaptureDevice.Identity identity() {
    return camera.identity();
  }

  /** How it delivers is known only once it is open. */
  @Override
  public List<CaptureDevice.Mode> modes() {
    return List.of(new CaptureDevice.Mode(1280, 720, 25, camera.streams() ? "h264" : "mjpeg"));
  }

  @Override
  public String format() {
    return camera.streams() ? "rtsp" : "mpjpeg";
  }

  @Override
  public String url(CaptureDevice.Mode mode, boolean sound) {
    return camera.url();
  }

  @Override
  public Map<String, String> options(CaptureDevice.Mode mode) {
    return camera.streams()
        ? Map.of("rtsp_transport", "tcp", "timeout", PATIENCE_MICROS)
        // Its parts carry no time of their own.
        : Map.of("rw_timeout", PATIENCE_MICROS, "use_wallclock_as_timestamps", "1");
  }
}
