package org.jianzhuo.desk.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.List;
import org.jianzhuo.desk.base.Alongside;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.evidence.camera.CaptureRoom;
import org.jianzhuo.model.evidence.Evidence;
import org.jianzhuo.model.evidence.EvidenceFact;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.evidence.Note;
import org.jianzhuo.model.evidence.NoteKind;
import org.jianzhuo.model.evidence.Spot;
import org.jianzhuo.model.journal.Act;
import org.jianzhuo.model.journal.Damage;
import org.jianzhuo.model.journal.MediaId;
import org.jianzhuo.model.wire.Ed25519Keys;
import org.jianzhuo.model.wire.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Alongside
class ExportAuditTest {

  @TempDir Path folder;
  private Path out;
  private CaptureRoom room;
  private Medium photo;

  @BeforeEach
  void exportOneOfEachKind() throws Exception {
    out = folder.resolve("out");
    room = new CaptureRoom(folder.resolve("data")).withNotice().withCamera();
    photo = done(room.capture.still(room.stream, room.expert, room.elbow));
    done(room.capture.startClip(room.stream, room.expert, room.elbow));
    room.frames(20);
    Medium clip = done(room.capture.stopClip());
    room.capture.release();
    List<Spot> face = List.of(new Spot(0.1, 0.1), new Spot(0.3, 0.3));
    Note cover = new Note(room.review.newNote(), NoteKind.COVER, face, "", 0, 0);
    done(room.review.annotate(room.stream, room.expert, photo.id(), cover, List.of()));
    export(photo);
    export(clip);
    export(done(room.review.grabFrame(room.stream, room.expert, clip.id(), 0, 0.2)));
    export(done(room.review.redact(room.stream, room.expert, photo.id())));
    Path scan = folder.resolve("scan.png");
    Files.write(scan, DamagedPictures.png(1));
    export(
        done(
            room.imports.importFile(
                room.stream, room.expert, null, scan, "市人民医院", ImportLabels.OWN)));
  }

  @AfterEach
  void close() throws Exception {
    room.close();
  }

  @Test
  void what_was_exported_is_clean_and_told_from_any_other_folder() throws Exception {
    assertThat(ExportAudit.recognises(out)).isTrue();
    assertThat(ExportAudit.recognises(room.data)).isFalse();
    assertThat(new ExportAudit(out).audit()).isEmpty();
  }

  @Test
  void one_altered_byte_names_exactly_its_file() throws Exception {
    for (String name : List.of("IMG-01.jpg", "CLIP-01.mp4", "CLIP-01-F1.png", "IMG-01-R1.png")) {
      Path file = out.resolve(name);
      byte[] whole = Files.readAllBytes(file);
      byte[] altered = whole.clone();
      altered[altered.length / 2] ^= 1;
      Files.write(file, altered);
      assertThat(new ExportAudit(out).audit()).extracting(Damage::name).containsExactly(name);
      Files.write(file, whole);
    }
  }

  @Test
  void a_digest_that_was_fitted_to_an_altered_file_does_not_fit_the_signed_entry()
      throws Exception {
    Path sidecar = out.resolve("IMG-01.jpg.json");
    String other = photo.sha256().hex().replace('a', 'b');
    String said = Files.readString(sidecar).replace(photo.sha256().hex(), other);
    Files.writeString(sidecar, said);
    assertThat(new ExportAudit(out).audit())
        .containsExactly(new Damage("sidecar", "IMG-01.jpg.json", "altered"));
  }

  @Test
  void one_word_of_a_sidecar_that_was_altered_names_it() throws Exception {
    Path sidecar = out.resolve("CLIP-01.mp4.json");
    String whole = Files.readString(sidecar);
    JsonNode said = Json.mapper().readTree(whole);
    for (String field :
        List.of("operator", "acceptanceNumber", "finding", "startedAt", "endedAt", "deviceName")) {
      Files.writeString(sidecar, whole.replace(said.path(field).asText(), "李四"));
      assertThat(new ExportAudit(out).audit())
          .as(field)
          .containsExactly(new Damage("sidecar", "CLIP-01.mp4.json", "altered"));
    }
    ObjectNode shortened = (ObjectNode) Json.mapper().readTree(whole);
    ((ArrayNode) shortened.get("custody")).remove(0);
    Files.writeString(sidecar, shortened.toString());
    assertThat(new ExportAudit(out).audit()).as("an act taken out").isNotEmpty();
    ObjectNode later = (ObjectNode) Json.mapper().readTree(whole);
    ((ObjectNode) later.get("custody").get(0)).put("at", "2027-01-01T00:00:00+08:00");
    Files.writeString(sidecar, later.toString());
    assertThat(new ExportAudit(out).audit()).as("another time").isNotEmpty();
    Files.writeString(sidecar, said.toString());
    assertThat(new ExportAudit(out).audit()).as("other line breaks").isEmpty();
  }

