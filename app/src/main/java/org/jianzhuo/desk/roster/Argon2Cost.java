package org.jianzhuo.desk.roster;

import org.jianzhuo.model.base.Check;

/**
 * Says how dear one guess of a password is.
 *
 * @param memoryKib memory in KiB
 * @param passes how often the memory is gone over
 * @param lanes how many lanes it is divided into
 */
public record Argon2Cost(int memoryKib, int passes, int lanes) {

  /** RFC 9106's second recommendation: 64 MiB, three passes, four lanes; about 0.8 s. */
  public static final Argon2Cost STANDARD = new Argon2Cost(64 * 1024, 3, 4);

  public Argon2Cost {
    // The upper bounds keep a foreign key's envelope from taking the machine's memory.
    Check.inRange(memoryKib, 32, 1024 * 1024, "memoryKib");
    Check.inRange(passes, 1, 16, "passes");
    Check.inRange(lanes, 1, 16, "lanes");
  }

  /** Reads what {@link #toString} wrote. */
  static Argon2Cost parse(String text) {
    String[] parts = text.split(" ", -1);
    Check.that(parts.length == 4 && parts[0].equals("argon2id"), "not an Argon2id cost");
    return new Argon2Cost(number(parts[1], "m="), number(parts[2], "t="), number(parts[3], "p="));
  }

  private static int number(String part, String name) {
    Check.that(part.startsWith(name), "not an Argon2id cost");
    return Integer.parseInt(part.substring(name.length()));
  }

  @Override
  public String toString() {
    return "argon2id m=" + memoryKib + " t=" + passes + " p=" + lanes;
  }
}
