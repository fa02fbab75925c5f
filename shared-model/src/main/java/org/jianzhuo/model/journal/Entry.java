package org.jianzhuo.model.journal;

import java.util.Arrays;
import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.base.Digest;

/** Holds a whole entry as it travels: signed header, and the body as salt followed by JSON. */
public final class Entry {

  /** The random bytes before the JSON, so that nothing can be guessed from a hash. */
  public static final int SALT_BYTES = 16;

  private final SignedHeader signed;
  private final byte[] saltedBody;

  /**
   * @throws IllegalArgumentException if the body's hash is not the one in the header
   */
  public Entry(SignedHeader signed, byte[] saltedBody) {
    Check.that(saltedBody.length > SALT_BYTES, "an entry's body is too short");
    Check.that(
        Digest.of(saltedBody).equals(signed.header().bodyHash()),
        "an entry's body does not fit its header");
    this.signed = signed;
    this.saltedBody = saltedBody.clone();
  }

  public SignedHeader signed() {
    return signed;
  }

  public EntryId id() {
    return signed.id();
  }

  public EntryHeader header() {
    return signed.header();
  }

  public byte[] saltedBody() {
    return saltedBody.clone();
  }

  /** Returns the body's JSON without its salt. */
  public byte[] json() {
    return Arrays.copyOfRange(saltedBody, SALT_BYTES, saltedBody.length);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Entry that
        && signed.equals(that.signed)
        && Arrays.equals(saltedBody, that.saltedBody);
  }

  @Override
  public int hashCode() {
    return signed.hashCode();
  }

  @Override
  public String toString() {
    return signed.toString();
  }
}