  @Test
  void an_entry_that_the_stations_key_did_not_sign_is_named() throws Exception {
    Path sidecar = out.resolve("IMG-01.jpg.json");
    ObjectNode said = (ObjectNode) Json.mapper().readTree(Files.readString(sidecar));
    KeyPair other = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    said.withObject("keys")
        .put(said.path("station").asText(), Ed25519Keys.write(other.getPublic()));
    Files.writeString(sidecar, said.toString());
    assertThat(new ExportAudit(out).audit())
        .containsExactly(new Damage("sidecar", "IMG-01.jpg.json", "altered"));
  }

  @Test
  void a_file_that_is_gone_or_has_no_sidecar_is_named() throws Exception {
    Files.delete(out.resolve("IMG-01.jpg"));
    Files.writeString(out.resolve("notes.txt"), "laid beside", StandardCharsets.UTF_8);
    assertThat(new ExportAudit(out).audit())
        .containsExactly(
            new Damage("file", "IMG-01.jpg", "missing"),
            new Damage("file", "notes.txt", "without a sidecar"));
  }

  @Nested
  class ASetThatLeftTogether {

    private Path together;

    @BeforeEach
    void exportAllAtOnce() {
      together = folder.resolve("together");
      List<MediaId> all =
          room.exports.exportable(room.stream, room.expert).stream()
              .map(item -> item.medium().id())
              .toList();
      Handover court = new Handover(" 人民法院 ", "诉讼举证");
      assertThat(done(room.exports.export(room.stream, room.expert, all, together, court)))
          .hasSize(5);
    }

    @Test
    void is_clean_and_tells_to_whom_it_went_and_what_for() throws Exception {
      assertThat(new ExportAudit(together).audit()).isEmpty();
      JsonNode said =
          Json.mapper().readTree(Files.readAllBytes(together.resolve("IMG-01.jpg.json")));
      assertThat(said.path("exportedTo").asText()).isEqualTo("人民法院");
      assertThat(said.path("exportedFor").asText()).isEqualTo("诉讼举证");
      assertThat(Custody.of(room.station.journal.stream(room.stream), photo.id()).acts())
          .extracting(Act::fact)
          .anySatisfy(
              fact ->
                  assertThat(fact)
                      .isInstanceOfSatisfying(
                          EvidenceFact.Exported.class,
                          left -> {
                            assertThat(left.recipient()).isEqualTo("人民法院");
                            assertThat(left.purpose()).isEqualTo("诉讼举证");
                            assertThat(left.set()).isNotNull();
                          }));
    }

    @Test
    void misses_a_file_that_was_taken_away_with_its_sidecar() throws Exception {
      Files.delete(together.resolve("IMG-01.jpg"));
      Files.delete(together.resolve("IMG-01.jpg.json"));
      assertThat(new ExportAudit(together).audit())
          .containsExactly(new Damage("file", "IMG-01.jpg", "missing"));
    }

    @Test
    void misses_its_manifest() throws Exception {
      Path manifest = manifest(together);
      Files.delete(manifest);
      assertThat(new ExportAudit(together).audit())
          .containsExactly(new Damage("manifest", manifest.getFileName().toString(), "missing"));
    }

    @Test
    void knows_a_manifest_from_which_a_file_was_struck() throws Exception {
      Files.delete(together.resolve("IMG-01.jpg"));
      Files.delete(together.resolve("IMG-01.jpg.json"));
      Path manifest = manifest(together);
      ObjectNode said = (ObjectNode) Json.mapper().readTree(Files.readAllBytes(manifest));
      ((ArrayNode) said.get("files")).remove(0);
      ((ArrayNode) said.get("custody")).remove(0);
      Files.writeString(manifest, said.toString());
      assertThat(new ExportAudit(together).audit())
          .containsExactly(new Damage("manifest", manifest.getFileName().toString(), "altered"));
    }

    @Test
    void is_missed_whole_by_what_was_exported_after_it() throws Exception {
      Path manifest = manifest(together);
      room.export(photo, together);
      assertThat(new ExportAudit(together).audit()).isEmpty();
      try (var all = Files.list(together)) {
        for (Path file : all.toList()) {
          JsonNode said =
              file.toString().endsWith(".json")
                  ? Json.mapper().readTree(Files.readAllBytes(file))
                  : Json.mapper().createObjectNode();
          if (!said.path("exportedTo").asText().equals("委员会档案室")
              && !file.getFileName().toString().startsWith("IMG-01-")) {
            Files.delete(file);
          }
        }
      }
      assertThat(new ExportAudit(together).audit())
          .contains(new Damage("manifest", manifest.getFileName().toString(), "missing"));
    }

