package org.jianzhuo.model.panel;

import java.time.LocalDate;
import java.util.Optional;
import org.jianzhuo.model.roster.Person;
import org.jianzhuo.model.roster.Role;

/** Tells whether a person of the roster may sit on a panel on a day. */
public enum Eligibility {
  /** The person is not listed as an expert. */
  NO_EXPERT,
  /** The pool says that the expert may not be drawn now, e.g. 暂停. */
  SUSPENDED,
  /** The term has not begun. */
  TERM_NOT_BEGUN,
  /** The term is over. */
  TERM_OVER,
  /** An attending doctor without recommendation (人社部发〔2020〕91号 七). */
  NOT_RECOMMENDED;

  private static final String ATTENDING_DOCTOR = "主治医师";

  /** Names what keeps the person from a panel on the day, if anything. */
  public static Optional<Eligibility> obstacle(Person person, LocalDate day) {
    if (!person.is(Role.EXPERT)) {
      return Optional.of(NO_EXPERT);
    }
    if (!person.standing().isEmpty()) {
      return Optional.of(SUSPENDED);
    }
    if (person.termFrom() != null && day.isBefore(person.termFrom())) {
      return Optional.of(TERM_NOT_BEGUN);
    }
    if (person.termTo() != null && day.isAfter(person.termTo())) {
      return Optional.of(TERM_OVER);
    }
    return person.title().equals(ATTENDING_DOCTOR) && person.recommendation().isEmpty()
        ? Optional.of(NOT_RECOMMENDED)
        : Optional.empty();
  }
}
