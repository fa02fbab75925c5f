package org.jianzhuo.desk.evidence;

import java.time.LocalDate;
import org.jianzhuo.model.evidence.ImportLabel;
import org.jianzhuo.model.exam.Film;

/** What is read off the films that tests import. */
public final class ImportLabels {

  /** The day of the tests, after which nothing was made. */
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  /** A film that bears the person's name. */
  public static final ImportLabel OWN =
      new ImportLabel(Film.Kind.XRAY, "DR20260912-7", LocalDate.of(2026, 9, 12), true);

  /** A film that bears another name. */
  public static final ImportLabel FOREIGN =
      new ImportLabel(Film.Kind.XRAY, "DR20260912-8", LocalDate.of(2026, 9, 12), false);

  private ImportLabels() {}
}
