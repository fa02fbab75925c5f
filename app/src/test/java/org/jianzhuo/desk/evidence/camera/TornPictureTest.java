package org.jianzhuo.desk.evidence.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Arrays;
import org.jianzhuo.desk.base.Alongside;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.evidence.Custody;
import org.jianzhuo.model.evidence.Medium;
import org.junit.jupiter.api.Test;

/** Reads a camera whose cable loses a part of each picture, which its decoder hides. */
@Alongside
class TornPictureTest extends CaptureRoomCase {

  private static final int BEHIND_HEADER = 400;

  @Test
  void a_photo_of_which_the_cable_lost_a_part_is_kept_and_told_to_be_damaged() throws Exception {
    room.withNotice().use(camera(true));
    room.frames(3);
    Medium torn = done(room.capture.still(room.stream, room.expert, room.elbow));
    assertThat(custody(torn).mended()).isEqualTo(1);
    assertThat(room.capture.status().notice())
        .extracting(notice -> notice.reason().key())
        .isEqualTo("evidence.notice.photo-partial");
  }

  @Test
  void a_whole_photo_is_not_told_to_be_damaged() throws Exception {
    room.withNotice().use(camera(false));
    room.frames(3);
    Medium whole = done(room.capture.still(room.stream, room.expert, room.elbow));
    assertThat(custody(whole).mended()).isZero();
    assertThat(room.capture.status().notice()).isNull();
  }

  @Test
  void a_clip_of_torn_pictures_is_told_while_the_person_is_there() throws Exception {
    room.withNotice().use(camera(true));
    room.frames(3);
    room.capture.startClip(room.stream, room.expert, room.elbow);
    room.frames(20);
    Medium clip = done(room.capture.stopClip());
    room.until(
        status ->
            status.notice() != null
                && status.notice().reason().key().equals("evidence.notice.mended"));
    assertThat(custody(clip).decodes()).isTrue();
    assertThat(custody(clip).mended()).isGreaterThan(10);
  }

  private FileCamera camera(boolean torn) throws Exception {
    FileCamera camera = FileCamera.mjpeg(folder, 30);
    byte[] film = Files.readAllBytes(camera.file());
    for (int at = 0; torn && at + BEHIND_HEADER + 60 < film.length; at++) {
      if ((film[at] & 0xff) == 0xff && (film[at + 1] & 0xff) == 0xda) {
        Arrays.fill(film, at + BEHIND_HEADER, at + BEHIND_HEADER + 40, (byte) 0x5a);
      }
    }
    Files.write(camera.file(), film);
    return camera;
  }

  private Custody custody(Medium medium) {
    return Custody.of(room.station.journal.stream(room.stream), medium.id());
  }

  private static Medium done(Outcome<Medium> outcome) {
    return switch (outcome) {
      case Outcome.Done<Medium>(Medium medium) -> medium;
      case Outcome.Refused<Medium>(var reason) -> throw new AssertionError(reason);
    };
  }
}
