package org.jianzhuo.model.wire;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.jianzhuo.model.journal.EntryHeader;

/** Reads stations' public keys and checks what they signed. */
public final class Ed25519Keys {

  private Ed25519Keys() {}

  /**
   * Reads an Ed25519 key.
   *
   * @param base64 X.509 SubjectPublicKeyInfo
   * @throws IllegalArgumentException if it is no such key
   */
  public static PublicKey read(String base64) {
    try {
      return KeyFactory.getInstance(EntryHeader.ALGORITHM)
          .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("not an Ed25519 public key", e);
    }
  }

  /** Writes a key as {@link #read} takes it. */
  public static String write(PublicKey key) {
    return Base64.getEncoder().encodeToString(key.getEncoded());
  }

  /** Tells whether the signature (base64url) over the data is the key's. */
  public static boolean signed(PublicKey key, byte[] data, String signature) {
    try {
      Signature verifier = Signature.getInstance(EntryHeader.ALGORITHM);
      verifier.initVerify(key);
      verifier.update(data);
      return verifier.verify(Base64.getUrlDecoder().decode(signature));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }
}
