package org.jianzhuo.desk.evidence.camera;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jianzhuo.desk.base.Alongside;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.evidence.ClipMoment;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.evidence.Note;
import org.jianzhuo.model.evidence.Notes;
import org.jianzhuo.model.evidence.Support;
import org.jianzhuo.model.wire.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Alongside
class ClipMarksTest extends CaptureRoomCase {

  @BeforeEach
  void openCamera() throws Exception {
    room.withNotice().withCamera();
  }

  @Test
  void a_mark_stands_in_the_journal_while_the_clip_is_still_recorded() throws Exception {
    room.capture.startClip(room.stream, room.expert, room.elbow);
    room.frames(30);
    ClipMoment moment = room.capture.moment().orElseThrow();
    Note mark = room.capture.mark(room.expert, moment);

    assertThat(notes().of(moment.clip())).extracting(Notes.Standing::note).containsExactly(mark);
    assertThat(room.evidence().items()).doesNotContainKey(moment.clip());
    assertThat(mark.atMillis()).isBetween(700L, 3000L);
    room.frames(15);
    Medium clip = ((Outcome.Done<Medium>) room.capture.stopClip()).value();

    assertThat(clip.id()).isEqualTo(moment.clip());
    assertThat(Support.of(room.evidence(), notes(), room.elbow))
        .containsExactly(new Support(clip, mark.atMillis(), "", true));
  }

  @Test
  void nothing_is_marked_while_nothing_is_recorded_or_the_clip_is_paused() throws Exception {
    assertThat(room.capture.moment()).isEmpty();
    room.capture.startClip(room.stream, room.expert, room.elbow);
    room.frames(10);
    room.capture.pauseClip();
    assertThat(room.capture.moment()).isEmpty();
    room.capture.resumeClip(room.expert);
    room.frames(5);
    assertThat(room.capture.moment().orElseThrow().atMillis()).isLessThan(2000);
  }

  @Test
  void the_sidecar_names_who_recorded_and_holds_the_mark() throws Exception {
    room.capture.startClip(room.stream, room.expert, room.elbow);
    room.frames(10);
    room.capture.mark(room.secondPerson, room.capture.moment().orElseThrow());
    room.frames(5);
    Medium clip = ((Outcome.Done<Medium>) room.capture.stopClip()).value();
    Path file = room.export(clip, folder.resolve("out"));
    JsonNode sidecar =
        Json.mapper()
            .readTree(Files.readAllBytes(file.resolveSibling(file.getFileName() + ".json")));
    assertThat(sidecar.get("operator").asText()).isEqualTo("1号专家");
    List<String> kinds = sidecar.get("custody").findValuesAsText("kind");
    assertThat(kinds)
        .contains("evidence.captured", "evidence.annotated", "evidence.exported")
        .last()
        .isEqualTo("evidence.exported");
  }

  private Notes notes() {
    return room.station.journal.stream(room.stream).get(Notes.PROJECTION);
  }
}
