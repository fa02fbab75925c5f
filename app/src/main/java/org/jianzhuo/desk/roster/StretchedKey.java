package org.jianzhuo.desk.roster;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Holds what a password or a recovery key was stretched to, from which every use derives its own.
 */
final class StretchedKey implements AutoCloseable {

  private static final int BYTES = 32;

  private final byte[] material;

  private StretchedKey(byte[] material) {
    this.material = material;
  }

  /** Stretches a password by Argon2id; takes about a second at the standard cost. */
  static StretchedKey ofPassword(char[] password, byte[] salt, Argon2Cost cost) {
    ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
    byte[] bytes = new byte[encoded.remaining()];
    encoded.get(bytes);
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(cost.memoryKib())
            .withIterations(cost.passes())
            .withParallelism(cost.lanes())
            .withSalt(salt)
            .build());
    byte[] material = new byte[BYTES];
    generator.generateBytes(bytes, material);
    Arrays.fill(bytes, (byte) 0);
    Arrays.fill(encoded.array(), (byte) 0);
    return new StretchedKey(material);
  }

  /** Takes a recovery key, which is random enough to need no stretching. */
  static StretchedKey ofRecoveryKey(byte[] key) {
    return new StretchedKey(key.clone());
  }

  /** Returns the row under which the wrapped data key is found; tells nothing of the password. */
  byte[] tag() {
    return derive("tag");
  }

  /** Wraps bytes under this key. */
  byte[] wrap(byte[] plain, String context) {
    try {
      return new AesGcmJce(derive("wrap")).encrypt(plain, words(context));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM does not seal", e);
    }
  }

  /** Unwraps bytes; empty if they were wrapped under another key or changed. */
  Optional<byte[]> unwrap(byte[] wrapped, String context) {
    try {
      return Optional.of(new AesGcmJce(derive("wrap")).decrypt(wrapped, words(context)));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  private byte[] derive(String purpose) {
    try {
      return Hkdf.computeHkdf("HmacSha256", material, new byte[0], words(purpose), BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HKDF-SHA256 is missing", e);
    }
  }

  private static byte[] words(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    Arrays.fill(material, (byte) 0);
  }
}
