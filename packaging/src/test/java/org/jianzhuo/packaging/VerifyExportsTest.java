package org.jianzhuo.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jianzhuo.model.journal.MediaId;
import org.jianzhuo.model.journal.StreamId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Runs the command on a station and what it exported, in two sets of two cases. */
class VerifyExportsTest {

  private static final int CLEAN = 0;
  private static final int DAMAGED = 1;
  private static final int COULD_NOT_LOOK = 2;
  private static final String COURT = "人民法院";
  private static final String ARCHIVE = "本委员会档案室";

  @TempDir Path folder;
  private Path data;
  private Path out;
  private Path password;

  @BeforeEach
  void exportTwoSets() throws IOException {
    data = folder.resolve("data");
    out = folder.resolve("out");
    password = Files.writeString(folder.resolve("password"), ExportingStation.PASSWORD + "\n");
    try (ExportingStation station = new ExportingStation(data)) {
      StreamId first = station.accept("鉴受〔2026〕00001");
      List<MediaId> two =
          List.of(station.keep(first, "IMG-01.jpg"), station.keep(first, "IMG-02.jpg"));
      station.export(first, two, out, COURT);
      StreamId second = station.accept("鉴受〔2026〕00002");
      station.export(second, List.of(station.keep(second, "IMG-03.jpg")), out, ARCHIVE);
    }
  }

  @Test
  void all_that_the_station_exported_is_there() {
    assertThat(verify(out)).isEqualTo(new Answer(CLEAN, "a folder of exported media", "clean"));
    assertThat(against()).isEqualTo(new Answer(CLEAN, "a folder of exported media", "clean"));
  }

  @Nested
  class A_set_that_was_taken_out_whole {

    @BeforeEach
    void takeOut() throws IOException {
      // The later one: no manifest names it.
      String manifest = manifestOf(ARCHIVE);
      for (String name : List.of("IMG-03.jpg", "IMG-03.jpg.json", manifest)) {
        Files.delete(out.resolve(name));
      }
    }

    @Test
    void leaves_no_gap_without_the_station() {
      assertThat(verify(out).code()).isEqualTo(CLEAN);
    }

    @Test
    void is_missing_by_the_stations_record() {
      Answer answer = against();
      assertThat(answer.code()).isEqualTo(DAMAGED);
      assertThat(answer.lines()).hasSize(2);
      assertThat(answer.lines().getLast())
          .matches(
              "export export-[0-9a-f]{8}\\.manifest\\.json: missing: 2026-11-23T01:00:00Z,"
                  + " 鉴受〔2026〕00002, to 本委员会档案室 for 诉讼举证: IMG-03\\.jpg");
    }

    @Test
    void is_not_asked_for_where_another_case_or_recipient_is() {
      assertThat(against("--case", "鉴受〔2026〕00001").code()).isEqualTo(CLEAN);
      assertThat(against("--recipient", COURT).code()).isEqualTo(CLEAN);
      assertThat(against("--case", "鉴受〔2026〕00002").code()).isEqualTo(DAMAGED);
      assertThat(against("--recipient", ARCHIVE).code()).isEqualTo(DAMAGED);
    }
  }

  @Test
  void a_folder_emptied_of_everything_misses_every_export() throws IOException {
    for (Path file : inside()) {
      Files.delete(file);
    }
    Answer answer = against();
    assertThat(answer.code()).isEqualTo(DAMAGED);
    assertThat(answer.lines()).hasSize(3).first().isEqualTo("a folder without exported media");
    assertThat(answer.lines()).filteredOn(line -> line.contains(": missing: ")).hasSize(2);
    assertThat(verify(out).code()).isEqualTo(COULD_NOT_LOOK);
  }

  @Test
  void a_single_file_that_is_gone_is_missing_with_and_without_the_station() throws IOException {
    Files.delete(out.resolve("IMG-02.jpg"));
    assertThat(verify(out)).isEqualTo(damaged("file IMG-02.jpg: missing"));
    assertThat(against()).isEqualTo(damaged("file IMG-02.jpg: missing"));
    Files.delete(out.resolve("IMG-02.jpg.json"));
    assertThat(verify(out)).isEqualTo(damaged("file IMG-02.jpg: missing"));
    assertThat(against()).isEqualTo(damaged("file IMG-02.jpg: missing"));
  }

  @Test
  void a_file_that_was_renamed_is_named_by_both_names() throws IOException {
    rename("IMG-02.jpg", "IMG-09.jpg");
    assertThat(against())
        .isEqualTo(damaged("file IMG-02.jpg: missing", "file IMG-09.jpg: without a sidecar"));
    rename("IMG-02.jpg.json", "IMG-09.jpg.json");
    assertThat(against())
        .isEqualTo(
            damaged(
                "file IMG-09.jpg: renamed: exported as IMG-02.jpg", "file IMG-02.jpg: missing"));
  }

