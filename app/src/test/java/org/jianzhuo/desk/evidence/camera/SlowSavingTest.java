package org.jianzhuo.desk.evidence.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.evidence.CaptureStatus.Notice;
import org.jianzhuo.desk.evidence.Watch;
import org.jianzhuo.desk.journal.TestStation;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.journal.StationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk takes seconds for each fragment, of which a power cut would take what is not saved. */
class SlowSavingTest {

  private static final String SLOW = "evidence.notice.disk-slow";

  @TempDir Path folder;

  @Test
  void a_disk_by_which_a_power_cut_would_take_more_than_two_seconds_is_told_once()
      throws Exception {
    AtomicReference<SlowDisk> disk = new AtomicReference<>();
    try (CaptureRoom room = room(disk, 3_500)) {
      try (Watch camera = following(room, disk)) {
        room.capture.startClip(room.stream, room.expert, room.elbow);
        room.until(status -> status.notice() != null);
        Notice told = Objects.requireNonNull(room.capture.status().notice());
        assertThat(told.reason().key()).isEqualTo(SLOW);
        assertThat(told.reason().arguments().getFirst()).isIn(3L, 4L, 5L);
        room.capture.dismissNotice();
        room.frames(60);
        assertThat(room.capture.status().notice()).isNull();
        disk.get().hurries();
      }
      assertThat(room.capture.stopClip()).isInstanceOf(Outcome.Done.class);
    }
  }

  @Test
  void of_a_disk_that_keeps_up_nothing_is_told() throws Exception {
    AtomicReference<SlowDisk> disk = new AtomicReference<>();
    try (CaptureRoom room = room(disk, 0)) {
      room.capture.startClip(room.stream, room.expert, room.elbow);
      room.frames(150);
      assertThat(room.capture.status().notice()).isNull();
      Outcome<Medium> unused = room.capture.stopClip();
    }
  }

  private static Watch following(CaptureRoom room, AtomicReference<SlowDisk> disk) {
    return room.capture.onPreview(
        frame -> room.capture.moment().ifPresent(at -> disk.get().cameraAt(at.atMillis())));
  }

  private CaptureRoom room(AtomicReference<SlowDisk> disk, long millisPerFragment)
      throws Exception {
    return new CaptureRoom(
            folder.resolve("data"),
            new StationId(UUID.randomUUID()),
            TestStation.newKey(),
            store -> {
              disk.set(new SlowDisk(store, millisPerFragment));
              return disk.get();
            })
        .withNotice()
        .withCamera();
  }
}
