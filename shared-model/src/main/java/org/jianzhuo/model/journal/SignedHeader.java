package org.jianzhuo.model.journal;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import org.jianzhuo.model.base.Digest;

/**
 * Holds a header's bytes exactly as written, with the station's Ed25519 signature over the entry's
 * id. Chain, parents, sequence and signature are checked on it without any secret.
 */
public final class SignedHeader {

  private final byte[] bytes;
  private final byte[] signature;
  private final EntryId id;
  private final EntryHeader header;

  /**
   * @throws IllegalArgumentException if the bytes are no canonical header
   */
  public SignedHeader(byte[] bytes, byte[] signature) {
    this.bytes = bytes.clone();
    this.signature = signature.clone();
    this.id = new EntryId(Digest.of(bytes));
    this.header = EntryHeader.decode(bytes);
  }

  public EntryId id() {
    return id;
  }

  public EntryHeader header() {
    return header;
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  public byte[] signature() {
    return signature.clone();
  }

  /** Tells whether the signature over the id is the key's. */
  public boolean isSignedBy(PublicKey station) {
    try {
      Signature verifier = Signature.getInstance(EntryHeader.ALGORITHM);
      verifier.initVerify(station);
      verifier.update(id.digest().bytes());
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SignedHeader that
        && Arrays.equals(bytes, that.bytes)
        && Arrays.equals(signature, that.signature);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return header.kind() + " " + id;
  }
}
