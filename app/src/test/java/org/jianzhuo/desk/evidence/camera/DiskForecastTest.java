package org.jianzhuo.desk.evidence.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jianzhuo.desk.base.Alongside;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Alongside
class DiskForecastTest {

  /** A clip of a few seconds may move what is foretold by a tenth and no more. */
  private static final double MOST_CHANGE = 1.1;

  private static final int PICTURES = 130;

  @TempDir Path data;

  @Test
  void does_not_jump_when_a_clip_begins_goes_on_ends_and_begins_again() throws Exception {
    try (CaptureRoom room = new CaptureRoom(data).withNotice().withCamera()) {
      List<Long> minutes = new ArrayList<>(List.of(room.capture.minutesLeft()));
      for (int clip = 0; clip < 2; clip++) {
        room.capture.startClip(room.stream, room.expert, room.elbow);
        minutes.add(room.capture.minutesLeft());
        room.frames(PICTURES);
        minutes.add(room.capture.minutesLeft());
        room.capture.stopClip();
        minutes.add(room.capture.minutesLeft());
      }
      for (int i = 1; i < minutes.size(); i++) {
        double before = minutes.get(i - 1);
        assertThat(minutes.get(i) / before)
            .as("%s", minutes)
            .isBetween(1 / MOST_CHANGE, MOST_CHANGE);
      }
      assertThat(minutes.getLast()).as("it learns: %s", minutes).isNotEqualTo(minutes.getFirst());
    }
  }

  @Test
  void follows_the_room_on_the_disk() throws Exception {
    try (CaptureRoom room = new CaptureRoom(data).withNotice().withCamera()) {
      long before = room.capture.minutesLeft();
      room.usableBytes.set(1_000_000_000L + (room.usableBytes.get() - 1_000_000_000L) / 2);
      assertThat(room.capture.minutesLeft()).isBetween(before / 2 - 1, before / 2 + 1);
      room.usableBytes.set(500_000_000L);
      assertThat(room.capture.minutesLeft()).isZero();
    }
  }
}
