package org.jianzhuo.desk.roster;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.jianzhuo.model.journal.PersonId;

/**
 * Wraps a person's private key under their password, so that it can travel in the roster to other
 * stations. The PIN travels in the same envelope, so that it serves on every station. Layout:
 * version, cost of Argon2id, salt of 16 bytes, AES-256-GCM of PIN and PKCS#8.
 */
final class TravellingKey {

  private static final byte VERSION = 1;
  private static final int SALT_BYTES = 16;

  private TravellingKey() {}

  /** What the envelope holds. */
  record Content(String pin, byte[] pkcs8) {

    void wipe() {
      Arrays.fill(pkcs8, (byte) 0);
    }
  }

  /** Stretches one password for several envelopes: one second instead of one each. */
  record Stamp(byte[] salt, Argon2Cost cost, StretchedKey key) implements AutoCloseable {

    @Override
    public void close() {
      key.close();
    }

    static Stamp of(char[] password, Argon2Cost cost, SecureRandom random) {
      byte[] salt = new byte[SALT_BYTES];
      random.nextBytes(salt);
      return new Stamp(salt, cost, StretchedKey.ofPassword(password, salt, cost));
    }
  }

  static String wrap(Stamp stamp, PersonId person, String pin, byte[] pkcs8) {
    byte[] digits = pin.getBytes(StandardCharsets.US_ASCII);
    byte[] content =
        ByteBuffer.allocate(1 + digits.length + pkcs8.length)
            .put((byte) digits.length)
            .put(digits)
            .put(pkcs8)
            .array();
    byte[] wrapped = stamp.key().wrap(content, context(person));
    Arrays.fill(content, (byte) 0);
    byte[] envelope =
        ByteBuffer.allocate(1 + 3 * Integer.BYTES + SALT_BYTES + wrapped.length)
            .put(VERSION)
            .putInt(stamp.cost().memoryKib())
            .putInt(stamp.cost().passes())
            .putInt(stamp.cost().lanes())
            .put(stamp.salt())
            .put(wrapped)
            .array();
    return Base64.getEncoder().encodeToString(envelope);
  }

  /** Opens an envelope; empty if the password is another or the envelope is damaged. */
  static Optional<Content> unwrap(String envelope, PersonId person, char[] password) {
    byte[] salt = new byte[SALT_BYTES];
    Argon2Cost cost;
    byte[] wrapped;
    try {
      ByteBuffer in = ByteBuffer.wrap(Base64.getDecoder().decode(envelope));
      if (in.get() != VERSION) {
        return Optional.empty();
      }
      cost = new Argon2Cost(in.getInt(), in.getInt(), in.getInt());
      in.get(salt);
      wrapped = new byte[in.remaining()];
      in.get(wrapped);
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      return Optional.empty();
    }
    try (StretchedKey key = StretchedKey.ofPassword(password, salt, cost)) {
      return key.unwrap(wrapped, context(person)).map(TravellingKey::read);
    }
  }

  private static Content read(byte[] content) {
    int digits = content[0];
    String pin = new String(content, 1, digits, StandardCharsets.US_ASCII);
    byte[] pkcs8 = Arrays.copyOfRange(content, 1 + digits, content.length);
    Arrays.fill(content, (byte) 0);
    return new Content(pin, pkcs8);
  }

  private static String context(PersonId person) {
    return "person key " + person;
  }
}
