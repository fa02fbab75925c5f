package org.jianzhuo.packaging.bench;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.jianzhuo.desk.evidence.MediaStore;

/**
 * Measures the preview while a clip is recorded: late pictures, what a picture allocates, and by
 * how much the process has grown since the first tenth of the time.
 */
final class PreviewBench {

  private static final int WARM_PICTURES = 60;
  private static final double PERIOD_NANOS = 1e9 / BenchCamera.RATE;

  private PreviewBench() {}

  static List<Row> run(int seconds) throws IOException, InterruptedException {
    int pictures = (int) Math.round(seconds * BenchCamera.RATE);
    CountDownLatch warm = new CountDownLatch(WARM_PICTURES);
    CountDownLatch settled = new CountDownLatch(WARM_PICTURES + pictures / 10);
    CountDownLatch seen = new CountDownLatch(WARM_PICTURES + pictures);
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
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
                  settled.countDown();
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
      settled.await();
      long grown = system.getCommittedVirtualMemorySize();
      seen.await();
      grown = system.getCommittedVirtualMemorySize() - grown;
      double bytes = (allocated(threads, before) - preview) / (double) first;
      double sealed = (allocated(threads, recorder) - sealing) / (double) first;
      camera.device().stopRecording();
      writer.finish();
      return List.of(
          new Row(
              "first picture after choosing",
              "ms",
              camera.firstPictureMillis(),
              null,
              1000.0,
              null),
          new Row("late pictures", "%", 100.0 * late.get() / pictures, null, 0.0, null),
          new Row(
              "allocated per picture, preview",
              "bytes",
              bytes,
              null,
              0.0,
              (double) BenchCamera.WIDTH * BenchCamera.HEIGHT * 4),
          new Row("allocated per picture, recorder", "bytes", sealed, null, null, null),
          new Row("grown in " + seconds + " s", "MiB", grown / 1048576.0, null, 0.0, null));
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
