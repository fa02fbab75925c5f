package org.jianzhuo.model.intake;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names everything that is wrong with a citizen identity number of 18 characters (GB 11643-1999),
 * also against what a register says of sex and birth. {@link IdentityNumber#fault} names the first
 * only.
 */
public final class IdentityCheck {

  private static final Pattern CHARACTERS = Pattern.compile("[0-9]{17}[0-9X]");

  private IdentityCheck() {}

  /** Says what is wrong. */
  public enum Reason {
    LENGTH,
    CHARSET,
    /** The first two digits name no province (GB/T 2260). */
    REGION,
    DATE,
    CHECK_DIGIT,
    /** The 17th digit names the other sex. */
    SEX,
    /** The number states another day of birth. */
    BIRTH
  }

  /**
   * Checks a number. A wrong length, then a wrong character, ends the check, since the places of
   * the rest are not known; a day of birth is compared only with a date that exists.
   *
   * @param sex as the register has it; null for unknown
   * @param birth as the register has it; null for unknown
   */
  public static Set<Reason> of(String number, @Nullable Sex sex, @Nullable LocalDate birth) {
    if (number.length() != 18) {
      return EnumSet.of(Reason.LENGTH);
    }
    if (!CHARACTERS.matcher(number).matches()) {
      return EnumSet.of(Reason.CHARSET);
    }
    Set<Reason> reasons = EnumSet.noneOf(Reason.class);
    if (!IdentityNumber.provinceKnown(number)) {
      reasons.add(Reason.REGION);
    }
    Optional<LocalDate> date = IdentityNumber.date(number);
    if (date.isEmpty()) {
      reasons.add(Reason.DATE);
    }
    if (number.charAt(17) != IdentityNumber.checkDigit(number)) {
      reasons.add(Reason.CHECK_DIGIT);
    }
    if (sex != null && sex != IdentityNumber.sexOf(number)) {
      reasons.add(Reason.SEX);
    }
    if (birth != null && date.isPresent() && !date.get().equals(birth)) {
      reasons.add(Reason.BIRTH);
    }
    return reasons;
  }
}
