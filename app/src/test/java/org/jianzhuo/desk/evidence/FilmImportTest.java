package org.jianzhuo.desk.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jianzhuo.desk.base.Alongside;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.evidence.camera.CaptureRoomCase;
import org.jianzhuo.desk.evidence.media.JpegForPrint;
import org.jianzhuo.model.evidence.EvidenceFact;
import org.jianzhuo.model.evidence.ImportLabel;
import org.jianzhuo.model.evidence.ImportRecord;
import org.jianzhuo.model.evidence.KeyImage;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.exam.ExamFact;
import org.jianzhuo.model.exam.Film;
import org.jianzhuo.model.journal.FindingId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Imports pictures of films, which have their rows in the register. */
@Tag("F146")
@Alongside
class FilmImportTest extends CaptureRoomCase {

  @Test
  void of_another_name_supports_nothing_whether_it_is_a_picture_or_a_clip() throws Exception {
    Path clip = Files.write(folder.resolve("gait.mp4"), DamagedClips.plain(folder));
    Path photo = Files.write(folder.resolve("x-ray.png"), DamagedPictures.png(1));
    for (Path file : List.of(clip, photo)) {
      assertThat(importing(file, room.elbow, ImportLabels.FOREIGN))
          .isEqualTo(Outcome.refused("evidence.import.refused.foreign"));
      Outcome<Medium> kept = importing(file, null, ImportLabels.FOREIGN);
      assertThat(kept).isInstanceOf(Outcome.Done.class);
      Medium medium = ((Outcome.Done<Medium>) kept).value();
      assertThat(source(medium).label()).isEqualTo(ImportLabels.FOREIGN);
      assertThat(room.evidence().isForeign(medium.id(), exam())).isTrue();
    }
  }

  @Test
  void from_after_today_is_refused_before_it_is_opened() {
    ImportLabel tomorrow =
        new ImportLabel(Film.Kind.OTHER, "", ImportLabels.TODAY.plusDays(1), true);
    assertThat(importing(folder.resolve("missing.mp4"), room.elbow, tomorrow))
        .isEqualTo(Outcome.refused("evidence.import.refused.date", ImportLabels.TODAY.plusDays(1)));
  }

  @Test
  void is_registered_once_however_many_pictures_show_it() throws Exception {
    Path photo = Files.write(folder.resolve("x-ray.png"), DamagedPictures.png(1));
    Path clip = Files.write(folder.resolve("gait.mp4"), DamagedClips.plain(folder));
    Medium first = ((Outcome.Done<Medium>) importing(photo)).value();
    Medium second = ((Outcome.Done<Medium>) importing(photo)).value();
    assertThat(exam().films().values())
        .extracting(Film::named)
        .containsExactly("2026-09-12 X线 市人民医院 DR20260912-7");
    assertThat(source(first).film())
        .isEqualTo(source(second).film())
        .isEqualTo(exam().films().keySet().iterator().next());
    ImportLabel gait = new ImportLabel(Film.Kind.VIDEO, "", ImportLabels.OWN.date(), true);
    Medium third = ((Outcome.Done<Medium>) importing(clip, room.elbow, gait)).value();
    assertThat(exam().films().get(source(third).film()).named()).isEqualTo("2026-09-12 录像 市人民医院");
  }

  @Test
  void keeps_its_row_as_long_as_a_picture_of_it_stands() throws Exception {
    Path photo = Files.write(folder.resolve("x-ray.png"), DamagedPictures.png(1));
    Medium first = ((Outcome.Done<Medium>) importing(photo)).value();
    Medium second = ((Outcome.Done<Medium>) importing(photo)).value();
    UUID film = Objects.requireNonNull(source(first).film());
    assertThat(room.evidence().showing(film)).containsExactly(first, second);
    assertThat(room.evidence().showing(UUID.randomUUID())).isEmpty();
    room.tell(new EvidenceFact.Voided(first.id(), "误导入", null));
    assertThat(room.evidence().showing(film)).containsExactly(second);
  }

