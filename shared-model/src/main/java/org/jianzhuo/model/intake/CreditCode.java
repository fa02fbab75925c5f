package org.jianzhuo.model.intake;

import java.util.Optional;
import org.jianzhuo.model.base.Check;

/** Holds a unified social credit code (统一社会信用代码, GB 32100-2015) whose check character is right. */
public record CreditCode(String text) {

  /** Says what is wrong with a code. */
  public enum Fault {
    LENGTH,
    CHARACTER,
    CHECK_CHARACTER
  }

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int MODULUS = ALPHABET.length();

  public CreditCode {
    Check.that(fault(text).isEmpty(), "not a valid credit code");
  }

  /** Names the first fault of a code, if any; letters in upper case. */
  public static Optional<Fault> fault(String text) {
    if (text.length() != 18) {
      return Optional.of(Fault.LENGTH);
    }
    if (text.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
      return Optional.of(Fault.CHARACTER);
    }
    return text.charAt(17) == checkCharacter(text)
        ? Optional.empty()
        : Optional.of(Fault.CHECK_CHARACTER);
  }

  /** Computes the check character of the first 17: weights are powers of 3 modulo 31. */
  static char checkCharacter(String code) {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < 17; i++) {
      sum += weight * ALPHABET.indexOf(code.charAt(i));
      weight = weight * 3 % MODULUS;
    }
    return ALPHABET.charAt((MODULUS - sum % MODULUS) % MODULUS);
  }
}
