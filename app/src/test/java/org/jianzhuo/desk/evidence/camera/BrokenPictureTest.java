package org.jianzhuo.desk.evidence.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jianzhuo.desk.base.Alongside;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.evidence.CaptureStatus;
import org.jianzhuo.model.evidence.Evidence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Breaks what is done with a camera's picture: nobody may believe that it still records. */
@Alongside
class BrokenPictureTest extends CaptureRoomCase {

  private final AtomicBoolean broken = new AtomicBoolean();
  private final CompletableFuture<Throwable> reported = new CompletableFuture<>();
  private Thread.@Nullable UncaughtExceptionHandler before;

  // what the camera's thread reports is this test's, and no later one's
  @BeforeEach
  void takeReports() {
    before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> reported.complete(fault));
  }

  @AfterEach
  void giveReportsBack() {
    Thread.setDefaultUncaughtExceptionHandler(before);
  }

  @BeforeEach
  void openCamera() throws Exception {
    room.withNotice().withCamera();
    room.capture.onPreview(
        frame -> {
          if (broken.get()) {
            throw new IllegalStateException("this picture cannot be shown");
          }
        });
  }

  @Test
  void a_picture_that_breaks_once_closes_the_part_and_the_camera_comes_back() throws Exception {
    room.capture.startClip(room.stream, room.expert, room.elbow);
    room.frames(20);
    broken.set(true);
    room.until(status -> !status.attached());
    broken.set(false);
    room.until(status -> status.recording() != null && status.recording().part() == 2);
    room.frames(20);
    assertThat(room.capture.stopClip()).isInstanceOf(Outcome.Done.class);
    assertThat(room.evidence().items().values())
        .extracting(Evidence.Item::medium)
        .extracting(medium -> medium.fileName())
        .containsExactly("CLIP-01.mp4", "CLIP-02.mp4");
    assertThat(room.capture.still(room.stream, room.expert, room.elbow))
        .isInstanceOf(Outcome.Done.class);
  }

  @Test
  void pictures_that_break_always_end_as_a_lost_camera_and_not_as_one_that_records()
      throws Exception {
    room.capture.startClip(room.stream, room.expert, room.elbow);
    room.frames(20);
    broken.set(true);
    room.until(status -> status.waiting() != null && status.waiting().part() == 5);
    assertThat(room.capture.status().attached()).isFalse();
    assertThat(room.capture.status().recording()).isNull();
    assertThat(room.capture.stopClip()).isInstanceOf(Outcome.Refused.class);
    assertThat(room.evidence().items().values())
        .extracting(Evidence.Item::medium)
        .extracting(medium -> medium.fileName())
        .contains("CLIP-01.mp4");
    assertThat(reported.get(30, TimeUnit.SECONDS)).hasMessageContaining("cannot be shown");
  }

  @Test
  void a_camera_that_was_given_up_comes_back_when_a_person_tries_it_again() throws Exception {
    giveUp();
    broken.set(false);
    room.capture.tryAgain();
    room.until(CaptureStatus::attached);
    assertThat(room.capture.status().notice()).isNull();
    room.frames(1);
    assertThat(room.capture.still(room.stream, room.expert, room.elbow))
        .isInstanceOf(Outcome.Done.class);
  }

  @Test
  void a_camera_that_was_given_up_comes_back_when_it_is_plugged_in_again() throws Exception {
    giveUp();
    broken.set(false);
    room.capture.cable().orElseThrow().unplug();
    room.until(status -> says(status, "evidence.notice.lost"));
    room.capture.cable().orElseThrow().replug();
    room.until(CaptureStatus::attached);
  }

  private void giveUp() throws Exception {
    broken.set(true);
    room.until(status -> says(status, "evidence.notice.gave-up-camera"));
    assertThat(room.capture.status().lost()).isTrue();
    assertThat(reported.get(30, TimeUnit.SECONDS)).hasMessageContaining("cannot be shown");
  }

  private static boolean says(CaptureStatus status, String key) {
    CaptureStatus.Notice notice = status.notice();
    return notice != null && notice.reason().key().equals(key);
  }
}
