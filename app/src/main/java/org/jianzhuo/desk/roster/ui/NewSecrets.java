package org.jianzhuo.desk.roster.ui;

import java.util.Arrays;
import org.jianzhuo.desk.base.Reason;
import org.jspecify.annotations.Nullable;

/** Holds a new password and PIN as typed, each twice, until they are checked and taken. */
public final class NewSecrets {

  /** The shortest password. */
  public static final int SHORTEST = 12;

  private final char[] password;
  private final char[] again;
  private final String pin;
  private final String pinAgain;

  public NewSecrets(char[] password, char[] again, String pin, String pinAgain) {
    this.password = password.clone();
    this.again = again.clone();
    this.pin = pin;
    this.pinAgain = pinAgain;
  }

  /**
   * Returns why they cannot be taken; null if they can.
   *
   * @param somethingBlank whether another field that is needed is empty
   */
  public @Nullable Reason refusal(boolean somethingBlank) {
    if (somethingBlank) {
      return Reason.of("roster.signin.all-needed");
    }
    if (password.length < SHORTEST) {
      return Reason.of("roster.refused.password-short", SHORTEST);
    }
    if (!Arrays.equals(password, again)) {
      return Reason.of("roster.signin.passwords-differ");
    }
    if (!pin.matches("[0-9]{6}")) {
      return Reason.of("roster.refused.pin-digits", 6);
    }
    if (!pin.equals(pinAgain)) {
      return Reason.of("roster.signin.pins-differ");
    }
    return null;
  }

  /** Hands the password over; the taker wipes it. */
  public char[] takePassword() {
    char[] taken = password.clone();
    wipe();
    return taken;
  }

  public String pin() {
    return pin;
  }

  /** Forgets the passwords. */
  public void wipe() {
    wipe(password);
    wipe(again);
  }

  /** Forgets what was typed. */
  static void wipe(char[] typed) {
    Arrays.fill(typed, '\0');
  }
}
