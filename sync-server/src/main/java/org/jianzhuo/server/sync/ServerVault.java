package org.jianzhuo.server.sync;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jianzhuo.model.base.Digest;

/**
 * Seals under the server's key: AES-256-GCM for small things, Tink's streaming AEAD in segments of
 * 64 KiB for media. Each purpose has a key of its own (HKDF-SHA256).
 */
public final class ServerVault {

  private static final int SEGMENT_BYTES = 64 * 1024;

  private final Aead aead;
  private final StreamingAead streaming;
  private final SecretKeySpec naming;

  /**
   * @param key 32 bytes
   */
  public ServerVault(byte[] key) {
    try {
      aead = new AesGcmJce(derive(key, "bodies"));
      streaming = new AesGcmHkdfStreaming(derive(key, "media"), "HmacSha256", 32, SEGMENT_BYTES, 0);
      naming = new SecretKeySpec(derive(key, "names"), "HmacSHA256");
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("not a server key", e);
    }
  }

  /** Seals bytes; opening asks for the same context. */
  public byte[] seal(byte[] plain, String context) {
    try {
      return aead.encrypt(plain, context.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Opens sealed bytes.
   *
   * @throws GeneralSecurityException if a bit was changed, or key or context are other ones
   */
  public byte[] open(byte[] sealed, String context) throws GeneralSecurityException {
    return aead.decrypt(sealed, context.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the cipher of media, whose context is the medium's name. */
  public StreamingAead media() {
    return streaming;
  }

  /** Names a medium on the disk, so that its name tells nothing. */
  public String nameOf(Digest sha256) {
    return mac("medium:" + sha256.hex());
  }

  /** Authenticates a text under the server's key; 64 hexadecimal characters. */
  public String mac(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(naming);
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] derive(byte[] key, String purpose) throws GeneralSecurityException {
    return Hkdf.computeHkdf(
        "HmacSha256",
        key,
        new byte[0],
        ("jianzhuo-server-" + purpose).getBytes(StandardCharsets.UTF_8),
        32);
  }
}
