package org.jianzhuo.packaging.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jianzhuo.desk.evidence.CaptureDevice;
import org.jianzhuo.desk.evidence.MediaStore;

/** Measures a recording, preview included, beside ffmpeg writing the same into a plain file. */
final class RecordBench {

  static final String PICTURES = "testsrc2=size=1920x1080:rate=30,format=yuv420p";
  private static final String SOUND = "sine=frequency=440:sample_rate=48000,volume=2";

  private RecordBench() {}

  static List<Row> run(int seconds) throws IOException, InterruptedException {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    try (BenchStore store = new BenchStore();
        BenchCamera camera = new BenchCamera(true, frame -> {})) {
      String codec = camera.device().clipFormat().codec();
      MediaStore.Writer writer = store.media().record("{}".getBytes());
      long cpu = system.getProcessCpuTime();
      long wall = System.nanoTime();
      camera.device().startRecording(writer);
      TimeUnit.SECONDS.sleep(seconds);
      CaptureDevice.Tally tally = camera.device().stopRecording();
      writer.finish();
      double ourWall = (System.nanoTime() - wall) / 1e9;
      double ourCpu = (system.getProcessCpuTime() - cpu) / 1e9;
      FfmpegProgram.Cost peer =
          FfmpegProgram.run(arguments(codec, seconds), store.file("peer." + extension(codec)));
      return List.of(
          new Row("CPU, " + codec, "s", ourCpu, peer.cpu(), null, null),
          new Row("wall, " + codec, "s", ourWall, peer.wall(), (double) seconds, null),
          new Row("frames not written", "frames", tally.dropped(), null, 0.0, null));
    }
  }

  private static String extension(String codec) {
    return codec.startsWith("h264") ? "mp4" : "mkv";
  }

  /** The same codec and options that the program's encoder has, in real time as a camera gives. */
  private static List<String> arguments(String codec, int seconds) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-re",
                "-f",
                "lavfi",
                "-i",
                PICTURES,
                "-re",
                "-f",
                "lavfi",
                "-i",
                SOUND,
                "-t",
                String.valueOf(seconds),
                "-threads",
                "2"));
    arguments.addAll(
        codec.startsWith("h264")
            ? List.of(
                "-c:v",
                "libopenh264",
                "-b:v",
                bitRate(),
                "-slices",
                "2",
                "-g",
                "30",
                "-movflags",
                "frag_keyframe+empty_moov+default_base_moof")
            : List.of("-c:v", "mjpeg", "-q:v", "4", "-pix_fmt", "yuvj420p"));
    arguments.addAll(List.of("-c:a", "aac"));
    return arguments;
  }

  private static String bitRate() {
    return String.valueOf(
        (long) (BenchCamera.WIDTH * BenchCamera.HEIGHT * BenchCamera.RATE * 0.14));
  }
}
