package org.jianzhuo.packaging.bench;

import java.io.IOException;
import java.util.List;

/** Measures a still from the key to the sealed and forced file. */
final class StillBench {

  private static final int STILLS = 60;

  private StillBench() {}

  static List<Row> run() throws IOException {
    double[] millis = new double[STILLS];
    try (BenchStore store = new BenchStore();
        BenchCamera camera = new BenchCamera(false, frame -> {})) {
      for (int i = 0; i < STILLS; i++) {
        long started = System.nanoTime();
        store.media().keep(camera.device().still());
        millis[i] = (System.nanoTime() - started) / 1e6;
      }
    }
    return List.of(
        new Row("still, median", "ms", Samples.median(millis), null, null, null),
        new Row("still, 95 of 100", "ms", Samples.percentile(95, millis), null, 150.0, null));
  }
}
