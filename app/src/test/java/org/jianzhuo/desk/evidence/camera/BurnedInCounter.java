package org.jianzhuo.desk.evidence.camera;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jianzhuo.desk.evidence.CaptureDevice;
import org.jianzhuo.desk.evidence.media.Ffmpeg;

/** Burns the frame's number in as light and dark cells; flashes and beeps once a second. */
public final class BurnedInCounter implements CameraSource {

  /** How wide its pictures are. */
  public static final int WIDTH = 320;

  private static final int BITS = 16;
  private static final int CELL = WIDTH / BITS;

  private static final String PICTURE =
      "color=black:size=320x180:rate=30,format=yuv420p,geq=lum='if(lt(Y\\,90)\\,"
          + "255*mod(floor(N/pow(2\\,floor(X/"
          + CELL
          + ")))\\,2)\\,255*lt(mod(T\\,1)\\,0.1))':cb=128:cr=128";

  private volatile boolean plugged = true;

  /** Reads the number that is burned into a picture. */
  public static int count(CaptureDevice.Frame frame) {
    int count = 0;
    for (int bit = 0; bit < BITS; bit++) {
      if (light(frame, bit * CELL + CELL / 2, frame.height() / 4)) {
        count |= 1 << bit;
      }
    }
    return count;
  }

  /** Tells whether a picture flashes. */
  static boolean flashes(CaptureDevice.Frame frame) {
    return light(frame, WIDTH / 2, frame.height() * 3 / 4);
  }

  private static boolean light(CaptureDevice.Frame frame, int x, int y) {
    return (frame.bgra()[(y * frame.width() + x) * 4 + 1] & 0xff) > 127;
  }

  /**
   * Writes a clip of which frames are left out, so that those kept come at uneven times.
   *
   * @param frames how many are counted
   * @param kept which of them are kept, in FFmpeg's words
   * @param how further options of FFmpeg, such as the codec
   */
  public static Path uneven(Path file, int frames, String kept, String... how) throws Exception {
    List<String> options = new ArrayList<>();
    options.addAll(List.of("-nostdin", "-loglevel", "error", "-f", "lavfi", "-i", PICTURE));
    options.addAll(List.of("-frames:v", "100000", "-t", Double.toString(frames / 30.0)));
    options.addAll(List.of("-vf", "select='" + kept + "'", "-fps_mode", "passthrough"));
    options.addAll(List.of(how));
    options.addAll(List.of("-y", file.toString()));
    Process writing = Ffmpeg.program(options).inheritIO().start();
    if (writing.waitFor() != 0) {
      throw new AssertionError("FFmpeg did not write " + file.getFileName());
    }
    return file;
  }

  @Override
  public CaptureDevice.Identity identity() {
    return new CaptureDevice.Identity("lavfi:counter", "counter", true);
  }

  @Override
  public List<CaptureDevice.Mode> modes() {
    return List.of(new CaptureDevice.Mode(WIDTH, 180, 30, "raw"));
  }

  @Override
  public String format() {
    return "lavfi";
  }

  @Override
  public String url(CaptureDevice.Mode mode, boolean sound) {
    String picture = PICTURE + "[out0]";
    return sound
        ? picture + ";aevalsrc='0.5*sin(2*PI*1000*t)*lt(mod(t\\,1)\\,0.1)':s=48000[out1]"
        : picture;
  }

  @Override
  public Map<String, String> options(CaptureDevice.Mode mode) {
    return Map.of();
  }

  /** Pulls the camera out, or plugs it in; it counts from the beginning then. */
  void plug(boolean in) {
    plugged = in;
  }

  @Override
  public boolean connected() {
    return plugged;
  }

  @Override
  public boolean needsPacing() {
    return true;
  }
}
