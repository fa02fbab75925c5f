package org.jianzhuo.model.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.exam.Film;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F146")
class FilmRowTest {

  private static final LocalDate DAY = LocalDate.of(2026, 9, 12);
  private static final String HOSPITAL = "市人民医院";

  private final Map<UUID, Film> films = new LinkedHashMap<>();

  @Test
  void a_number_names_a_film_however_it_is_typed_and_with_whichever_department() {
    Film film = registered("DR20260912-7");
    assertThat(row("市人民医院放射科", " dr２０２６0912-7 ", DAY, true))
        .isEqualTo(new FilmRow.Registered(film));
  }

  @Test
  void another_date_kind_or_name_under_one_hospitals_number_contradicts() {
    Film film = registered("7");
    assertThat(row(HOSPITAL, "7", DAY.plusDays(1), true)).isEqualTo(new FilmRow.Contradicted(film));
    assertThat(row(HOSPITAL, "7", DAY, false)).isEqualTo(new FilmRow.Contradicted(film));
    assertThat(FilmRow.of(exam(), HOSPITAL, new ImportLabel(Film.Kind.VIDEO, "7", DAY, true)))
        .isEqualTo(new FilmRow.Contradicted(film));
  }

  @Test
  void the_same_number_of_another_hospital_and_day_is_another_film() {
    registered("7");
    assertThat(row("区中医院", "7", DAY.plusDays(1), true)).isEqualTo(new FilmRow.Missing());
  }

  @Test
  void without_a_number_all_else_must_be_the_same() {
    Film film = registered("");
    assertThat(row(HOSPITAL, "", DAY, true)).isEqualTo(new FilmRow.Registered(film));
    assertThat(row(HOSPITAL, "", DAY, false)).isEqualTo(new FilmRow.Missing());
    assertThat(row("区中医院", "", DAY, true)).isEqualTo(new FilmRow.Missing());
    assertThat(row(HOSPITAL, "8", DAY, true)).isEqualTo(new FilmRow.Missing());
  }

  @Test
  void a_picture_says_what_the_register_says_of_its_film_now() {
    Film film = registered("7");
    ImportRecord read =
        new ImportRecord(
            "a.jpg",
            HOSPITAL,
            1,
            1,
            1,
            0,
            null,
            null,
            Map.of(),
            new ImportLabel(Film.Kind.CT, "7", DAY, true),
            film.id(),
            null);
    films.put(
        film.id(), new Film(film.id(), Film.Kind.CT, HOSPITAL, "8", DAY, false, "何守正", "", false));
    assertThat(read.label(exam())).isEqualTo(new ImportLabel(Film.Kind.CT, "8", DAY, false));
    assertThat(read.foreign(exam())).isTrue();
    films.clear();
    assertThat(read.label(exam())).isEqualTo(read.label());
  }

  private FilmRow row(String hospital, String number, LocalDate day, boolean own) {
    return FilmRow.of(exam(), hospital, new ImportLabel(Film.Kind.CT, number, day, own));
  }

  private Film registered(String number) {
    Film film =
        new Film(UUID.randomUUID(), Film.Kind.CT, HOSPITAL, number, DAY, true, "", "", false);
    films.put(film.id(), film);
    return film;
  }

  private Exam exam() {
    return new Exam(
        false,
        false,
        false,
        Map.of(),
        Map.of(),
        null,
        Map.of(),
        null,
        null,
        films,
        Map.of(),
        java.util.List.of());
  }
}
