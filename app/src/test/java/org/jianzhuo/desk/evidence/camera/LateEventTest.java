package org.jianzhuo.desk.evidence.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.Lane;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.TaskRunner;
import org.jianzhuo.desk.evidence.CaptureDevice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a camera said before another took its place does not concern the other. */
class LateEventTest {

  @TempDir Path folder;

  @Test
  void a_camera_that_was_pulled_and_exchanged_does_not_end_the_clip_of_the_next() throws Exception {
    Later later = new Later();
    try (CaptureRoom room = new CaptureRoom(folder.resolve("data"), 320, 180, later).withNotice()) {
      CaptureDevice.Identity next = room.attach("usb:2", "Camera");
      room.withCamera();
      room.camera.unplug();
      Runnable lost = later.next();
      room.camera.replug();
      room.capture.open(room.stream, next);
      room.frames(2);
      assertThat(room.capture.startClip(room.stream, room.expert, room.elbow))
          .isInstanceOf(Outcome.Done.class);
      lost.run();
      assertThat(room.capture.status().attached()).isTrue();
      assertThat(room.capture.status().recording()).isNotNull();
      assertThat(room.capture.status().notice()).isNull();
      assertThat(room.capture.stopClip()).isInstanceOf(Outcome.Done.class);
    }
  }

  /** Does nothing by itself. */
  private static final class Later implements TaskRunner {
    private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();

    @Override
    public <T> void run(Lane lane, Callable<T> work, Consumer<T> done, Consumer<DeskFault> failed) {
      waiting.add(
          () -> {
            try {
              done.accept(work.call());
            } catch (Exception e) {
              throw new AssertionError(e);
            }
          });
    }

    @Override
    public void onWindow(Runnable action) {
      action.run();
    }

    Runnable next() throws InterruptedException {
      Runnable first = waiting.poll(30, TimeUnit.SECONDS);
      assertThat(first).isNotNull();
      return first;
    }
  }
}
