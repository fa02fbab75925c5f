package org.jianzhuo.desk.roster;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jianzhuo.model.base.Digest;

/**
 * Writes random values so that people can read them out and type them: 32 characters without I, L,
 * O and U, in groups, with check characters at the end.
 */
final class SpokenCode {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private SpokenCode() {}

  /** Draws a code of random characters and check characters, in groups of {@code group}. */
  static String draw(SecureRandom random, int characters, int checks, int group) {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < characters; i++) {
      code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    code.append(check(code.toString(), checks));
    return grouped(code.toString(), group);
  }

  /**
   * Reads a typed code: lower case, spaces and hyphens are let pass, O reads as 0, I and L as 1.
   * Returns its characters without groups, or empty if one is missing or mistyped.
   */
  static Optional<String> read(String typed, int characters, int checks) {
    String code =
        typed
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s\\-–—]", "")
            .replace('O', '0')
            .replaceAll("[IL]", "1");
    if (code.length() != characters + checks
        || !code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
        || !code.substring(characters).equals(check(code.substring(0, characters), checks))) {
      return Optional.empty();
    }
    return Optional.of(code);
  }

  private static String check(String body, int checks) {
    byte[] digest = Digest.of(body.getBytes(StandardCharsets.US_ASCII)).bytes();
    StringBuilder check = new StringBuilder();
    for (byte each : Arrays.copyOf(digest, checks)) {
      check.append(ALPHABET.charAt(each & 31));
    }
    return check.toString();
  }

  private static String grouped(String code, int group) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < code.length(); i += group) {
      text.append(i == 0 ? "" : "-");
      text.append(code, i, Math.min(code.length(), i + group));
    }
    return text.toString();
  }
}
