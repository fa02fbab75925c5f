package org.jianzhuo.desk.evidence.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.Program;
import org.jianzhuo.desk.evidence.MediumDescription;
import org.jianzhuo.desk.journal.TestStation;
import org.jianzhuo.model.evidence.Description;
import org.jianzhuo.model.evidence.Descriptions;
import org.jianzhuo.model.evidence.EvidenceFact;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.evidence.Retention;
import org.jianzhuo.model.journal.StationId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.wire.Json;
import org.jianzhuo.model.wire.JsonFactCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediumDescriptionTest {

  private static final String TITLE = "左肘主动屈曲终末位";
  private static final String CAPTION = "坐位，前臂中立，主动屈至终末，无代偿。";

  @TempDir Path folder;

  @Test
  void is_proposed_of_item_part_kind_and_minute_and_of_the_appraisals_retention() throws Exception {
    try (CaptureRoom room = new CaptureRoom(folder.resolve("data")).withNotice().withCamera()) {
      Medium photo = done(room.capture.still(room.stream, room.expert, room.elbow));
      MediumDescription proposed = room.custody.description(room.stream, photo.id()).orElseThrow();
      assertThat(proposed.proposed()).isTrue();
      assertThat(proposed.description().title())
          .matches("劳动功能障碍程度 左肘关节功能 照片 \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d")
          .doesNotContain("测试甲");
      assertThat(proposed.retention()).matches("50 年，自 \\d{4}-01-01 起");
    }
  }

  @Test
  void stands_after_a_restart_and_in_the_exported_sidecar() throws Exception {
    Path data = folder.resolve("data");
    StationId station = new StationId(UUID.randomUUID());
    KeyPair key = TestStation.newKey();
    Medium photo;
    StreamId stream;
    try (CaptureRoom room = new CaptureRoom(data, station, key).withNotice().withCamera()) {
      stream = room.stream;
      photo = done(room.capture.still(room.stream, room.expert, room.elbow));
      assertThat(
              room.custody.describe(
                  room.stream, room.expert, photo.id(), " ", "", Retention.YEARS_50))
          .isEqualTo(Outcome.refused("evidence.refused.title"));
      done(
          room.custody.describe(
              room.stream, room.expert, photo.id(), TITLE, CAPTION, Retention.YEARS_100));
    }
    try (CaptureRoom room = new CaptureRoom(data, station, key)) {
      assertThat(room.station.journal.stream(stream).get(Descriptions.PROJECTION).of(photo.id()))
          .hasValueSatisfying(
              standing ->
                  assertThat(standing.description())
                      .isEqualTo(new Description(TITLE, CAPTION, Retention.YEARS_100)));
      Path file =
          done(room.exports.export(
                  stream, room.expert, List.of(photo.id()), folder, CaptureRoom.TO_ARCHIVE))
              .getFirst();
      JsonNode sidecar = Json.mapper().readTree(Files.readAllBytes(Path.of(file + ".json")));
      JsonNode archived = sidecar.get("archived");
      assertThat(archived.get("title").asText()).isEqualTo(TITLE);
      assertThat(archived.get("caption").asText()).isEqualTo(CAPTION);
      assertThat(archived.get("retention").asText()).matches("100 年，自 \\d{4}-01-01 起");
      assertThat(archived.get("describedBy").asText()).isEqualTo("1号专家");
      assertThat(sidecar.get("deviceMaker").asText()).isEqualTo("FFmpeg");
      assertThat(sidecar.get("software").asText()).isEqualTo(Program.NAME_AND_VERSION);
    }
  }

  @Test
  void a_capture_from_before_maker_and_software_were_kept_is_read_without_them() throws Exception {
    try (CaptureRoom room = new CaptureRoom(folder.resolve("data")).withNotice().withCamera()) {
      Medium photo = done(room.capture.still(room.stream, room.expert, room.elbow));
      var item = Objects.requireNonNull(room.evidence().items().get(photo.id()));
      JsonFactCodec codec = new JsonFactCodec();
      ObjectNode body =
          (ObjectNode)
              Json.mapper()
                  .readTree(
                      codec.encode(
                          new EvidenceFact.Captured(
                              photo, Objects.requireNonNull(item.capture()))));
      ((ObjectNode) body.get("capture")).remove(List.of("maker", "software"));
      EvidenceFact.Captured old =
          (EvidenceFact.Captured)
              codec.decode("evidence.captured", Json.mapper().writeValueAsBytes(body));
      assertThat(old.capture().maker()).isNull();
      assertThat(old.capture().software()).isNull();
      assertThat(old.capture().device()).isEqualTo(item.capture().device());
    }
  }

  private static <T> T done(Outcome<T> outcome) {
    return outcome instanceof Outcome.Done<T>(T value) ? value : fail(outcome.toString());
  }
}
