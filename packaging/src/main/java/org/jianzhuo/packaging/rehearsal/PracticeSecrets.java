package org.jianzhuo.packaging.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

/**
 * Holds what all practice people sign in with.
 *
 * @param password random for every practice day
 * @param pin six digits, random for every practice day
 */
record PracticeSecrets(String password, String pin) {

  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  static PracticeSecrets draw(SecureRandom random) {
    return new PracticeSecrets(random(random, LETTERS, 16), practicePin(random));
  }

  /** Writes both to {@code practice-password.txt} in the folder, the password in the first line. */
  void write(Path folder) throws IOException {
    Files.writeString(
        folder.resolve("practice-password.txt"), password + "\n" + "PIN " + pin + "\n");
  }

  private static String random(SecureRandom random, String letters, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    return text.toString();
  }

  /** A PIN that no rule against weak PINs refuses: neither one digit nor a run. */
  private static String practicePin(SecureRandom random) {
    String pin = random(random, "0123456789", 6);
    boolean run = pin.chars().distinct().count() < 4;
    return run ? practicePin(random) : pin;
  }
}
