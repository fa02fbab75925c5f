package org.jianzhuo.desk.exam;

import java.util.List;
import java.util.UUID;
import org.jianzhuo.model.journal.StreamId;

/** Names the pictures that were imported by a row of the register of films (资料登记) and stand. */
@FunctionalInterface
public interface FilmPictures {

  /** No picture was imported by any row. */
  FilmPictures NONE = (caseStream, film) -> List.of();

  /**
   * Returns their names as the case calls them; none of a voided one.
   *
   * @param film the row
   */
  List<String> of(StreamId caseStream, UUID film);

  /** Puts names into one line. */
  static String list(List<String> names) {
    return String.join(", ", names);
  }
}
