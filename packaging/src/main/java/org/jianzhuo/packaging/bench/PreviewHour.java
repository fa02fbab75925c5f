package org.jianzhuo.packaging.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jianzhuo.desk.evidence.CaptureDevice.Frame;
import org.jianzhuo.desk.evidence.media.Ffmpeg;
import org.jianzhuo.desk.evidence.ui.PreviewPictures;
import org.jspecify.annotations.Nullable;

/**
 * Takes as many pictures through the program's camera into a window as an hour's preview has, and
 * tells the memory after the first minute and at the quarters. The camera's clock goes on with the
 * pictures, so that the hour lasts as long as its work.
 */
final class PreviewHour {

  /** Never less than a picture's time: the camera would wait for a clock that waits for it. */
  private static final long PERIOD_NANOS = (long) Math.ceil(1e9 / BenchCamera.RATE);

  private static final int PICTURES = (int) (3600 * BenchCamera.RATE);
  private static final int WARM_PICTURES = (int) (60 * BenchCamera.RATE);
  private static final int QUARTERS = 4;
  private static final double MEBIBYTE = 1048576.0;

  private final ImageView view = new ImageView();
  private final PreviewPictures pictures = new PreviewPictures();
  private final AtomicReference<@Nullable Frame> newest = new AtomicReference<>();
  private final AtomicLong shown = new AtomicLong();
  private final Runnable showing = this::show;

  private PreviewHour() {}

  /** What the process holds. */
  private record Memory(double heap, double resident) {
    static Memory now() {
      System.gc();
      return new Memory(
          ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEBIBYTE,
          Ffmpeg.residentBytes() / MEBIBYTE);
    }
  }

  static List<Row> run() throws InterruptedException {
    CountDownLatch open = new CountDownLatch(1);
    PreviewHour hour = new PreviewHour();
    Platform.startup(
        () -> {
          hour.open();
          open.countDown();
        });
    open.await();
    List<Row> rows = hour.measured();
    Platform.exit();
    return rows;
  }

  private void open() {
    Stage stage = new Stage();
    stage.setScene(new Scene(new StackPane(view), 1366, 768));
    stage.show();
  }

  private List<Row> measured() throws InterruptedException {
    AtomicLong clock = new AtomicLong();
    CountDownLatch warm = new CountDownLatch(WARM_PICTURES);
    CountDownLatch[] quarters = new CountDownLatch[QUARTERS];
    for (int i = 0; i < QUARTERS; i++) {
      quarters[i] = new CountDownLatch(PICTURES / QUARTERS * (i + 1));
    }
    long begun = System.nanoTime();
    List<Memory> memory = new ArrayList<>();
    try (BenchCamera camera =
        new BenchCamera(
            false,
            clock::get,
            frame -> {
              clock.addAndGet(PERIOD_NANOS);
              take(frame);
              warm.countDown();
              for (CountDownLatch each : quarters) {
                each.countDown();
              }
            })) {
      warm.await();
      memory.add(Memory.now());
      for (CountDownLatch quarter : quarters) {
        quarter.await();
        memory.add(Memory.now());
      }
    }
    return rows(memory, (System.nanoTime() - begun) / 1e9);
  }

  // As the desk does: only the newest picture is shown.
  private void take(Frame frame) {
    if (newest.getAndSet(frame) == null) {
      Platform.runLater(showing);
    }
  }

  private void show() {
    Frame frame = newest.getAndSet(null);
    if (frame != null) {
      view.setImage(pictures.of(frame));
      shown.incrementAndGet();
    }
  }

  private List<Row> rows(List<Memory> memory, double seconds) {
    List<Row> rows = new ArrayList<>();
    String[] when = {"minute 1", "minute 15", "minute 30", "minute 45", "minute 60"};
    for (int i = 0; i < when.length; i++) {
      rows.add(row("heap after collection, " + when[i], "MiB", memory.get(i).heap(), null));
    }
    for (int i = 0; i < when.length; i++) {
      rows.add(row("resident, " + when[i], "MiB", memory.get(i).resident(), null));
    }
    Memory settled = memory.get(1);
    Memory last = memory.getLast();
    rows.add(row("heap grown, minutes 15 to 60", "MiB", last.heap() - settled.heap(), 0.0));
    rows.add(
        row("resident grown, minutes 15 to 60", "MiB", last.resident() - settled.resident(), 0.0));
    rows.add(row("pictures taken", "", PICTURES, null));
    rows.add(row("pictures shown in the window", "", shown.get(), null));
    rows.add(row("the hour took", "s", seconds, null));
    return rows;
  }

  private static Row row(String name, String unit, double ours, @Nullable Double limit) {
    return new Row(name, unit, ours, null, limit, null);
  }
}
