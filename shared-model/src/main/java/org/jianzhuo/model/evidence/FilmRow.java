package org.jianzhuo.model.evidence;

import java.text.Normalizer;
import java.util.Locale;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.exam.Film;

/** Says how a film that is imported stands to the register of films and papers (资料登记). */
public sealed interface FilmRow {

  /** It is registered, as it was read off. */
  record Registered(Film film) implements FilmRow {}

  /** Another date, kind or name is registered under its number. */
  record Contradicted(Film film) implements FilmRow {}

  /** It is not registered. */
  record Missing() implements FilmRow {}

  /**
   * Finds the row of a film: the same number, from the same hospital or of the same kind and day;
   * without a number all that was read off must be the same.
   *
   * @param hospital who made it, with or without the department
   */
  static FilmRow of(Exam exam, String hospital, ImportLabel label) {
    for (Film film : exam.films().values()) {
      if (!plain(film.number()).equals(plain(label.number()))) {
        continue;
      }
      boolean sameDay = film.kind() == label.kind() && film.date().equals(label.date());
      boolean same = sameDay && film.ownName() == label.ownName();
      boolean sameHospital = within(plain(film.hospital()), plain(hospital));
      if (label.number().isBlank() ? same && sameHospital : same) {
        return new Registered(film);
      }
      // Two hospitals may count alike: only one hospital's number, or one day's, names one film.
      if (!label.number().isBlank() && (sameHospital || sameDay)) {
        return new Contradicted(film);
      }
    }
    return new Missing();
  }

  // A hospital is also written with its department: 市人民医院放射科.
  private static boolean within(String one, String other) {
    return one.startsWith(other) || other.startsWith(one);
  }

  private static String plain(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC)
        .replaceAll("\\s", "")
        .toUpperCase(Locale.ROOT);
  }
}
