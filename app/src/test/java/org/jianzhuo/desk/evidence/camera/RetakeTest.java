package org.jianzhuo.desk.evidence.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.model.evidence.Medium;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RetakeTest extends CaptureRoomCase {

  @BeforeEach
  void openCamera() throws Exception {
    room.withNotice().withCamera();
  }

  @Test
  void a_retake_keeps_the_first_picture_and_says_why_also_in_the_export() throws Exception {
    Medium first = photo();
    Medium again = retake(first);
    assertThat(again.finding()).isEqualTo(first.finding());
    assertThat(room.evidence().pictures()).hasSize(2);
    Path out = folder.resolve("out");
    room.export(first, out);
    assertThat(Files.readAllBytes(out.resolve(first.fileName())))
        .isEqualTo(room.media.read(first.sha256()));
    assertThat(Files.readString(out.resolve(first.fileName() + ".json")))
        .contains("evidence.captured", "evidence.retaken");
  }

  @Test
  void a_retake_that_is_refused_takes_no_picture() {
    Medium first = photo();
    assertThat(room.capture.retake(room.stream, room.expert, first.id(), " - "))
        .isEqualTo(Outcome.refused("evidence.refused.reason"));
    room.custody.shield(room.stream, room.expert, first.id(), List.of(room.expert));
    assertThat(room.capture.retake(room.stream, room.secondPerson, first.id(), "虚焦"))
        .isEqualTo(Outcome.refused("evidence.refused.shielded"));
    room.custody.voidMedium(room.stream, room.expert, first.id(), "拍错侧别", null);
    assertThat(room.capture.retake(room.stream, room.expert, first.id(), "虚焦"))
        .isEqualTo(Outcome.refused("evidence.refused.voided"));
    assertThat(room.evidence().items()).hasSize(1);
  }

  @Test
  void a_retake_of_intimate_parts_is_for_no_more_eyes_than_the_first() {
    Medium first = photo();
    room.custody.shield(room.stream, room.expert, first.id(), List.of(room.expert));
    Medium again = retake(first);
    assertThat(room.evidence().readersOf(again.id())).containsExactly(room.expert);
  }

  private Medium photo() {
    return ((Outcome.Done<Medium>) room.capture.still(room.stream, room.expert, room.elbow))
        .value();
  }

  private Medium retake(Medium first) {
    return ((Outcome.Done<Medium>)
            room.capture.retake(room.stream, room.expert, first.id(), "out of focus"))
        .value();
  }
}
