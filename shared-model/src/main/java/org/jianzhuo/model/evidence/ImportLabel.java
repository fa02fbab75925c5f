package org.jianzhuo.model.evidence;

import java.time.LocalDate;
import org.jianzhuo.model.exam.Film;

/**
 * Says what was read off a film, paper or clip before it was imported, as in the register of films
 * and papers (资料登记; practice 4).
 *
 * @param number the hospital's; blank where it bears none
 * @param date of the examination
 * @param ownName whether the name on it is the person's; one of another name supports no finding
 */
public record ImportLabel(Film.Kind kind, String number, LocalDate date, boolean ownName) {

  /** Reads the label of a film that is registered. */
  public static ImportLabel of(Film film) {
    return new ImportLabel(film.kind(), film.number(), film.date(), film.ownName());
  }
}
