package org.jianzhuo.desk.evidence.media;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jianzhuo.desk.base.Vault;
import org.jianzhuo.model.base.Digest;

/**
 * Lays out a sealed medium: eight clear bytes (mark and segment size), then Tink's streaming
 * AES-256-GCM, which derives a key of its own for each file and authenticates the eight bytes.
 */
final class SealedFormat {

  /** For what is recorded live: little is lost with the last, open segment. */
  static final int LIVE_SEGMENT = 4 * 1024;

  /** For what is written whole. */
  static final int WHOLE_SEGMENT = 64 * 1024;

  private static final byte[] MARK = "JZM1".getBytes(StandardCharsets.US_ASCII);
  private static final int CLEAR_BYTES = 8;
  private static final int KEY_BYTES = 32;
  private static final int GUARD_BYTES = 32;

  private final Vault vault;

  SealedFormat(Vault vault) {
    this.vault = vault;
  }

  /** Names the medium on the disk: 64 hexadecimal characters that say nothing of its bytes. */
  String nameOf(Digest plain) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(vault.deriveKey("media-names", KEY_BYTES), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(plain.bytes()));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  SegmentSealer sealing(SealedOutput sealed, int segment) throws IOException {
    return new SegmentSealer(sealed, key(), clear(segment), segment);
  }

  SeekableByteChannel opening(SeekableByteChannel sealed) throws IOException {
    ByteBuffer clear = ByteBuffer.allocate(CLEAR_BYTES);
    while (clear.hasRemaining() && sealed.read(clear) >= 0) {
      // A channel may deliver less than asked for.
    }
    int segment = segmentOf(clear.array(), clear.position());
    try {
      return cipher(segment).newSeekableDecryptingChannel(sealed.position(0), clear.array());
    } catch (GeneralSecurityException e) {
      throw new IOException("not a sealed medium", e);
    }
  }

  /**
   * Opens a file that may end anywhere. Every whole segment can be read; then reading fails. (The
   * bytes put behind its end keep the last whole segment from being taken for the final one, which
   * is sealed differently.)
   */
  InputStream openingTruncated(InputStream sealed) throws IOException {
    byte[] clear = sealed.readNBytes(CLEAR_BYTES);
    int segment = segmentOf(clear, clear.length);
    InputStream guarded =
        new java.io.SequenceInputStream(
            sealed, new java.io.ByteArrayInputStream(new byte[GUARD_BYTES]));
    try {
      return cipher(segment).newDecryptingStream(guarded, clear);
    } catch (GeneralSecurityException e) {
      throw new IOException("not a sealed medium", e);
    }
  }

  private AesGcmHkdfStreaming cipher(int segment) {
    try {
      return new AesGcmHkdfStreaming(key(), "HmacSha256", KEY_BYTES, segment, CLEAR_BYTES);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private byte[] key() {
    return vault.deriveKey("media-sealing", KEY_BYTES);
  }

  private static byte[] clear(int segment) {
    return ByteBuffer.allocate(CLEAR_BYTES).put(MARK).putInt(segment).array();
  }

  private static int segmentOf(byte[] clear, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(clear);
    byte[] mark = new byte[MARK.length];
    if (length == CLEAR_BYTES) {
      buffer.get(mark);
      int segment = buffer.getInt();
      if (java.util.Arrays.equals(mark, MARK)
          && (segment == LIVE_SEGMENT || segment == WHOLE_SEGMENT)) {
        return segment;
      }
    }
    throw new IOException("not a sealed medium");
  }
}
