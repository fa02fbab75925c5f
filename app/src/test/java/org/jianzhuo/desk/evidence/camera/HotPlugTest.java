package org.jianzhuo.desk.evidence.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.evidence.CameraRole;
import org.jianzhuo.model.evidence.Medium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Timeout(600)
@Isolated("counts the threads of the whole program")
class HotPlugTest {

  private static final int PULLS = 50;

  @TempDir Path folder;

  @Test
  void a_camera_pulled_fifty_times_comes_back_by_itself_in_its_role() throws Exception {
    try (CaptureRoom room = new CaptureRoom(folder.resolve("data")).withNotice();
        Promptness promptness = new Promptness()) {
      room.shelf.assign(SimulatedCamera.IDENTITY, CameraRole.CLOSE_UP);
      room.withCamera();
      room.frames(1);
      int threads = Thread.activeCount();
      double[] tookMillis = new double[PULLS];
      for (int pull = 1; pull <= PULLS; pull++) {
        tookMillis[pull - 1] =
            promptness.toldWithinASecond(
                room, room.camera::unplug, status -> status.notice() != null && !status.attached());
        assertThat(room.capture.still(room.stream, room.expert, room.elbow))
            .isInstanceOf(Outcome.Refused.class);
        room.camera.replug();
        room.until(status -> status.attached());
        room.frames(1);
        assertThat(Objects.requireNonNull(room.capture.status().camera()))
            .isEqualTo(SimulatedCamera.IDENTITY);
        assertThat(room.shelf.roleOf(SimulatedCamera.IDENTITY)).isEqualTo(CameraRole.CLOSE_UP);
      }
      assertThat(room.capture.still(room.stream, room.expert, room.elbow))
          .isInstanceOf(Outcome.Done.class);
      Arrays.sort(tookMillis);
      // A picture's time, and some: the cable is looked at between two of them.
      assertThat(tookMillis[PULLS / 2]).as("ms until it is told, median").isLessThan(250);
      assertThat(Thread.activeCount()).as("threads left behind").isLessThan(threads + 5);
    }
  }

  @Test
  void a_clip_pulled_again_and_again_has_a_part_that_plays_for_each_pull() throws Exception {
    try (CaptureRoom room = new CaptureRoom(folder.resolve("data")).withNotice().withCamera()) {
      assertThat(room.capture.startClip(room.stream, room.expert, room.elbow))
          .isInstanceOf(Outcome.Done.class);
      for (int pull = 1; pull <= 5; pull++) {
        room.frames(5);
        room.camera.unplug();
        room.until(status -> status.waiting() != null);
        room.camera.replug();
        room.until(status -> status.recording() != null);
      }
      room.frames(5);
      Medium last = ((Outcome.Done<Medium>) room.capture.stopClip()).value();
      assertThat(last.fileName()).isEqualTo("CLIP-06.mp4");
      assertThat(room.evidence().pictures()).hasSize(6);
      for (var item : room.evidence().pictures()) {
        assertThat(room.custody.picture(item.medium(), 160).width()).isEqualTo(160);
      }
    }
  }
}