    @Test
    void that_was_taken_out_whole_is_known_to_the_stations_journal() throws Exception {
      List<ExportSet> known =
          ExportSet.of(room.station.journal.stream(room.stream).history().ordered());
      ExportSet last = known.getLast();
      assertThat(last.recipient()).isEqualTo("人民法院");
      assertThat(last.media()).contains("IMG-01.jpg", "CLIP-01.mp4");
      assertThat(last.acceptanceNumber()).isEqualTo("鉴受〔2026〕00001");
      ExportAudit audit = new ExportAudit(together);
      assertThat(audit.against(List.of(last)))
          .isEqualTo(new ExportAudit.Against(List.of(), List.of()));
      assertThat(audit.against(List.of()).strange())
          .containsExactly(new Damage("manifest", last.name(), "not of an export of this station"));
      try (var files = Files.list(together)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      assertThat(audit.against(List.of(last)).elsewhere()).containsExactly(last);
    }

    @Test
    void stays_as_it_is_however_often_the_same_is_exported_beside_it() throws Exception {
      room.export(photo, together);
      room.export(photo, together);
      room.export(photo, together);
      assertThat(new ExportAudit(together).audit()).isEmpty();
      String beginning = "IMG-01-" + photo.sha256().brief();
      assertThat(together.resolve(beginning + ".jpg")).exists();
      assertThat(together.resolve(beginning + "-2.jpg")).exists();
      assertThat(together.resolve(beginning + "-3.jpg")).exists();
    }

    @Test
    void needs_a_recipient_a_purpose_and_something_chosen() {
      assertThat(leaving(List.of(), "人民法院", "诉讼举证"))
          .isEqualTo(Outcome.refused("evidence.refused.none-chosen"));
      assertThat(leaving(List.of(photo.id()), " ", "诉讼举证"))
          .isEqualTo(Outcome.refused("evidence.refused.recipient"));
      assertThat(leaving(List.of(photo.id()), "人民法院", ""))
          .isEqualTo(Outcome.refused("evidence.refused.purpose"));
    }

    @Test
    void leaves_nothing_behind_when_one_of_it_cannot_be_read() throws Exception {
      Path broken = folder.resolve("broken");
      Evidence.Item last = room.evidence().reviewable().getLast();
      Path sealed =
          room.dataFiles().stream()
              .filter(file -> file.toString().contains("media"))
              .filter(
                  file -> {
                    byte[] original = room.media.read(last.medium().sha256());
                    return sizeOf(file) > original.length && sizeOf(file) < original.length + 1000;
                  })
              .findFirst()
              .orElseThrow();
      byte[] bytes = Files.readAllBytes(sealed);
      bytes[bytes.length - 20] ^= 1;
      Files.write(sealed, bytes);
      List<MediaId> both = List.of(photo.id(), last.medium().id());
      assertThatThrownBy(
              () ->
                  room.exports.export(
                      room.stream, room.expert, both, broken, CaptureRoom.TO_ARCHIVE))
          .isInstanceOf(DeskFault.class);
      try (var left = Files.list(broken)) {
        assertThat(left.filter(file -> !file.toString().endsWith(".new"))).isEmpty();
      }
    }

    private Outcome<List<Path>> leaving(List<MediaId> media, String recipient, String purpose) {
      return room.exports.export(
          room.stream, room.expert, media, together, new Handover(recipient, purpose));
    }
  }

  private static long sizeOf(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path manifest(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(file -> Manifest.named(Manifest.nameOf(file))).findFirst().orElseThrow();
    }
  }

  @Test
  void every_sidecar_tells_station_operator_camera_or_source_and_the_clock() throws Exception {
    for (String name :
        List.of("IMG-01.jpg", "CLIP-01.mp4", "CLIP-01-F1.png", "IMG-01-R1.png", "IMG-02.png")) {
      JsonNode said = Json.mapper().readTree(Files.readAllBytes(out.resolve(name + ".json")));
      assertThat(said.path("operator").asText()).as(name).isEqualTo("1号专家");
      assertThat(said.path("custody").path(0).path("station").asText()).as(name).isNotBlank();
      assertThat(said.path("timeNote").asText()).isEqualTo("本机时间");
      assertThat(said.has("clockErrorMillis")).isTrue();
      JsonNode from = said.path("derivedFrom").isNull() ? said : said.path("derivedFrom");
      boolean imported = said.path("importedFrom").isObject();
      JsonNode origin = imported ? said.path("importedFrom").path("source") : from.path("device");
      assertThat(origin.asText()).as(name).isEqualTo(imported ? "市人民医院" : "lavfi:testsrc2");
    }
    JsonNode clip = Json.mapper().readTree(Files.readAllBytes(out.resolve("CLIP-01.mp4.json")));
    assertThat(clip.path("role").asText()).isEqualTo("table");
    assertThat(clip.path("durationMillis").asLong()).isPositive();
    assertThat(clip.path("bitsPerSecond").asLong()).isPositive();
  }

  private void export(Medium medium) {
    assertThat(room.export(medium, out)).hasFileName(medium.fileName());
  }

  private static <T> T done(Outcome<T> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done<T>) outcome).value();
  }
}
