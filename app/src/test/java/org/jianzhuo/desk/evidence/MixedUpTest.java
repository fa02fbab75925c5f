package org.jianzhuo.desk.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.evidence.camera.CaptureRoomCase;
import org.jianzhuo.model.evidence.Evidence;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.intake.AppraisalType;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.journal.StreamId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tries to put a picture into another case, or two under one name. */
class MixedUpTest extends CaptureRoomCase {

  @BeforeEach
  void openCamera() throws Exception {
    room.withNotice().withCamera();
  }

  @Test
  void a_picture_of_another_case_than_the_cameras_is_refused() {
    FindingId finding = new FindingId(UUID.randomUUID());
    StreamId other = room.anotherCase(AppraisalType.FIRST, finding);
    Outcome<Medium> refused = Outcome.refused("evidence.refused.other-case");
    assertThat(room.capture.still(other, room.expert, finding)).isEqualTo(refused);
    assertThat(room.capture.startClip(other, room.expert, finding)).isEqualTo(refused);
    assertThat(room.evidence().items()).isEmpty();
    assertThat(room.station.journal.stream(other).get(Evidence.PROJECTION).items()).isEmpty();
    assertThat(room.capture.still(room.stream, room.expert, room.elbow))
        .isInstanceOf(Outcome.Done.class);
  }

  @Test
  void what_is_imported_while_a_clip_is_recorded_does_not_share_its_name() throws Exception {
    room.capture.startClip(room.stream, room.expert, room.elbow);
    room.frames(20);
    Medium imported = importing();
    Medium recorded = ((Outcome.Done<Medium>) room.capture.stopClip()).value();
    assertThat(recorded.fileName()).isNotEqualTo(imported.fileName());
    assertThat(room.evidence().items().values())
        .extracting(item -> item.medium().fileName())
        .doesNotHaveDuplicates()
        .hasSize(2);
  }

  @Test
  void what_is_imported_before_a_lost_cameras_clip_is_kept_is_not_named_as_the_clip()
      throws Exception {
    room.capture.startClip(room.stream, room.expert, room.elbow);
    room.frames(20);
    Medium imported = importing();
    room.capture.cable().orElseThrow().unplug();
    room.until(
        status ->
            status.notice() != null
                && status.notice().reason().key().equals("evidence.notice.lost-recording"));
    Medium recorded =
        room.evidence().items().values().stream()
            .map(Evidence.Item::medium)
            .filter(medium -> !medium.id().equals(imported.id()))
            .findFirst()
            .orElseThrow();
    assertThat(recorded.fileName()).isNotEqualTo(imported.fileName());
    assertThat(
            Objects.requireNonNull(room.capture.status().notice()).reason().arguments().toString())
        .contains(recorded.fileName());
  }

  private Medium importing() throws Exception {
    Path clip = Files.write(folder.resolve("gait.mp4"), DamagedClips.plain(folder));
    return ((Outcome.Done<Medium>)
            room.imports.importFile(
                room.stream, room.expert, room.elbow, clip, "市人民医院", ImportLabels.OWN))
        .value();
  }
}
