package org.jianzhuo.model.wire;

import java.util.Base64;
import org.jianzhuo.model.journal.Entry;
import org.jianzhuo.model.journal.SignedHeader;

/**
 * Carries one entry, byte for byte as it was written.
 *
 * @param h the header, base64url
 * @param b salt and body, base64url
 * @param sig the station's signature, base64url
 */
public record EntryLine(String h, String b, String sig) {

  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  /** Encodes an entry. */
  public static EntryLine of(Entry entry) {
    return new EntryLine(
        ENCODER.encodeToString(entry.signed().bytes()),
        ENCODER.encodeToString(entry.saltedBody()),
        ENCODER.encodeToString(entry.signed().signature()));
  }

  /**
   * Decodes the entry and checks that the body fits its header.
   *
   * @throws IllegalArgumentException if it is no entry, or the body is another one's
   */
  public Entry entry() {
    Base64.Decoder decoder = Base64.getUrlDecoder();
    return new Entry(new SignedHeader(decoder.decode(h), decoder.decode(sig)), decoder.decode(b));
  }
}
