package org.jianzhuo.packaging.bench;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jianzhuo.desk.evidence.MediaStore;

/** Measures the preview while a clip is recorded: late pictures, and what a picture allocates. */
final class PreviewBench {

  private static final int PICTURES = 600;
  private static final double PERIOD_NANOS = 1e9 / BenchCamera.RATE;

  private PreviewBench() {}

  static List<Row> run() throws IOException, InterruptedException {
    CountDownLatch seen = new CountDownLatch(PICTURES);
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
                  if (before != 0 && now - before > 2 * PERIOD_NANOS) {
                    late.incrementAndGet();
                  }
                  seen.countDown();
                })) {
      MediaStore.Writer writer = store.media().record("{}".getBytes());
      camera.device().startRecording(writer);
      long allocated = allocated(threads, camera);
      long first = seen.getCount();
      seen.await();
      double bytes = (allocated(threads, camera) - allocated) / (double) first;
      camera.device().stopRecording();
      writer.finish();
      return List.of(
          new Row("late pictures", "%", 100.0 * late.get() / PICTURES, null, 0.0, null),
          new Row(
              "allocated per picture, all camera threads",
              "bytes",
              bytes,
              null,
              0.0,
              (double) BenchCamera.WIDTH * BenchCamera.HEIGHT * 4));
    }
  }

  private static long allocated(ThreadMXBean threads, BenchCamera camera) {
    long sum = 0;
    for (long bytes : threads.getThreadAllocatedBytes(camera.threadIds())) {
      sum += Math.max(0, bytes);
    }
    return sum;
  }
}
