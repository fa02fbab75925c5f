package org.jianzhuo.model.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jianzhuo.model.base.Check;

/**
 * Holds a citizen identity number (公民身份号码, GB 11643-1999) of 18 characters whose date and check
 * digit are right. Whether the district is assigned is not asked, since districts change.
 */
public record IdentityNumber(String text) {

  /** Says what is wrong with a number. */
  public enum Fault {
    LENGTH,
    CHARACTER,
    DATE,
    CHECK_DIGIT
  }

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK_DIGITS = "10X98765432";
  private static final int FIRST_YEAR = 1880;

  /** The provinces, GB/T 2260, with the residence permits of Hong Kong, Macao and Taiwan. */
  private static final Set<Integer> PROVINCES =
      Set.of(
          11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50,
          51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83, 91);

  public IdentityNumber {
    Check.that(text.length() == 18 && fault(text).isEmpty(), "not a valid identity number");
  }

  /**
   * Reads a number of 18 or of the older 15 characters; the older becomes one of 18.
   *
   * @throws IllegalArgumentException if {@link #fault} names a fault
   */
  public static IdentityNumber of(String text) {
    return new IdentityNumber(text.length() == 15 ? upgraded(text) : text);
  }

  /** Names the first fault of a number of 15 or 18 characters, if any; letters in upper case. */
  public static Optional<Fault> fault(String text) {
    if (text.length() != 15 && text.length() != 18) {
      return Optional.of(Fault.LENGTH);
    }
    if (!text.matches("[1-9][0-9]{14}|[1-9][0-9]{16}[0-9X]")) {
      return Optional.of(Fault.CHARACTER);
    }
    String whole = text.length() == 15 ? upgraded(text) : text;
    if (date(whole).isEmpty()) {
      return Optional.of(Fault.DATE);
    }
    return whole.charAt(17) == checkDigit(whole)
        ? Optional.empty()
        : Optional.of(Fault.CHECK_DIGIT);
  }

  /** Computes the check digit of the first 17 digits: ISO 7064 MOD 11-2. */
  static char checkDigit(String digits) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (digits.charAt(i) - '0');
    }
    return CHECK_DIGITS.charAt(sum % 11);
  }

  private static String upgraded(String fifteen) {
    String seventeen = fifteen.substring(0, 6) + "19" + fifteen.substring(6);
    return seventeen + checkDigit(seventeen);
  }

  static Optional<LocalDate> date(String whole) {
    int year = Integer.parseInt(whole.substring(6, 10));
    if (year < FIRST_YEAR) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              year,
              Integer.parseInt(whole.substring(10, 12)),
              Integer.parseInt(whole.substring(12, 14))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  public LocalDate birthDate() {
    return date(text).orElseThrow();
  }

  /** Returns the sex that the 17th digit states: odd for men. */
  public Sex sex() {
    return sexOf(text);
  }

  static Sex sexOf(String whole) {
    return (whole.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
  }

  /** Tells whether the first two digits name a province. */
  public boolean provinceKnown() {
    return provinceKnown(text);
  }

  static boolean provinceKnown(String whole) {
    return PROVINCES.contains(Integer.parseInt(whole.substring(0, 2)));
  }

  /** Returns the full years of age on a day. */
  public int ageOn(LocalDate day) {
    return birthDate().until(day).getYears();
  }

  /** Hides all but the first six and the last four characters of any number, for screens. */
  public static String masked(String number) {
    if (number.length() < 11) {
      return "*".repeat(number.length());
    }
    int end = number.length() - 4;
    return number.substring(0, 6) + "*".repeat(end - 6) + number.substring(end);
  }
}
