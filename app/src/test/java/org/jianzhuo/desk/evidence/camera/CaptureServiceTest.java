package org.jianzhuo.desk.evidence.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jianzhuo.desk.base.Alongside;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.evidence.CaptureStatus.Notice;
import org.jianzhuo.desk.evidence.Custody;
import org.jianzhuo.desk.evidence.MediaReader;
import org.jianzhuo.desk.evidence.media.FfmpegMediaReader;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.evidence.CaptureRecord;
import org.jianzhuo.model.evidence.Evidence;
import org.jianzhuo.model.evidence.EvidenceFact;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.exam.ExamFact;
import org.jianzhuo.model.journal.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@Alongside
class CaptureServiceTest extends CaptureRoomCase {

  @Test
  void the_camera_stays_shut_until_the_recording_notice_is_given() {
    assertThat(room.capture.open(room.stream, SimulatedCamera.IDENTITY))
        .isEqualTo(Outcome.refused("evidence.refused.notice"));
    assertThat(room.capture.status().live()).isFalse();
  }

  @Nested
  class WithTheCameraOpen {

    @BeforeEach
    void openCamera() throws Exception {
      room.withNotice().withCamera();
    }

    @Test
    void a_photo_is_sealed_and_tied_to_its_finding() throws Exception {
      Medium photo = done(room.capture.still(room.stream, room.expert, room.elbow));

      assertThat(photo.fileName()).isEqualTo("IMG-01.jpg");
      Evidence.Item item = room.evidence().of(room.elbow).getFirst();
      assertThat(item.medium()).isEqualTo(photo);
      assertThat(how(item).simulated()).isTrue();
      assertThat(how(item).device()).isEqualTo("lavfi:testsrc2");
      byte[] jpeg = room.media.read(photo.sha256());
      assertThat(Digest.of(jpeg)).isEqualTo(photo.sha256());
      assertThat(jpeg).startsWith(0xff, 0xd8).endsWith(0xff, 0xd9);
      assertThat(room.custody.picture(photo, 160).width()).isEqualTo(160);
      assertThat(done(room.capture.still(room.stream, room.expert, room.scar)).fileName())
          .isEqualTo("IMG-02.jpg");
    }

    @Test
    void a_clip_with_sound_plays_and_is_exported_byte_for_byte() throws Exception {
      assertThat(room.capture.status().microphone()).isFalse();
      done(room.capture.setMicrophone(true));
      room.frames(3);
      done(room.capture.startClip(room.stream, room.expert, room.elbow));
      room.frames(60);
      Medium clip = done(room.capture.stopClip());

      assertThat(clip.fileName()).isEqualTo("CLIP-01.mp4");
      MediaReader.ClipCheck check = check(clip);
      assertThat(check.decodes()).isTrue();
      assertThat(check.frames()).isBetween(45L, 120L);
      assertThat(check.seconds()).isBetween(1.5, 4.0);
      assertThat(check.soundSeconds()).isBetween(check.seconds() - 0.25, check.seconds() + 0.25);
      Custody custody = Custody.of(room.station.journal.stream(room.stream), clip.id());
      assertThat(custody.decodes()).isTrue();

      Path file = room.export(clip, folder.resolve("out"));
      byte[] exported = Files.readAllBytes(file);
      assertThat(Digest.of(exported)).isEqualTo(clip.sha256());
      assertThat(Files.readString(file.resolveSibling("CLIP-01.mp4.json")))
          .contains(clip.sha256().hex(), "本机时间", "鉴受〔2026〕00001", "\"signature\"", "左肘");
      assertNoRunOf(exported);
      assertThat(Custody.of(room.station.journal.stream(room.stream), clip.id()).acts())
          .anyMatch(act -> act.fact() instanceof EvidenceFact.Exported);
    }

