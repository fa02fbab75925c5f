package org.jianzhuo.packaging.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jianzhuo.desk.evidence.CaptureDevice;
import org.jianzhuo.desk.evidence.MediaStore;

/**
 * Measures a recording beside ffmpeg writing the same into a plain file: with the pictures that the
 * preview is given, which both make, and for itself, what else runs taken off both. Five rounds, in
 * each ours and then ffmpeg's; their medians count.
 */
final class RecordBench {

  static final String PICTURES = "testsrc2=size=1920x1080:rate=30,format=yuv420p";
  private static final String SOUND = "sine=frequency=440:sample_rate=48000,volume=2";
  private static final int ROUNDS = 5;

  private RecordBench() {}

  static List<Row> run(int seconds) throws IOException, InterruptedException {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    double[] preview = new double[ROUNDS];
    double[] ours = new double[ROUNDS];
    double[] ourWall = new double[ROUNDS];
    double[] source = new double[ROUNDS];
    double[] plain = new double[ROUNDS];
    double[] peers = new double[ROUNDS];
    double[] peerWall = new double[ROUNDS];
    String codec = "";
    double round = (double) seconds / ROUNDS;
    try (BenchStore store = new BenchStore()) {
      // One turn to warm up, which does not count.
      long dropped = recorded(store, system, round).dropped();
      for (int i = 0; i < ROUNDS; i++) {
        Turn turn = recorded(store, system, round);
        codec = turn.codec();
        dropped += turn.dropped();
        preview[i] = turn.previewCpu() * ROUNDS;
        ours[i] = turn.cpu() * ROUNDS;
        ourWall[i] = turn.wall() * ROUNDS;
        Path target = store.file("peer." + (codec.startsWith("h264") ? "mp4" : "mkv"));
        source[i] = FfmpegProgram.run(sourceAlone(round), target).cpu() * ROUNDS;
        plain[i] = FfmpegProgram.run(recording(codec, round), target).cpu() * ROUNDS;
        FfmpegProgram.Cost both = FfmpegProgram.run(withPreview(codec, round), target);
        peers[i] = both.cpu() * ROUNDS;
        peerWall[i] = both.wall() * ROUNDS;
      }
      double alone = Samples.median(ours) - Samples.median(preview);
      double peerAlone = Samples.median(plain) - Samples.median(source);
      return List.of(
          new Row(
              "CPU, " + codec + " and preview",
              "s",
              Samples.median(ours),
              Samples.median(peers),
              null,
              null),
          new Row("CPU, " + codec + " alone", "s", alone, peerAlone, null, null),
          new Row(
              "wall, " + codec,
              "s",
              Samples.median(ourWall),
              Samples.median(peerWall),
              (double) seconds,
              null),
          new Row("frames not written", "frames", dropped, null, 0.0, null));
    }
  }

  /** One recording of ours: seconds of processor time with it and before it, and of the wall. */
  private record Turn(String codec, double previewCpu, double cpu, double wall, long dropped) {}

  /** Records with a camera of its own, which is let go before the peer's turn. */
  private static Turn recorded(BenchStore store, OperatingSystemMXBean system, double seconds)
      throws IOException, InterruptedException {
    try (BenchCamera camera = new BenchCamera(true, frame -> {})) {
      double watched = watch(system, seconds);
      MediaStore.Writer writer = store.media().record("{}".getBytes(StandardCharsets.UTF_8));
      long cpu = system.getProcessCpuTime();
      long wall = System.nanoTime();
      camera.device().startRecording(writer);
      TimeUnit.MILLISECONDS.sleep(Math.round(seconds * 1000));
      CaptureDevice.Tally tally = camera.device().stopRecording();
      writer.finish();
      return new Turn(
          camera.device().clipFormat().codec(),
          watched,
          (system.getProcessCpuTime() - cpu) / 1e9,
          (System.nanoTime() - wall) / 1e9,
          tally.dropped());
    }
  }

  /** Measures what the camera and its preview cost, in seconds of processor time. */
  private static double watch(OperatingSystemMXBean system, double seconds)
      throws InterruptedException {
    long before = system.getProcessCpuTime();
    TimeUnit.MILLISECONDS.sleep(Math.round(seconds * 1000));
    return (system.getProcessCpuTime() - before) / 1e9;
  }

  /** The pictures and the sound in real time, as a camera gives them. */
  private static List<String> inputs(double seconds) {
    String time = String.valueOf(seconds);
    return List.of(
        "-re", "-t", time, "-f", "lavfi", "-i", PICTURES, "-re", "-t", time, "-f", "lavfi", "-i",
        SOUND);
  }

  private static List<String> sourceAlone(double seconds) {
    List<String> arguments = new ArrayList<>(inputs(seconds));
    arguments.addAll(List.of("-f", "null"));
    return arguments;
  }

  private static List<String> recording(String codec, double seconds) {
    List<String> arguments = new ArrayList<>(inputs(seconds));
    arguments.addAll(encoding(codec));
    return arguments;
  }

  /** Makes the preview's pictures too, of its size and in its pixels, and lets them go. */
  private static List<String> withPreview(String codec, double seconds) {
    List<String> arguments = new ArrayList<>(inputs(seconds));
    arguments.addAll(
        List.of(
            "-filter_complex",
            "[0:v]split[clip][seen];[seen]scale=1280:720:flags=area,format=bgra[preview]",
            "-map",
            "[preview]",
            "-f",
            "null",
            "-",
            "-map",
            "[clip]",
            "-map",
            "1:a"));
    arguments.addAll(encoding(codec));
    return arguments;
  }

  /** The same codec and options that the program's encoder has. */
  private static List<String> encoding(String codec) {
    List<String> arguments = new ArrayList<>(List.of("-threads", "2"));
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
