package org.jianzhuo.model.wire;

import java.math.BigInteger;
import java.util.Locale;
import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.base.Digest;

/**
 * An administrator's one-time code: 8 random characters, then 12 that belong to the server's
 * certificate. A station compares those before it sends anything, so that a code never reaches
 * another server. Characters are Crockford's 32, without I, L, O and U.
 *
 * @param secret 40 random bits
 * @param check the first 60 bits of the certificate's SHA-256
 */
public record EnrolmentCode(String secret, String check) {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int SECRET_LENGTH = 8;
  private static final int CHECK_LENGTH = 12;

  public EnrolmentCode {
    Check.that(secret.matches("[" + ALPHABET + "]{" + SECRET_LENGTH + "}"), "not a code");
    Check.that(check.matches("[" + ALPHABET + "]{" + CHECK_LENGTH + "}"), "not a code");
  }

  /** Makes a code from 5 random bytes and the hash of the server's certificate. */
  public static EnrolmentCode of(byte[] random, Digest certificate) {
    Check.that(random.length == 5, "a code takes 5 random bytes");
    return new EnrolmentCode(
        characters(new BigInteger(1, random), SECRET_LENGTH), checkOf(certificate));
  }

  /**
   * Reads a code as a person typed it: case, spaces and hyphens do not matter, O is 0, I and L are
   * 1.
   *
   * @throws IllegalArgumentException if it is no code
   */
  public static EnrolmentCode parse(String typed) {
    String plain =
        typed
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s\\-–—]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    Check.that(plain.length() == SECRET_LENGTH + CHECK_LENGTH, "a code has 20 characters");
    return new EnrolmentCode(plain.substring(0, SECRET_LENGTH), plain.substring(SECRET_LENGTH));
  }

  /** Tells whether the code was made for the server with this certificate. */
  public boolean fits(Digest certificate) {
    return check.equals(checkOf(certificate));
  }

  /** Writes the code in five groups of four. */
  @Override
  public String toString() {
    return (secret + check).replaceAll("(.{4})(?!$)", "$1-");
  }

  private static String checkOf(Digest certificate) {
    return characters(new BigInteger(certificate.hex().substring(0, 15), 16), CHECK_LENGTH);
  }

  private static String characters(BigInteger bits, int length) {
    StringBuilder text = new StringBuilder();
    for (int place = length - 1; place >= 0; place--) {
      text.append(ALPHABET.charAt(bits.shiftRight(5 * place).intValue() & 31));
    }
    return text.toString();
  }
}