    @Test
    void a_clip_that_a_busy_machine_cannot_look_through_is_not_called_damaged() throws Exception {
      room.decoderBusy.set(true);
      done(room.capture.startClip(room.stream, room.expert, room.elbow));
      room.frames(10);
      Medium clip = done(room.capture.stopClip());

      Custody custody = Custody.of(room.station.journal.stream(room.stream), clip.id());
      assertThat(custody.failsToDecode()).isFalse();
      assertThat(custody.decodes()).isFalse();
      assertThat(room.capture.status().notice()).isNotNull();
      assertThat(Objects.requireNonNull(room.capture.status().notice()).reason().key())
          .isEqualTo("evidence.notice.unchecked");
    }

    @Test
    void a_camera_pulled_out_while_recording_leaves_a_clip_and_goes_on_when_it_is_back()
        throws Exception {
      done(room.capture.startClip(room.stream, room.expert, room.elbow));
      room.frames(20);
      try (Promptness promptness = new Promptness()) {
        promptness.toldWithinASecond(
            room, room.camera::unplug, status -> status.notice() != null && !status.attached());
      }
      room.until(status -> status.waiting() != null);

      Evidence.Item first = room.evidence().pictures().getFirst();
      assertThat(how(first).interrupted()).isEqualTo("camera-lost");
      assertThat(check(first.medium()).decodes()).isTrue();

      room.camera.replug();
      room.until(status -> status.recording() != null);
      assertThat(Objects.requireNonNull(room.capture.status().recording()).part()).isEqualTo(2);
      room.frames(10);
      assertThat(done(room.capture.stopClip()).fileName()).isEqualTo("CLIP-02.mp4");
    }

    @Test
    void a_paused_clip_is_closed_and_goes_on_in_a_second_part() throws Exception {
      done(room.capture.startClip(room.stream, room.expert, room.elbow));
      room.frames(20);
      done(room.capture.pauseClip());
      Evidence.Item first = room.evidence().pictures().getFirst();
      assertThat(how(first).brokeOff()).isFalse();
      assertThat(check(first.medium()).decodes()).isTrue();
      assertThat(room.capture.status().recording()).isNull();

      done(room.capture.resumeClip(room.expert));
      assertThat(Objects.requireNonNull(room.capture.status().recording()).part()).isEqualTo(2);
      room.frames(10);
      Medium second = done(room.capture.stopClip());
      assertThat(second.finding()).isEqualTo(room.elbow);
      assertThat(room.capture.resumeClip(room.expert))
          .isEqualTo(Outcome.refused("evidence.refused.not-paused"));
    }

    @Test
    void a_clip_is_heard_by_the_chosen_microphone_and_goes_on_when_it_is_pulled_out()
        throws Exception {
      room.shelf.hearBy(SimulatedMicrophone.INPUT);
      done(room.capture.setMicrophone(true));
      room.until(status -> status.level() > 0);
      room.frames(3);
      done(room.capture.startClip(room.stream, room.expert, room.elbow));
      room.frames(30);
      room.microphone().unplug();
      room.until(status -> status.sound().gone() && status.notice() != null);
      assertThat(Objects.requireNonNull(room.capture.status().notice()).reason().key())
          .isEqualTo("evidence.notice.sound-lost-recording");
      room.frames(15);
      assertThat(room.capture.status().recording()).isNotNull();
      room.microphone().replug();
      room.until(status -> !status.sound().gone());
      room.frames(30);
      Medium clip = done(room.capture.stopClip());

      MediaReader.ClipCheck check = check(clip);
      assertThat(check.decodes()).isTrue();
      assertThat(check.soundSeconds()).isBetween(check.seconds() - 0.5, check.seconds() + 0.5);
      assertThat(how(room.evidence().pictures().getFirst()).microphone())
          .isEqualTo(SimulatedMicrophone.INPUT.name());
    }

