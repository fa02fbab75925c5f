package org.jianzhuo.desk.evidence.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jianzhuo.desk.base.Alongside;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.evidence.ClipChecks;
import org.jianzhuo.desk.evidence.Custody;
import org.jianzhuo.model.evidence.Evidence;
import org.jianzhuo.model.evidence.Medium;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clip that the machine had no time to look through. */
@Alongside
class ClipCheckedLaterTest {

  @TempDir Path folder;
  private final List<String> left = new ArrayList<>();
  private CaptureRoom room;
  private Medium clip;

  @BeforeEach
  void recordOnABusyMachine() throws Exception {
    room = new CaptureRoom(folder.resolve("data")).withNotice().withCamera();
    room.capture.checks().whenLeft(() -> left.add("left"));
    room.decoderBusy.set(true);
    done(room.capture.startClip(room.stream, room.expert, room.elbow));
    room.frames(10);
    clip = done(room.capture.stopClip());
  }

  @AfterEach
  void close() throws Exception {
    room.close();
  }

  @Test
  void it_waits_and_who_can_look_again_is_told() {
    assertThat(left).hasSize(1);
    assertThat(waits()).isTrue();
    assertThat(room.capture.checks().again()).isEqualTo(1);
    assertThat(waits()).isTrue();
  }

  @Test
  void it_is_looked_through_at_the_next_quiet_moment_and_only_once() {
    room.decoderBusy.set(false);
    assertThat(room.capture.checks().again()).isZero();
    assertThat(waits()).isFalse();
    assertThat(custody().decodes()).isTrue();
    int acts = custody().acts().size();
    assertThat(room.capture.checks().again()).isZero();
    assertThat(custody().acts()).hasSize(acts);
  }

  @Test
  void nothing_is_looked_through_while_a_clip_is_recorded() throws Exception {
    room.decoderBusy.set(false);
    done(room.capture.startClip(room.stream, room.expert, room.elbow));
    assertThat(room.capture.checks().again()).isEqualTo(1);
    room.frames(5);
    done(room.capture.stopClip());
    assertThat(room.capture.checks().again()).isZero();
  }

  @Test
  void a_voided_clip_waits_for_nobody() {
    done(room.custody.voidMedium(room.stream, room.expert, clip.id(), "对焦不清", null));
    assertThat(room.capture.checks().again()).isZero();
    assertThat(custody().decodes()).isFalse();
  }

  private boolean waits() {
    Evidence.Item item = room.evidence().items().get(clip.id());
    return ClipChecks.waits(item, custody());
  }

  private Custody custody() {
    return Custody.of(room.station.journal.stream(room.stream), clip.id());
  }

  private static <T> T done(Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Done<T>(T value) -> value;
      case Outcome.Refused<T> refused -> throw new AssertionError(refused.reason());
    };
  }
}
