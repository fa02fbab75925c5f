package org.jianzhuo.desk.evidence.media;

import com.google.crypto.tink.subtle.Hkdf;
import com.google.crypto.tink.subtle.Random;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals plain bytes in the layout of Tink's {@code AesGcmHkdfStreaming}, by which they are opened:
 * a header (length, salt, nonce prefix), then segments, each under the nonce of prefix, number and
 * whether it is the last. Tink's own stream would have every byte copied once more on its way to
 * the disk. Used by one thread at a time.
 */
final class SegmentSealer {

  private static final int SALT_BYTES = 32;
  private static final int PREFIX_BYTES = 7;
  private static final int HEADER_BYTES = 1 + SALT_BYTES + PREFIX_BYTES;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BYTES = 16;
  private static final long MOST_SEGMENTS = 0xFFFF_FFFFL;

  private final SealedOutput out;
  private final int segment;
  private final SecretKeySpec key;
  private final Cipher cipher;
  private final byte[] prefix = Random.randBytes(PREFIX_BYTES);
  // A segment is sealed when more follows it: the last one is sealed differently.
  private final byte[] held;
  private int holding;
  private int room;
  private long number;

  /**
   * @param secret from which a key for this file alone is derived
   * @param clear what stands before the header and is vouched for by that key
   * @param segment the size of a sealed segment in bytes, a divisor of a piece; the first has the
   *     clear bytes and the header in it
   */
  SegmentSealer(SealedOutput out, byte[] secret, byte[] clear, int segment) throws IOException {
    this.out = out;
    this.segment = segment;
    this.held = new byte[segment - TAG_BYTES];
    this.room = segment - clear.length - HEADER_BYTES - TAG_BYTES;
    byte[] salt = Random.randBytes(SALT_BYTES);
    try {
      key =
          new SecretKeySpec(
              Hkdf.computeHkdf("HmacSha256", secret, salt, clear, secret.length), "AES");
      cipher = Cipher.getInstance("AES/GCM/NoPadding");
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
    out.put(clear);
    out.put(
        ByteBuffer.allocate(HEADER_BYTES).put((byte) HEADER_BYTES).put(salt).put(prefix).array());
  }

  /** Seals the bytes but for the last of them, at most a segment. */
  void write(byte[] plain, int offset, int length) throws IOException {
    for (int done = 0; done < length; ) {
      if (holding == room) {
        seal(held, 0, false);
      }
      int left = length - done;
      if (holding == 0 && left > room) {
        int whole = room;
        seal(plain, offset + done, false);
        done += whole;
      } else {
        int part = Math.min(room - holding, left);
        System.arraycopy(plain, offset + done, held, holding, part);
        holding += part;
        done += part;
      }
    }
  }

  /** Returns how many bytes must still follow until all so far is sealed; 0 if it is. */
  int untilClosed() {
    return holding == 0 ? 0 : room - holding + 1;
  }

  /** Seals what is left as the end. */
  void close() throws IOException {
    room = holding;
    seal(held, 0, true);
  }

  private void seal(byte[] plain, int offset, boolean last) throws IOException {
    if (number == MOST_SEGMENTS) {
      throw new IOException("a sealed medium has no room for more segments");
    }
    ByteBuffer nonce = ByteBuffer.allocate(NONCE_BYTES).put(prefix).putInt((int) number);
    nonce.put((byte) (last ? 1 : 0));
    try {
      cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(8 * TAG_BYTES, nonce.array()));
      out.filled(cipher.doFinal(plain, offset, room, out.piece(), out.at()));
    } catch (GeneralSecurityException e) {
      throw new IOException("a segment cannot be sealed", e);
    }
    number++;
    holding = 0;
    room = segment - TAG_BYTES;
  }
}