    @Test
    void a_microphone_that_is_not_there_is_told_and_the_clip_has_no_sound() throws Exception {
      room.microphone().unplug();
      room.shelf.hearBy(SimulatedMicrophone.INPUT);
      done(room.capture.setMicrophone(true));
      assertThat(Objects.requireNonNull(room.capture.status().notice()).reason().key())
          .isEqualTo("evidence.notice.no-sound");
      room.frames(3);
      done(room.capture.startClip(room.stream, room.expert, room.elbow));
      room.frames(10);
      assertThat(check(done(room.capture.stopClip())).decodes()).isTrue();
      assertThat(how(room.evidence().pictures().getFirst()).sound()).isFalse();
    }

    @Test
    void a_camera_that_comes_back_too_late_does_not_record_by_itself() throws Exception {
      done(room.capture.startClip(room.stream, room.expert, room.elbow));
      room.frames(5);
      room.camera.unplug();
      room.until(status -> status.waiting() != null);
      room.laterNanos.set(61_000_000_000L);
      room.camera.replug();
      room.until(status -> status.attached());
      room.frames(5);
      assertThat(room.capture.status().recording()).isNull();
      assertThat(room.capture.status().waiting()).isNull();
      assertThat(room.evidence().pictures()).hasSize(1);
    }

    @Test
    void recording_stops_by_itself_when_the_examination_is_completed() throws Exception {
      done(room.capture.startClip(room.stream, room.expert, room.elbow));
      room.frames(10);
      room.tell(new ExamFact.Completed());

      room.until(status -> status.camera() == null);
      assertThat(room.evidence().pictures()).hasSize(1);
      assertThat(room.capture.open(room.stream, SimulatedCamera.IDENTITY))
          .isEqualTo(Outcome.refused("evidence.refused.completed"));
    }

    @Test
    void a_disk_that_fills_up_ends_the_clip_and_keeps_it() throws Exception {
      done(room.capture.startClip(room.stream, room.expert, room.elbow));
      room.frames(20);
      room.usableBytes.set(900_000_000L);
      room.until(status -> status.notice() != null && status.recording() == null);

      assertThat(Objects.requireNonNull(room.capture.status().notice()).reason().key())
          .isEqualTo("evidence.notice.disk-full");
      Evidence.Item item = room.evidence().pictures().getFirst();
      assertThat(how(item).interrupted()).isEqualTo("disk-full");
      assertThat(check(item.medium()).decodes()).isTrue();
      assertThat(room.capture.startClip(room.stream, room.expert, room.elbow))
          .isEqualTo(Outcome.refused("evidence.refused.disk"));
    }

    @Test
    void a_disk_that_fills_up_is_told_ten_minutes_and_two_minutes_before() throws Exception {
      done(room.capture.startClip(room.stream, room.expert, room.elbow));
      room.frames(40);
      assertThat(room.capture.status().notice()).isNull();
      roomFor(5.5);
      room.until(status -> status.notice() != null);
      Notice early = Objects.requireNonNull(room.capture.status().notice());
      assertThat(early.reason().key()).isEqualTo("evidence.notice.disk-low");
      assertThat(early.serious()).isFalse();
      room.capture.dismissNotice();
      room.frames(70);
      assertThat(room.capture.status().notice()).as("told once").isNull();
      roomFor(1.5);
      room.until(status -> status.notice() != null);
      assertThat(Objects.requireNonNull(room.capture.status().notice()).serious()).isTrue();
      assertThat(room.capture.status().recording()).isNotNull();
      done(room.capture.stopClip());
    }

    private void roomFor(double minutes) {
      double reserve = 1e9;
      double perMinute = (room.usableBytes.get() - reserve) / room.capture.minutesLeft();
      room.usableBytes.set((long) (reserve + perMinute * minutes));
    }

    @Test
    void a_disk_that_refuses_a_byte_leaves_a_part_that_is_saved_when_there_is_room()
        throws Exception {
      // room for a fragment in either codec, so that something is there to be saved
      room.files.fullAfter(300_000);
      done(room.capture.startClip(room.stream, room.expert, room.elbow));
      room.until(
          status ->
              status.notice() != null
                  && status.notice().reason().key().equals("evidence.notice.part-waits"));
      assertThat(room.evidence().pictures()).isEmpty();

      room.files.fullAfter(Long.MAX_VALUE);
      assertThat(room.capture.recoverAfterCrash()).isEqualTo(1);
      assertThat(check(room.evidence().pictures().getFirst().medium()).decodes()).isTrue();
    }

