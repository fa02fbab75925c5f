package org.jianzhuo.model.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.IdentityNumber;
import org.jianzhuo.model.intake.Sex;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a finding's rules take from its case instead of asking again: the person's age and
 * sex, and the findings beside it.
 *
 * @param age in years on the day of the examination; null where the identity number does not say
 * @param sex null where it is not known
 * @param findings of the examination, the judged one may be among them
 */
public record CaseSituation(@Nullable Integer age, @Nullable Sex sex, List<Finding> findings) {

  /** Knows nothing of the case. */
  public static final CaseSituation NONE = new CaseSituation(null, null, List.of());

  public CaseSituation {
    findings = List.copyOf(findings);
  }

  /** Returns the person without the findings. */
  CaseSituation alone() {
    return new CaseSituation(age, sex, List.of());
  }

  /** Reads the case on the day of the examination. */
  public static CaseSituation of(
      AcceptedCase accepted, LocalDate day, Collection<Finding> findings) {
    String number = accepted.identityNumber();
    Integer age =
        IdentityNumber.fault(number).isEmpty() ? IdentityNumber.of(number).ageOn(day) : null;
    return new CaseSituation(age, accepted.sex(), List.copyOf(findings));
  }
}
