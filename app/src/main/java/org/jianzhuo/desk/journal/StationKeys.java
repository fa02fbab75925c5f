package org.jianzhuo.desk.journal;

import java.security.PublicKey;
import java.util.Map;
import java.util.Optional;
import org.jianzhuo.model.journal.StationId;

/**
 * Keeps the public keys (Ed25519) with which stations sign entries. They stand in the clear, so
 * that a check of the store needs no secret; they are no personal data.
 */
public interface StationKeys {

  /** Returns the station's key, if it was learnt. */
  Optional<PublicKey> of(StationId station);

  /** Returns every key known. */
  Map<StationId, PublicKey> all();

  /**
   * Learns a station's key; the same again is passed over.
   *
   * @param publicKey X.509 SubjectPublicKeyInfo
   * @throws IllegalArgumentException if another key is known for the station: a station's key never
   *     changes, a new one is a new incarnation
   */
  void learn(StationId station, byte[] publicKey);
}
