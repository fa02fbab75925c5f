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
 * Measures a jump to any second of a ten-minute clip, in turns after some that warm up: sealed and
 * decoded in a process apart as the desk does, plain in this process, and plain opened anew for
 * each jump.
 */
final class SeekBench {

  private static final int MINUTES = 10;
  private static final int WARMING = 2;
  private static final int ROUNDS = 12;
  private static final int JUMPS = 10;

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
      try (ApartReader apart = new ApartReader();
          MediaReader.Clip ours = apart.openClip(store.media().open(sealed.sha256()), 0);
          MediaReader.Clip limit = new FfmpegMediaReader().openClip(channel(plain), 0)) {
        return measured(ours, limit, plain);
      }
    }
  }

  private static List<Row> measured(MediaReader.Clip ours, MediaReader.Clip limit, Path plain)
      throws IOException {
    double[] sealedApart = new double[ROUNDS * JUMPS];
    double[] plainHere = new double[ROUNDS * JUMPS];
    double[] openedAnew = new double[ROUNDS * JUMPS];
    for (int round = -WARMING; round < ROUNDS; round++) {
      jumps(round, sealedApart, second -> jump(ours, second));
      jumps(round, plainHere, second -> jump(limit, second));
      jumps(
          round,
          openedAnew,
          second -> {
            try (MediaReader.Clip anew = new FfmpegMediaReader().openClip(channel(plain), 0)) {
              jump(anew, second);
            }
          });
    }
    return List.of(
        new Row(
            "jump, median",
            "ms",
            Samples.median(sealedApart),
            null,
            Samples.median(plainHere),
            Samples.median(openedAnew)),
        new Row(
            "jump, 95 of 100",
            "ms",
            Samples.percentile(95, sealedApart),
            null,
            Samples.percentile(95, plainHere),
            Samples.percentile(95, openedAnew)));
  }

  private static SeekableByteChannel channel(Path file) throws IOException {
    return Files.newByteChannel(file);
  }

  /** Jumps to the same places whatever is measured. */
  private static void jumps(int round, double[] millis, Jump jump) throws IOException {
    Random places = new Random(round);
    for (int i = 0; i < JUMPS; i++) {
      double second = places.nextDouble() * (60 * MINUTES - 1);
      long started = System.nanoTime();
      jump.to(second);
      if (round >= 0) {
        millis[round * JUMPS + i] = (System.nanoTime() - started) / 1e6;
      }
    }
  }

  private interface Jump {
    void to(double second) throws IOException;
  }

  private static void jump(MediaReader.Clip clip, double second) {
    if (clip.at(second, 640).isEmpty()) {
      throw new IllegalStateException("no picture at " + second + " s");
    }
  }
}
