package org.jianzhuo.desk.base;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Seals with the station's data key (AES-256-GCM by Tink) between {@link #unlock} and {@link
 * #lock}. The data key itself seals nothing: every use has a key of its own, derived by HKDF.
 * Thread-safe.
 */
public final class SealedVault implements Vault {

  /** The length of a data key. */
  public static final int KEY_BYTES = 32;

  private record Keys(byte[] dataKey, Aead sealing) {}

  private volatile @Nullable Keys keys;

  /** Opens the vault; the caller may wipe its copy of the key afterwards. */
  public void unlock(byte[] dataKey) {
    if (dataKey.length != KEY_BYTES) {
      throw new IllegalArgumentException("a data key has 32 bytes");
    }
    byte[] own = dataKey.clone();
    byte[] sealing = Keyed.derive(own, "seal", KEY_BYTES);
    keys = new Keys(own, Keyed.aead(sealing));
    Arrays.fill(sealing, (byte) 0);
  }

  /** Forgets the key. */
  public void lock() {
    Keys known = keys;
    keys = null;
    if (known != null) {
      Arrays.fill(known.dataKey(), (byte) 0);
    }
  }

  public boolean isOpen() {
    return keys != null;
  }

  @Override
  public byte[] seal(byte[] plain, String context) {
    return Keyed.seal(open().sealing(), plain, context);
  }

  @Override
  public byte[] open(byte[] sealed, String context) {
    try {
      return open().sealing().decrypt(sealed, context.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new DeskFault(ErrorCode.STORE_DAMAGED, "sealed bytes do not open", e);
    }
  }

  @Override
  public byte[] deriveKey(String purpose, int bytes) {
    return Keyed.derive(open().dataKey(), "derive " + purpose, bytes);
  }

  /** Returns a copy of the data key, to be wrapped for one more person. */
  public byte[] dataKey() {
    return open().dataKey().clone();
  }

  private Keys open() {
    Keys known = keys;
    if (known == null) {
      throw new DeskFault(ErrorCode.STORE_LOCKED, "the store is not open");
    }
    return known;
  }

  /** The two primitives, which every Java platform has. */
  private static final class Keyed {

    static byte[] derive(byte[] key, String purpose, int bytes) {
      try {
        return Hkdf.computeHkdf(
            "HmacSha256", key, new byte[0], purpose.getBytes(StandardCharsets.UTF_8), bytes);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("HKDF-SHA256 is missing", e);
      }
    }

    static Aead aead(byte[] key) {
      try {
        return new AesGcmJce(key);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("AES-GCM is missing", e);
      }
    }

    static byte[] seal(Aead key, byte[] plain, String context) {
      try {
        return key.encrypt(plain, context.getBytes(StandardCharsets.UTF_8));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("AES-GCM does not seal", e);
      }
    }
  }
}
