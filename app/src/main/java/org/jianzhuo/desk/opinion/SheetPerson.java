package org.jianzhuo.desk.opinion;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import org.jianzhuo.model.intake.AcceptedCase;

/** Words what the sheet says of the person. */
final class SheetPerson {
  private static final String NONE = "—";

  private SheetPerson() {}

  /** Returns the age in years by the identity number; a dash where that tells none. */
  static String age(AcceptedCase accepted, LocalDate on) {
    String number = accepted.identityNumber();
    if (!number.matches("\\d{17}[0-9Xx]")) {
      return NONE;
    }
    try {
      LocalDate birth = LocalDate.parse(number.substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE);
      return Period.between(birth, on).getYears() + " 岁";
    } catch (DateTimeException e) {
      return NONE;
    }
  }
}
