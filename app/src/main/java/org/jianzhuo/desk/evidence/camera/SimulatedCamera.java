package org.jianzhuo.desk.evidence.camera;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jianzhuo.desk.evidence.CaptureDevice;

/**
 * The simulated camera: FFmpeg's {@code testsrc2} with its burnt-in counter and time, and a tone in
 * the place of a microphone.
 */
public final class SimulatedCamera extends Simulation implements CameraSource {

  /** The name by which it is chosen; never silently. */
  public static final CaptureDevice.Identity IDENTITY =
      new CaptureDevice.Identity("lavfi:testsrc2", "模拟相机 lavfi", true);

  private final List<CaptureDevice.Mode> modes;

  public SimulatedCamera() {
    this(1280, 720, 30);
  }

  public SimulatedCamera(int width, int height, double frameRate) {
    this.modes = List.of(new CaptureDevice.Mode(width, height, frameRate, "raw"));
  }

  @Override
  public CaptureDevice.Identity identity() {
    return IDENTITY;
  }

  @Override
  public List<CaptureDevice.Mode> modes() {
    return modes;
  }

  @Override
  public String url(CaptureDevice.Mode mode, boolean sound) {
    String picture =
        String.format(
            Locale.ROOT,
            "testsrc2=size=%dx%d:rate=%s,format=yuv420p[out0]",
            mode.width(),
            mode.height(),
            mode.frameRate());
    return sound ? picture + ";sine=frequency=440:sample_rate=48000,volume=2[out1]" : picture;
  }

  @Override
  public Map<String, String> options(CaptureDevice.Mode mode) {
    return Map.of();
  }

  @Override
  public Optional<String> maker() {
    return Optional.of("FFmpeg");
  }

  @Override
  public Optional<CaptureDevice.Cable> cable() {
    return Optional.of(this);
  }
}
