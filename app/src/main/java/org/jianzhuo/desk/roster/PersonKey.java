package org.jianzhuo.desk.roster;

import java.security.cert.X509Certificate;
import java.util.List;
import org.jianzhuo.model.journal.PersonId;

/**
 * Signs for one person, for one act: released by the PIN, useless afterwards. An own key of the
 * station is the first implementation; a licensed authority's certificate on a USB key (PKCS#11)
 * and SM2 fit the same interface.
 */
public interface PersonKey extends AutoCloseable {

  PersonId person();

  X509Certificate certificate();

  /** Returns the chain, the person's certificate first, the committee's last. */
  List<X509Certificate> chain();

  /** Signs the data: ECDSA P-256 over its SHA-256, DER. */
  byte[] sign(byte[] data);

  /** Forgets the key. */
  @Override
  void close();
}
