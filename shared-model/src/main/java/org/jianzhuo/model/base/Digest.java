package org.jianzhuo.model.base;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Holds a SHA-256 value: 64 lower-case hexadecimal characters. */
public record Digest(String hex) implements Comparable<Digest> {

  public Digest {
    if (!isHex(hex)) {
      throw new IllegalArgumentException("not a SHA-256 in lower-case hex: " + hex);
    }
  }

  // Read for every entry of every stream: a pattern would cost more than the rest of it.
  private static boolean isHex(String hex) {
    boolean digits = hex.length() == 64;
    for (int i = 0; digits && i < hex.length(); i++) {
      char c = hex.charAt(i);
      digits = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    }
    return digits;
  }

  /** Computes the SHA-256 of the parts, one after the other. */
  public static Digest of(byte[]... parts) {
    MessageDigest sha = sha256();
    for (byte[] part : parts) {
      sha.update(part);
    }
    return ofBytes(sha.digest());
  }

  /** Wraps 32 raw bytes. */
  public static Digest ofBytes(byte[] raw) {
    return new Digest(HexFormat.of().formatHex(raw));
  }

  /** Creates a SHA-256 engine, which every Java platform has. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  /** Returns the 32 raw bytes. */
  public byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  /** Returns the first 8 characters, as printed on paper beside a picture. */
  public String brief() {
    return hex.substring(0, 8);
  }

  /** Tells whether the bytes have this digest. */
  public boolean matches(byte[] content) {
    return Arrays.equals(bytes(), of(content).bytes());
  }

  @Override
  public int compareTo(Digest other) {
    return hex.compareTo(other.hex);
  }

  @Override
  public String toString() {
    return hex;
  }
}
