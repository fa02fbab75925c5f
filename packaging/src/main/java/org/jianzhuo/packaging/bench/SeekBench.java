package org.jianzhuo.packaging.bench;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.jianzhuo.desk.evidence.MediaReader;
import org.jianzhuo.desk.evidence.MediaStore;
import org.jianzhuo.desk.evidence.decoder.ApartReader;
import org.jianzhuo.desk.evidence.media.FfmpegMediaReader;

/**
 * Measures a jump to any second of a ten-minute clip: sealed and decoded in a process apart as the
 * desk does, and plain in this process.
 */
final class SeekBench {

  private static final int MINUTES = 10;
  private static final int JUMPS = 60;

  private SeekBench() {}

  static List<Row> run() throws IOException, InterruptedException {
    try (BenchStore store = new BenchStore()) {
      Path plain = store.file("clip.mp4");
      FfmpegProgram.Cost unused =
          FfmpegProgram.run(
              List.of(
                  "-f",
                  "lavfi",
                  "-i",
                  "testsrc2=size=640x360:rate=30,format=yuv420p",
                  "-t",
                  String.valueOf(60 * MINUTES),
                  "-c:v",
                  "libopenh264",
                  "-g",
                  "15",
                  "-movflags",
                  "frag_keyframe+empty_moov+default_base_moof"),
              plain);
      MediaStore.Sealed sealed = store.media().keep(Files.readAllBytes(plain));
      double[] ours;
      try (ApartReader apart = new ApartReader()) {
        ours = jumps(apart, store.media().open(sealed.sha256()));
      }
      double[] limit = jumps(new FfmpegMediaReader(), Files.newByteChannel(plain));
      return List.of(
          new Row("jump, median", "ms", Samples.median(ours), null, Samples.median(limit), null),
          new Row(
              "jump, 95 of 100",
              "ms",
              Samples.percentile(95, ours),
              null,
              Samples.percentile(95, limit),
              null));
    }
  }

  private static double[] jumps(MediaReader reader, SeekableByteChannel channel) {
    double[] millis = new double[JUMPS];
    Random places = new Random(7);
    try (MediaReader.Clip clip = reader.openClip(channel)) {
      for (int i = 0; i < JUMPS; i++) {
        double second = places.nextDouble() * (60 * MINUTES - 1);
        long started = System.nanoTime();
        if (clip.at(second, 640).isEmpty()) {
          throw new IllegalStateException("no picture at " + second + " s");
        }
        millis[i] = (System.nanoTime() - started) / 1e6;
      }
    }
    return millis;
  }
}