  @Test
  void that_is_refused_is_not_registered() throws Exception {
    byte[] cut = Arrays.copyOf(DamagedPictures.png(1), 60);
    assertThat(importing(Files.write(folder.resolve("cut.png"), cut)))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(exam().films()).isEmpty();
  }

  @Test
  void registered_otherwise_under_its_number_is_refused_until_one_of_both_is_mended()
      throws Exception {
    Path photo = Files.write(folder.resolve("x-ray.png"), DamagedPictures.png(1));
    importing(photo);
    ImportLabel later =
        new ImportLabel(Film.Kind.XRAY, "dr20260912-7", ImportLabels.OWN.date().plusDays(1), true);
    assertThat(importing(photo, room.elbow, later))
        .isEqualTo(
            Outcome.refused(
                "evidence.import.refused.registered",
                "DR20260912-7",
                "市人民医院",
                Film.Kind.XRAY.words(),
                ImportLabels.OWN.date(),
                Reason.of("evidence.import.own")));
    assertThat(room.evidence().items()).hasSize(1);
  }

  @Test
  void after_the_examination_is_imported_only_where_it_is_registered() throws Exception {
    Path photo = Files.write(folder.resolve("x-ray.png"), DamagedPictures.png(1));
    importing(photo);
    room.tell(new ExamFact.Completed());
    assertThat(importing(photo)).isInstanceOf(Outcome.Done.class);
    assertThat(importing(photo, null, ImportLabels.FOREIGN))
        .isEqualTo(Outcome.refused("evidence.import.refused.completed"));
  }

  @Test
  void corrected_to_another_name_in_the_register_is_no_longer_a_key_image() throws Exception {
    Path photo = Files.write(folder.resolve("x-ray.png"), DamagedPictures.png(1));
    Medium medium = ((Outcome.Done<Medium>) importing(photo)).value();
    Film film = exam().films().values().iterator().next();
    room.tell(
        new ExamFact.FilmRegistered(
            new Film(
                film.id(),
                film.kind(),
                film.hospital(),
                film.number(),
                film.date(),
                false,
                "",
                "",
                false)));
    assertThat(room.evidence().isForeign(medium.id(), exam())).isTrue();
    KeyImageService keys =
        new KeyImageService(room.station.journal, room.custody, new JpegForPrint());
    assertThat(keys.candidates(room.stream)).isEmpty();
  }

  @Test
  void of_another_name_is_no_key_image() throws Exception {
    Path photo = Files.write(folder.resolve("x-ray.png"), DamagedPictures.png(1));
    Medium own = ((Outcome.Done<Medium>) importing(photo)).value();
    Medium foreign = ((Outcome.Done<Medium>) importing(photo, null, ImportLabels.FOREIGN)).value();
    KeyImageService keys =
        new KeyImageService(room.station.journal, room.custody, new JpegForPrint());
    assertThat(keys.candidates(room.stream))
        .extracting(KeyImageService.Candidate::medium)
        .containsExactly(own);
    assertThat(
            keys.choose(
                room.stream, room.expert, List.of(new KeyImage(foreign.id(), "", false, false))))
        .isEqualTo(Outcome.refused("evidence.refused.key-foreign", "IMG-02.png"));
  }

  private Outcome<Medium> importing(Path file) {
    return importing(file, room.elbow, ImportLabels.OWN);
  }

  private Outcome<Medium> importing(Path file, @Nullable FindingId finding, ImportLabel label) {
    return room.imports.importFile(room.stream, room.expert, finding, file, "市人民医院", label);
  }

  private Exam exam() {
    return room.station.journal.stream(room.stream).get(Exam.PROJECTION);
  }

  private ImportRecord source(Medium medium) {
    return room.evidence().items().get(medium.id()).source();
  }
}