    @Test
    void a_changed_byte_names_the_picture() throws Exception {
      Medium photo = done(room.capture.still(room.stream, room.expert, room.elbow));
      Path sealed =
          room.dataFiles().stream()
              .filter(file -> room.data.relativize(file).startsWith("media"))
              .findFirst()
              .orElseThrow();
      byte[] bytes = Files.readAllBytes(sealed);
      bytes[1000] ^= 4;
      Files.write(sealed, bytes);

      assertThatThrownBy(() -> room.custody.picture(photo, 100))
          .isInstanceOfSatisfying(
              DeskFault.class,
              fault -> {
                assertThat(fault.code()).isEqualTo(ErrorCode.MEDIUM_DAMAGED);
                assertThat(fault).hasMessage("IMG-01.jpg");
              });
    }

    @Test
    void voiding_needs_a_reason_and_deletes_nothing() throws Exception {
      Medium photo = done(room.capture.still(room.stream, room.expert, room.elbow));
      assertThat(room.custody.voidMedium(room.stream, room.expert, photo.id(), "x", null))
          .isEqualTo(Outcome.refused("evidence.refused.reason"));
      done(room.custody.voidMedium(room.stream, room.expert, photo.id(), "对焦不清", null));
      assertThat(room.evidence().pictures()).isEmpty();
      assertThat(room.media.has(photo.sha256())).isTrue();
      assertThat(done(room.capture.still(room.stream, room.expert, room.elbow)).fileName())
          .isEqualTo("IMG-02.jpg");
    }

    @Test
    void voiding_takes_a_second_person_once_the_examination_is_completed() throws Exception {
      Medium photo = done(room.capture.still(room.stream, room.expert, room.elbow));
      room.tell(new ExamFact.Completed());
      assertThat(room.custody.needsWitness(room.stream)).isTrue();
      for (PersonId nobody : new PersonId[] {null, room.expert}) {
        assertThat(room.custody.voidMedium(room.stream, room.expert, photo.id(), "拍错了侧别", nobody))
            .isEqualTo(Outcome.refused("evidence.refused.locked"));
      }
      done(
          room.custody.voidMedium(
              room.stream, room.expert, photo.id(), "拍错了侧别", room.secondPerson));
      assertThat(room.evidence().pictures()).isEmpty();
    }
  }

  @Test
  void no_camera_here_means_an_empty_list_quickly() {
    long begun = System.nanoTime();
    List<CameraSource> found = new AttachedCameras().sources();
    assertThat((System.nanoTime() - begun) / 1e9).isLessThan(10);
    assertThat(found).isNotNull();
  }

  private MediaReader.ClipCheck check(Medium clip) throws Exception {
    try (SeekableByteChannel plain = room.media.open(clip.sha256())) {
      return new FfmpegMediaReader().check(plain);
    }
  }

  private void assertNoRunOf(byte[] exported) throws Exception {
    Set<String> runs = new HashSet<>();
    for (int at = 0; at + 64 <= exported.length; at += 64) {
      runs.add(new String(exported, at, 64, java.nio.charset.StandardCharsets.ISO_8859_1));
    }
    for (Path file : room.dataFiles()) {
      String bytes =
          new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1);
      for (int at = 0; at + 64 <= bytes.length(); at++) {
        assertThat(runs.contains(bytes.substring(at, at + 64))).isFalse();
      }
    }
  }

  private static CaptureRecord how(Evidence.Item item) {
    return Objects.requireNonNull(item.capture());
  }

  private static <T> T done(Outcome<T> outcome) {
    if (outcome instanceof Outcome.Refused<T> refused) {
      throw new AssertionError(refused.reason().toString());
    }
    return ((Outcome.Done<T>) outcome).value();
  }
}