  @Test
  void two_pictures_that_changed_their_names_are_both_named() throws IOException {
    rename("IMG-01.jpg", "IMG-09.jpg");
    rename("IMG-02.jpg", "IMG-01.jpg");
    rename("IMG-09.jpg", "IMG-02.jpg");
    assertThat(against())
        .isEqualTo(
            damaged(
                "file IMG-01.jpg: altered: not the digest that was exported",
                "file IMG-02.jpg: altered: not the digest that was exported"));
  }

  @Test
  void a_foreign_file_is_named_whatever_it_is_called() throws IOException {
    Files.writeString(out.resolve("IMG-07.jpg"), "foreign");
    Files.writeString(out.resolve("notes.json"), "{}");
    assertThat(against())
        .isEqualTo(
            damaged(
                "file IMG-07.jpg: without a sidecar",
                "file notes.json: neither a sidecar nor a manifest"));
  }

  @Test
  void an_export_of_another_station_is_none_of_this_one() throws IOException {
    try (ExportingStation other = new ExportingStation(folder.resolve("other"))) {
      StreamId stream = other.accept("鉴受〔2026〕00001");
      other.export(stream, List.of(other.keep(stream, "IMG-05.jpg")), out, COURT);
    }
    assertThat(verify(out).code()).isEqualTo(CLEAN);
    Answer answer = against();
    assertThat(answer.code()).isEqualTo(DAMAGED);
    assertThat(answer.lines())
        .hasSize(2)
        .last()
        .asString()
        .matches("manifest export-.*\\.manifest\\.json: not of an export of this station");
  }

  @Test
  void a_picture_put_in_anothers_place_with_a_sidecar_of_its_own_does_not_fit_the_manifest()
      throws IOException {
    Path forged = folder.resolve("forged");
    try (ExportingStation other = new ExportingStation(folder.resolve("other"))) {
      StreamId stream = other.accept("鉴受〔2026〕00001");
      other.export(stream, List.of(other.keep(stream, "IMG-01.jpg")), forged, COURT);
    }
    for (String name : List.of("IMG-01.jpg", "IMG-01.jpg.json")) {
      Files.delete(out.resolve(name));
      Files.move(forged.resolve(name), out.resolve(name));
    }
    // What the forger's sidecar names is there, too.
    try (Stream<Path> rest = Files.list(forged)) {
      Path manifest = rest.findFirst().orElseThrow();
      Files.move(manifest, out.resolve(manifest.getFileName()));
    }
    assertThat(verify(out))
        .isEqualTo(
            damaged(
                "file IMG-01.jpg: altered: not the digest that was exported",
                "sidecar IMG-01.jpg.json: not of the export that the manifest tells of"));
  }

  @Test
  void a_case_or_recipient_of_whom_the_record_knows_nothing_is_not_clean() {
    assertThat(against("--case", "鉴受〔2026〕09999").code()).isEqualTo(COULD_NOT_LOOK);
    assertThat(against("--recipient", "某律师").code()).isEqualTo(COULD_NOT_LOOK);
    assertThat(verify(out, "--recipient", COURT))
        .isEqualTo(
            new Answer(
                COULD_NOT_LOOK, "could not look: --case and --recipient need --station, too"));
  }

  @Test
  void a_station_that_does_not_open_is_not_asked() throws IOException {
    Files.writeString(password, "another password\n");
    assertThat(against().code()).isEqualTo(COULD_NOT_LOOK);
  }

  private record Answer(int code, List<String> lines) {
    Answer(int code, String... lines) {
      this(code, List.of(lines));
    }
  }

  private static Answer damaged(String... lines) {
    List<String> all = new ArrayList<>(List.of("a folder of exported media"));
    all.addAll(List.of(lines));
    return new Answer(DAMAGED, all);
  }

  private Answer against(String... more) {
    List<String> all =
        new ArrayList<>(
            List.of("--station", data.toString(), "--password-file", password.toString()));
    all.addAll(List.of(more));
    return verify(out, all.toArray(String[]::new));
  }

  private static Answer verify(Path path, String... options) {
    StringWriter said = new StringWriter();
    CommandLine command = new CommandLine(new VerifyCommand());
    command.setOut(new PrintWriter(said));
    List<String> all = new ArrayList<>(List.of(path.toString()));
    all.addAll(List.of(options));
    int code = command.execute(all.toArray(String[]::new));
    return new Answer(code, said.toString().lines().toList());
  }

  private void rename(String from, String to) throws IOException {
    Files.move(out.resolve(from), out.resolve(to));
  }

  private String manifestOf(String recipient) throws IOException {
    for (Path file : inside()) {
      String name = file.getFileName().toString();
      if (name.startsWith("export-") && Files.readString(file).contains(recipient)) {
        return name;
      }
    }
    throw new AssertionError("no manifest for " + recipient);
  }

  private List<Path> inside() throws IOException {
    try (Stream<Path> files = Files.list(out)) {
      return files.toList();
    }
  }
}
