package org.jianzhuo.desk.roster;

import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Optional;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.model.roster.Person;
import org.jianzhuo.model.roster.RosterFact;

/** Opens a person's signing key with the password, be it kept here or travelled here. */
final class KeyOpener {

  private final StoreDoor door;
  private final TrustedRoster roster;
  private final SecretBook secrets;
  private final KeysAtHand keys;

  KeyOpener(StoreDoor door, TrustedRoster roster, SecretBook secrets, KeysAtHand keys) {
    this.door = door;
    this.roster = roster;
    this.secrets = secrets;
    this.keys = keys;
  }

  /** Checks the password with what this station knows, then with the key that travelled here. */
  boolean unlock(Person person, char[] password) {
    Optional<PersonSecrets> own = secrets.of(person.id());
    try (StretchedKey key = door.stretch(password)) {
      if (own.isPresent() && own.get().isOf(key)) {
        take(person, key);
        return true;
      }
      RosterFact.KeyIssued issued = roster.roster().keys().get(person.id());
      if (issued == null
          || (own.isPresent() && own.get().certificate().equals(issued.certificate()))
          || roster.certificateOf(person.id()).isEmpty()) {
        return false;
      }
      Optional<TravellingKey.Content> content =
          TravellingKey.unwrap(issued.wrappedKey(), person.id(), password);
      content.ifPresent(
          c -> {
            secrets.set(person.id(), key, c.pin(), c.pkcs8(), issued.certificate());
            keys.take(person.id(), c.pkcs8());
          });
      return content.isPresent();
    }
  }

  /** Takes the person's signing key at hand, with the key stretched from the password. */
  void take(Person person, StretchedKey key) {
    byte[] pkcs8 =
        secrets
            .of(person.id())
            .flatMap(s -> s.signingKey(key, SecretBook.signingContext(person.id())))
            .orElse(new byte[0]);
    keys.take(person.id(), pkcs8);
  }

  /** Releases the person's signing key; refused where none was issued or none is at hand. */
  Outcome<PersonKey> keyOf(Person person) {
    Optional<X509Certificate> certificate = roster.certificateOf(person.id());
    Optional<X509Certificate> committee = roster.committee();
    Optional<byte[]> pkcs8 = keys.copy(person.id());
    if (certificate.isEmpty() || committee.isEmpty() || pkcs8.isEmpty()) {
      return Outcome.refused("roster.refused.no-key");
    }
    try {
      return Outcome.done(
          new ReleasedKey(
              person.id(),
              certificate.get(),
              committee.get(),
              CommitteeAuthority.privateKey(pkcs8.get())));
    } finally {
      Arrays.fill(pkcs8.get(), (byte) 0);
    }
  }
}
