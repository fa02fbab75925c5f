package org.jianzhuo.desk.roster;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jianzhuo.desk.base.Vault;
import org.jianzhuo.model.journal.PersonId;

/** Keeps what people are checked with on this station: passwords' tags, PINs and slips. */
final class SecretBook {

  /** The random and the check characters of a slip's code. */
  static final int SLIP_CHARACTERS = 8;

  static final int SLIP_CHECKS = 2;

  private static final String PERSON = "person ";
  private static final String SLIP = "slip ";
  private static final int SALT_BYTES = 16;

  private final AccountStore store;
  private final Vault vault;
  private final StoreDoor door;
  private final SecureRandom random;

  SecretBook(AccountStore store, Vault vault, StoreDoor door, SecureRandom random) {
    this.store = store;
    this.vault = vault;
    this.door = door;
    this.random = random;
  }

  Optional<PersonSecrets> of(PersonId person) {
    return store.secret(PERSON + person).map(PersonSecrets::decode);
  }

  boolean has(PersonId person) {
    return store.secretNames(PERSON + person).contains(PERSON + person);
  }

  /**
   * Sets the person's password and PIN; their former password opens the store no longer, unless
   * another person has the same.
   *
   * @param pkcs8 the signing key, empty for a person without one
   */
  void set(PersonId person, StretchedKey password, String pin, byte[] pkcs8, String certificate) {
    byte[] wrapped = pkcs8.length == 0 ? new byte[0] : password.wrap(pkcs8, signingContext(person));
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    PersonSecrets next =
        new PersonSecrets(
            password.tag(), salt, mac("pin", person, salt, pin), wrapped, certificate);
    store.transaction(
        () -> {
          Optional<PersonSecrets> before = of(person);
          store.putSecret(PERSON + person, next.encode());
          door.allow(password);
          before.filter(old -> !isUsed(old.tag())).ifPresent(old -> store.removeWrapped(old.tag()));
          return true;
        });
  }

  static String signingContext(PersonId person) {
    return "signing key " + person;
  }

  private boolean isUsed(byte[] tag) {
    return store.secretNames(PERSON).stream()
        .flatMap(name -> store.secret(name).stream())
        .map(PersonSecrets::decode)
        .anyMatch(secrets -> Arrays.equals(secrets.tag(), tag));
  }

  boolean isPin(PersonId person, PersonSecrets secrets, String pin) {
    return MessageDigest.isEqual(secrets.pinMac(), mac("pin", person, secrets.pinSalt(), pin));
  }

  /** Issues a code that serves once; one issued before serves no longer. */
  String issueSlip(PersonId person) {
    String code = SpokenCode.draw(random, SLIP_CHARACTERS, SLIP_CHECKS, 5);
    String plain = SpokenCode.read(code, SLIP_CHARACTERS, SLIP_CHECKS).orElseThrow();
    store.putSecret(SLIP + person, mac("slip", person, new byte[0], plain));
    return code;
  }

  boolean isSlip(PersonId person, String typed) {
    Optional<String> code = SpokenCode.read(typed, SLIP_CHARACTERS, SLIP_CHECKS);
    Optional<byte[]> issued = store.secret(SLIP + person);
    return code.isPresent()
        && issued.isPresent()
        && MessageDigest.isEqual(issued.get(), mac("slip", person, new byte[0], code.get()));
  }

  void useSlip(PersonId person) {
    store.removeSecret(SLIP + person);
  }

  private byte[] mac(String purpose, PersonId person, byte[] salt, String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(vault.deriveKey(purpose, 32), "HmacSHA256"));
      mac.update(person.toString().getBytes(StandardCharsets.US_ASCII));
      mac.update(salt);
      return mac.doFinal(secret.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA256 is missing", e);
    }
  }
}
