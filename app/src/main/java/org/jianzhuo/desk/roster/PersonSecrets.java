package org.jianzhuo.desk.roster;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;

/**
 * Holds what one person is checked with on this station; sealed on the disk.
 *
 * @param tag of the person's password
 * @param pinSalt random bytes before the PIN
 * @param pinMac keyed hash of person, salt and PIN
 * @param wrappedKey the signing key under the password; empty for a person without one
 * @param certificate of that key, DER in Base64; empty for a person without one
 */
record PersonSecrets(
    byte[] tag, byte[] pinSalt, byte[] pinMac, byte[] wrappedKey, String certificate) {

  boolean isOf(StretchedKey key) {
    return MessageDigest.isEqual(tag, key.tag());
  }

  boolean hasKey() {
    return wrappedKey.length > 0;
  }

  Optional<byte[]> signingKey(StretchedKey key, String context) {
    return hasKey() ? key.unwrap(wrappedKey, context) : Optional.empty();
  }

  byte[] encode() {
    Base64.Encoder base64 = Base64.getEncoder();
    return String.join(
            "\n",
            base64.encodeToString(tag),
            base64.encodeToString(pinSalt),
            base64.encodeToString(pinMac),
            base64.encodeToString(wrappedKey),
            certificate)
        .getBytes(StandardCharsets.US_ASCII);
  }

  static PersonSecrets decode(byte[] encoded) {
    List<String> lines = List.of(new String(encoded, StandardCharsets.US_ASCII).split("\n", -1));
    if (lines.size() != 5) {
      throw new DeskFault(ErrorCode.STORE_DAMAGED, "a person's secrets do not read");
    }
    Base64.Decoder base64 = Base64.getDecoder();
    return new PersonSecrets(
        base64.decode(lines.get(0)),
        base64.decode(lines.get(1)),
        base64.decode(lines.get(2)),
        base64.decode(lines.get(3)),
        lines.get(4));
  }
}
