package org.jianzhuo.desk.evidence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javafx.scene.control.ComboBox;
import org.jianzhuo.desk.evidence.CaptureDevice;
import org.jianzhuo.desk.evidence.media.PngWriter;
import org.jianzhuo.model.evidence.Evidence;
import org.jianzhuo.model.evidence.ImportLabel;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.exam.ExamFact;
import org.jianzhuo.model.exam.Film;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks what is read off a film before it is imported. */
@Tag("F146")
class ImportCheckScreenTest {

  @TempDir Path folder;
  private ReviewStage stage;
  private Path file;

  @BeforeEach
  void show() throws Exception {
    stage =
        new ReviewStage(
            folder,
            room -> {
              room.tell(
                  new ExamFact.FilmRegistered(
                      new Film(
                          UUID.randomUUID(),
                          Film.Kind.MRI,
                          "市人民医院",
                          "MR-7",
                          LocalDate.of(2026, 9, 12),
                          true,
                          "",
                          "",
                          false)));
            });
    file =
        Files.write(
            folder.resolve("film.png"),
            new PngWriter()
                .png(new CaptureDevice.Frame(64, 48, new byte[64 * 48 * 4], 0), List.of()));
    stage.robot.interact(
        () ->
            stage.view().shortcuts().values().stream()
                .filter(key -> key.words().equals(stage.words.text("evidence.import.open")))
                .findFirst()
                .orElseThrow()
                .act()
                .run());
    ReviewStage.until(() -> stage.holds("#review-import-dialog"));
  }

  @AfterEach
  void close() throws Exception {
    stage.close();
  }

  @Test
  void each_empty_field_is_named_and_nothing_typed_is_lost() throws Exception {
    act();
    assertProblem("evidence.import.fault.path");
    stage.enter("#review-import-path", file.toString());
    act();
    assertProblem("evidence.import.fault.source");
    stage.enter("#review-import-source", "市人民医院");
    act();
    assertProblem("evidence.import.fault.kind");
    stage.robot.interact(
        () ->
            stage
                .robot
                .lookup("#review-import-kind")
                .<ComboBox<Film.Kind>>query()
                .setValue(Film.Kind.CT));
    stage.enter("#review-import-date", "12.9.");
    act();
    assertProblem("evidence.import.fault.date");
    stage.enter("#review-import-date", "2999-09-12");
    act();
    assertProblem("evidence.import.fault.name");
    stage.picture("import-1-fields");
    fire("#review-import-own-0");
    act();
    assertThat(stage.text("#review-import-problem")).contains("2999-09-12");
    assertThat(stage.room.evidence().items()).isEmpty();
    stage.enter("#review-import-date", "2026-09-12");
    act();
    ReviewStage.until(() -> stage.room.evidence().items().size() == 1);
    assertThat(label())
        .isEqualTo(new ImportLabel(Film.Kind.CT, "", LocalDate.of(2026, 9, 12), true));
  }

  @Test
  void a_film_of_another_name_is_kept_without_a_finding_and_marked() throws Exception {
    stage.enter("#review-import-path", file.toString());
    stage.robot.interact(
        () ->
            stage
                .robot
                .lookup("#review-import-registered")
                .<ComboBox<Film>>query()
                .getSelectionModel()
                .selectFirst());
    fire("#review-import-own-1");
    act();
    // The register says otherwise of this number.
    assertThat(stage.text("#review-import-problem")).contains("MR-7", "2026-09-12");
    assertThat(exam().films()).hasSize(1);
    stage.enter("#review-import-number", "MR-8");
    stage.picture("import-2-foreign");
    act();
    ReviewStage.until(() -> stage.room.evidence().items().size() == 1);
    Evidence.Item item = stage.room.evidence().items().values().iterator().next();
    assertThat(item.medium().finding()).isNull();
    assertThat(label())
        .isEqualTo(new ImportLabel(Film.Kind.MRI, "MR-8", LocalDate.of(2026, 9, 12), false));
    assertThat(exam().films().values()).extracting(Film::number).containsExactly("MR-7", "MR-8");
    assertThat(stage.room.evidence().isForeign(item.medium().id(), exam())).isTrue();
    ReviewStage.until(() -> stage.text("#review-name").equals("IMG-01"));
    stage.picture("import-3-marked");
  }

  private Exam exam() {
    return stage.room.station.journal.stream(stage.room.stream).get(Exam.PROJECTION);
  }

  private ImportLabel label() {
    Evidence.Item item = stage.room.evidence().items().values().iterator().next();
    return item.source() == null ? null : item.source().label();
  }

  private void assertProblem(String key) {
    assertThat(stage.text("#review-import-problem")).isEqualTo(stage.words.text(key));
  }

  private void act() {
    fire("#review-import-act");
  }

  private void fire(String id) {
    stage.robot.interact(
        () -> stage.robot.lookup(id).<javafx.scene.control.ButtonBase>query().fire());
  }
}
