package org.jianzhuo.desk.evidence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.ImageView;
import org.jianzhuo.desk.base.ui.Pictures;
import org.jianzhuo.desk.evidence.CaptureDevice.Frame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("measures what a frame costs")
class PreviewCostTest {

  private static final int WIDTH = 1280;
  private static final int HEIGHT = 720;
  private static final int ARRAYS = 4;
  private static final int FRAMES = 600;

  @Test
  void a_frame_costs_the_window_no_copy_and_next_to_no_memory() throws Exception {
    Pictures.startToolkit();
    List<Frame> frames = new ArrayList<>();
    for (int i = 0; i < ARRAYS; i++) {
      frames.add(new Frame(WIDTH, HEIGHT, new byte[WIDTH * HEIGHT * 4], i));
    }
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long[] cost = new long[2];
    Pictures.onWindow(
        () -> {
          ImageView view = new ImageView();
          PreviewPictures pictures = new PreviewPictures();
          show(view, pictures, frames);
          long allocated = threads.getCurrentThreadAllocatedBytes();
          long begun = System.nanoTime();
          show(view, pictures, frames);
          cost[1] = (System.nanoTime() - begun) / FRAMES;
          cost[0] = (threads.getCurrentThreadAllocatedBytes() - allocated) / FRAMES;
        });
    assertThat(cost[0]).as("bytes a frame").isLessThan(200);
    assertThat(cost[1]).as("nanoseconds a frame").isLessThan(500_000);
    if (Boolean.getBoolean("jz.figures")) {
      System.out.println("bytes a frame " + cost[0] + ", nanoseconds a frame " + cost[1]);
    }
  }

  private static void show(ImageView view, PreviewPictures pictures, List<Frame> frames) {
    for (int i = 0; i < FRAMES; i++) {
      view.setImage(pictures.of(frames.get(i % ARRAYS)));
    }
  }
}
