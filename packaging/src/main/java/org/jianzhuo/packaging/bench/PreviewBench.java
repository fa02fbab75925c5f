package org.jianzhuo.packaging.bench;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.jianzhuo.desk.evidence.MediaStore;

/** Measures the preview while a clip is recorded: late pictures, and what a picture allocates. */
final class PreviewBench {

  private static final int WARM_PICTURES = 60;
  private static final int PICTURES = 600;
  private static final double PERIOD_NANOS = 1e9 / BenchCamera.RATE;

  private PreviewBench() {}

  static List<Row> run() throws IOException, InterruptedException {
    CountDownLatch warm = new CountDownLatch(WARM_PICTURES);
    CountDownLatch seen = new CountDownLatch(WARM_PICTURES + PICTURES);
    AtomicLong last = new AtomicLong();
    AtomicInteger late = new AtomicInteger();
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    try (BenchStore store = new BenchStore();
        BenchCamera camera =
            new BenchCamera(
                true,
                frame -> {
                  long now = System.nanoTime();
                  long before = last.getAndSet(now);
                  if (warm.getCount() == 0 && now - before > 2 * PERIOD_NANOS) {
                    late.incrementAndGet();
                  }
                  warm.countDown();
                  seen.countDown();
                })) {
      long[] before = camera.threadIds();
      MediaStore.Writer writer = store.media().record("{}".getBytes());
      camera.device().startRecording(writer);
      // What is made once for all pictures is not a picture's.
      warm.await();
      long[] recorder =
          LongStream.of(camera.threadIds())
              .filter(id -> LongStream.of(before).noneMatch(known -> known == id))
              .toArray();
      long preview = allocated(threads, before);
      long sealing = allocated(threads, recorder);
      long first = seen.getCount();
      seen.await();
      double bytes = (allocated(threads, before) - preview) / (double) first;
      double sealed = (allocated(threads, recorder) - sealing) / (double) first;
      camera.device().stopRecording();
      writer.finish();
      return List.of(
          new Row("late pictures", "%", 100.0 * late.get() / PICTURES, null, 0.0, null),
          new Row(
              "allocated per picture, preview",
              "bytes",
              bytes,
              null,
              0.0,
              (double) BenchCamera.WIDTH * BenchCamera.HEIGHT * 4),
          new Row("allocated per picture, recorder", "bytes", sealed, null, null, null));
    }
  }

  private static long allocated(ThreadMXBean threads, long[] ids) {
    long sum = 0;
    for (long bytes : threads.getThreadAllocatedBytes(ids)) {
      sum += Math.max(0, bytes);
    }
    return sum;
  }
}
