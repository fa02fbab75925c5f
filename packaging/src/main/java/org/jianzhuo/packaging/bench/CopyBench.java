package org.jianzhuo.packaging.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jianzhuo.desk.base.NamedThreads;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.evidence.CaptureDevice;
import org.jianzhuo.desk.evidence.MediaStore;
import org.jianzhuo.desk.evidence.NetworkCamera;
import org.jianzhuo.desk.evidence.camera.FfmpegCameras;
import org.jianzhuo.desk.evidence.camera.FfmpegMicrophones;
import org.jianzhuo.desk.evidence.media.Ffmpeg;

/**
 * Measures a recording that copies the stream of a network camera on the loopback, 1080p30 MJPEG,
 * beside ffmpeg copying the same. What the preview costs is measured in turns with it and taken
 * off; the median of five turns counts.
 */
final class CopyBench {

  private static final int ROUNDS = 5;
  private static final int ATTEMPTS = 50;
  private static final long PAUSE_MILLIS = 200;

  private CopyBench() {}

  static List<Row> run(int seconds) throws IOException, InterruptedException {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    try (BenchStore store = new BenchStore()) {
      int port = freePort();
      double round = (double) seconds / ROUNDS;
      double[] cores = new double[ROUNDS];
      long dropped = 0;
      double[] rates = new double[ROUNDS];
      Process served = serve(port);
      try (CaptureDevice camera = open(port)) {
        // One round to warm up, which does not count.
        for (int i = -1; i < ROUNDS; i++) {
          double preview = cpu(system, round);
          MediaStore.Writer writer = store.media().record("{}".getBytes(StandardCharsets.UTF_8));
          long before = system.getProcessCpuTime();
          camera.startRecording(writer);
          TimeUnit.MILLISECONDS.sleep(Math.round(round * 1000));
          CaptureDevice.Tally tally = camera.stopRecording();
          writer.finish();
          double recording = (system.getProcessCpuTime() - before) / 1e9;
          dropped += tally.dropped();
          if (i >= 0) {
            cores[i] = (recording - preview) / round;
            rates[i] = tally.frames() / tally.seconds();
          }
        }
      } finally {
        served.destroyForcibly().waitFor();
      }
      FfmpegProgram.Cost peer = peer(store, seconds);
      return List.of(
          new Row(
              "CPU, copied MJPEG", "core", Samples.median(cores), peer.cpu() / seconds, 0.05, null),
          new Row("frames not copied", "frames", dropped, null, 0.0, null),
          new Row("frames a second, copied", "1/s", Samples.median(rates), null, 30.0, null));
    }
  }

  /** Measures what the preview alone costs, in seconds of processor time. */
  private static double cpu(OperatingSystemMXBean system, double seconds)
      throws InterruptedException {
    long before = system.getProcessCpuTime();
    TimeUnit.MILLISECONDS.sleep(Math.round(seconds * 1000));
    return (system.getProcessCpuTime() - before) / 1e9;
  }

  private static FfmpegProgram.Cost peer(BenchStore store, int seconds)
      throws IOException, InterruptedException {
    int port = freePort();
    Process served = serve(port);
    try {
      for (int attempt = 1; ; attempt++) {
        try {
          return FfmpegProgram.run(
              List.of(
                  "-use_wallclock_as_timestamps",
                  "1",
                  "-f",
                  "mpjpeg",
                  "-i",
                  url(port),
                  "-t",
                  String.valueOf(seconds),
                  "-c",
                  "copy"),
              store.file("copied.mkv"));
        } catch (IOException notYet) {
          if (attempt == ATTEMPTS) {
            throw notYet;
          }
          TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
      }
    } finally {
      served.destroyForcibly().waitFor();
    }
  }

  private static CaptureDevice open(int port) throws InterruptedException {
    NetworkCamera camera = NetworkCamera.of("loopback", url(port)).orElseThrow();
    FfmpegCameras cameras =
        new FfmpegCameras(
            null,
            () -> List.of(camera),
            new FfmpegMicrophones(null),
            new NamedThreads("bench-network"),
            System::nanoTime,
            InstantSource.system());
    for (int attempt = 1; ; attempt++) {
      CaptureDevice device = cameras.open(camera.identity());
      CountDownLatch first = new CountDownLatch(1);
      Outcome<CaptureDevice.Mode> opened =
          device.start(device.modes().getFirst(), null, frame -> first.countDown(), event -> {});
      if (opened instanceof Outcome.Done<CaptureDevice.Mode>) {
        if (!first.await(20, TimeUnit.SECONDS)) {
          throw new IllegalStateException("the network camera gives no picture");
        }
        return device;
      }
      if (attempt == ATTEMPTS) {
        throw new IllegalStateException("the network camera does not open");
      }
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    }
  }

  /** Starts a camera that serves one viewer, in a process of its own. */
  private static Process serve(int port) throws IOException {
    return Ffmpeg.program(
            List.of(
                "-hide_banner",
                "-nostdin",
                "-loglevel",
                "quiet",
                "-re",
                "-f",
                "lavfi",
                "-i",
                RecordBench.PICTURES,
                "-c:v",
                "mjpeg",
                "-q:v",
                "4",
                "-pix_fmt",
                "yuvj420p",
                "-f",
                "mpjpeg",
                "-listen",
                "1",
                url(port)))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static String url(int port) {
    return "http://127.0.0.1:" + port + "/video";
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
