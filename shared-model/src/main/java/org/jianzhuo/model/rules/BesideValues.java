package org.jianzhuo.model.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.exam.Variables;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.IdentityNumber;
import org.jianzhuo.model.intake.Sex;

/**
 * Reads what 劳社部发〔2002〕8号 asks beside a finding's own values: the person's age and sex, and what
 * other findings say of the illness, e.g. the months of systematic treatment.
 */
public final class BesideValues {

  private static final String ILLNESS = "nw.";

  private BesideValues() {}

  /** Reads the case; the age is that on the day of acceptance. */
  public static Values of(AcceptedCase accepted, Exam exam, Catalogue catalogue) {
    Map<String, Value> values = new HashMap<>();
    Variables.of(exam, catalogue)
        .values()
        .forEach(
            (name, given) -> {
              if (name.startsWith(ILLNESS)) {
                switch (given) {
                  case BigDecimal number ->
                      values.put(name, new Value.Quantity(number.doubleValue()));
                  case Boolean set -> values.put(name, new Value.Flag(set));
                  default -> {}
                }
              }
            });
    values.put("person.male", new Value.Flag(accepted.sex() == Sex.MALE));
    values.put("person.female", new Value.Flag(accepted.sex() == Sex.FEMALE));
    LocalDate day = accepted.acceptedOn() == null ? accepted.appliedOn() : accepted.acceptedOn();
    if (day != null && IdentityNumber.fault(accepted.identityNumber()).isEmpty()) {
      int age = IdentityNumber.of(accepted.identityNumber()).ageOn(day);
      if (age >= 14 && age <= 100) {
        values.put("person.age", new Value.Quantity(age));
      }
    }
    return Values.of(values);
  }
}
