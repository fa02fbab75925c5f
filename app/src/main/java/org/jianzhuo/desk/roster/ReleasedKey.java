package org.jianzhuo.desk.roster;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;
import org.jianzhuo.model.journal.PersonId;
import org.jspecify.annotations.Nullable;

/** Signs with a key of the station's own making until it is closed. */
final class ReleasedKey implements PersonKey {

  private final PersonId person;
  private final X509Certificate certificate;
  private final X509Certificate committee;
  private volatile @Nullable PrivateKey key;

  ReleasedKey(
      PersonId person, X509Certificate certificate, X509Certificate committee, PrivateKey key) {
    this.person = person;
    this.certificate = certificate;
    this.committee = committee;
    this.key = key;
  }

  @Override
  public PersonId person() {
    return person;
  }

  @Override
  public X509Certificate certificate() {
    return certificate;
  }

  @Override
  public List<X509Certificate> chain() {
    return List.of(certificate, committee);
  }

  @Override
  public byte[] sign(byte[] data) {
    PrivateKey known = key;
    if (known == null) {
      throw new IllegalStateException("the key was released for one act, which is over");
    }
    try {
      Signature signer = Signature.getInstance("SHA256withECDSA");
      signer.initSign(known);
      signer.update(data);
      return signer.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the person's key does not sign", e);
    }
  }

  @Override
  public void close() {
    key = null;
  }
}
