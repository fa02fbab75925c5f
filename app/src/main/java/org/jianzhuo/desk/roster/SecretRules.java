package org.jianzhuo.desk.roster;

import java.util.Optional;
import org.jianzhuo.desk.base.Reason;

/** Says which passwords and PINs a person may set. */
public final class SecretRules {

  /** The fewest characters of a password. */
  public static final int PASSWORD_CHARACTERS = 12;

  /** The digits of a PIN. */
  public static final int PIN_DIGITS = 6;

  private SecretRules() {}

  /** Returns what stands against the password or the PIN, if anything does. */
  public static Optional<Reason> refuse(char[] password, String pin) {
    if (password.length < PASSWORD_CHARACTERS) {
      return Optional.of(Reason.of("roster.refused.password-short", PASSWORD_CHARACTERS));
    }
    if (!isPin(pin)) {
      return Optional.of(Reason.of("roster.refused.pin-digits", PIN_DIGITS));
    }
    return isWeak(pin) ? Optional.of(Reason.of("roster.refused.pin-weak")) : Optional.empty();
  }

  /** Tells whether a secret is written as a PIN, which no password is. */
  static boolean isPin(String secret) {
    return secret.matches("[0-9]{" + PIN_DIGITS + "}");
  }

  /** Tells whether the PIN is one digit or one pair throughout, or counts up or down. */
  public static boolean isWeak(String pin) {
    boolean pairs = true;
    boolean up = true;
    boolean down = true;
    for (int i = 1; i < pin.length(); i++) {
      int step = Math.floorMod(pin.charAt(i) - pin.charAt(i - 1), 10);
      up &= step == 1;
      down &= step == 9;
      pairs &= i < 2 || pin.charAt(i) == pin.charAt(i - 2);
    }
    return pairs || up || down;
  }
}
