package org.jianzhuo.desk.evidence.camera;

import java.util.List;
import java.util.Map;
import org.jianzhuo.desk.evidence.CaptureDevice;
import org.jianzhuo.desk.evidence.NetworkCamera;

/**
 * Reaches a network camera: MJPEG over HTTP or RTSP over TCP; gone after most of a second of
 * silence.
 */
record NetworkSource(NetworkCamera camera) implements CameraSource {

  private static final String LOOKING_MICROS = "5000000";
  private static final long SILENCE_NANOS = 800_000_000;

  @Override
  public CaptureDevice.Identity identity() {
    return camera.identity();
  }

  @Override
  public String address() {
    return camera.address();
  }

  @Override
  public boolean remote() {
    return true;
  }

  @Override
  public long silenceNanos() {
    return SILENCE_NANOS;
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
        ? Map.of("rtsp_transport", "tcp", "analyzeduration", LOOKING_MICROS)
        : Map.of(
            "protocol_whitelist",
            "http,https,tcp,tls",
            // Its parts carry no time of their own.
            "use_wallclock_as_timestamps",
            "1");
  }
}
