package org.jianzhuo.desk.evidence.camera;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jianzhuo.desk.evidence.CaptureDevice;
import org.jianzhuo.desk.evidence.media.Ffmpeg;

/** Delivers the packets of a file at their times, as a camera delivers its own stream. */
record FileCamera(Path file, String codec) implements CameraSource {

  static final int RATE = 25;

  /** Makes a camera that delivers MJPEG. */
  static FileCamera mjpeg(Path folder, int seconds) throws IOException, InterruptedException {
    return make(folder, "mjpeg", seconds, List.of("-c:v", "mjpeg"));
  }

  /** Makes a camera that delivers H.264 with a key picture each second. */
  static FileCamera h264(Path folder, int seconds) throws IOException, InterruptedException {
    return make(folder, "h264", seconds, List.of("-c:v", "libopenh264", "-g", "" + RATE));
  }

  private static FileCamera make(Path folder, String codec, int seconds, List<String> encoding)
      throws IOException, InterruptedException {
    Ffmpeg.cacheIn(Path.of("target", "javacpp"));
    Path file = folder.resolve(codec + ".mkv");
    List<String> command = new ArrayList<>();
    command.addAll(List.of("-nostdin", "-loglevel", "error", "-f", "lavfi", "-i"));
    command.add("testsrc2=size=320x240:rate=" + RATE + ":duration=" + seconds + ",format=yuv420p");
    command.addAll(encoding);
    command.addAll(List.of("-y", file.toString()));
    if (Ffmpeg.program(command).inheritIO().start().waitFor() != 0) {
      throw new IOException("no pictures");
    }
    return new FileCamera(file, codec);
  }

  @Override
  public CaptureDevice.Identity identity() {
    return new CaptureDevice.Identity("file:" + codec, codec, true);
  }

  @Override
  public List<CaptureDevice.Mode> modes() {
    return List.of(new CaptureDevice.Mode(320, 240, RATE, codec));
  }

  @Override
  public String format() {
    return "matroska";
  }

  @Override
  public String url(CaptureDevice.Mode mode, boolean sound) {
    return file.toString();
  }

  @Override
  public Map<String, String> options(CaptureDevice.Mode mode) {
    return Map.of();
  }

  @Override
  public boolean needsPacing() {
    return true;
  }
}
