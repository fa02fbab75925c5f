package org.jianzhuo.desk.roster;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.base.SealedVault;
import org.jianzhuo.desk.journal.StationJournal;
import org.jianzhuo.desk.journal.StationKeys;
import org.jianzhuo.model.journal.EntryHeader;
import org.jianzhuo.model.journal.StationId;

/**
 * Opens and closes the station's store. The data key is wrapped once per distinct password and once
 * by the recovery key; the row is found by a tag that the stretched password gives, so that no name
 * stands beside it and one stretching is enough.
 */
public final class StoreDoor {

  /** What may be wrong with a recovery key. */
  enum Recovery {
    MISTYPED,
    FOREIGN,
    OPENED
  }

  private static final int SALT_BYTES = 32;
  private static final int RECOVERY_CHARACTERS = 32;
  private static final int RECOVERY_CHECKS = 4;
  private static final String STATION_KEY = "station-key";
  private static final String WRAP = "data key";

  private final AccountStore store;
  private final SealedVault vault;
  private final StationJournal journal;
  private final StationKeys stationKeys;
  private final SecureRandom random;
  private final Argon2Cost cost;
  private volatile boolean founded;

  /**
   * @param cost of a password's stretching in a store that is founded now; an existing store keeps
   *     its own
   */
  public StoreDoor(
      AccountStore store,
      SealedVault vault,
      StationJournal journal,
      StationKeys stationKeys,
      SecureRandom random,
      Argon2Cost cost) {
    this.store = store;
    this.vault = vault;
    this.journal = journal;
    this.stationKeys = stationKeys;
    this.random = random;
    this.cost = cost;
  }

  /** Tells whether there is a store at all. */
  public boolean isFounded() {
    founded = founded || store.meta("station").isPresent();
    return founded;
  }

  public boolean isOpen() {
    return vault.isOpen();
  }

  /**
   * Makes data key, station key and recovery key, opens the new store and runs the work, all in one
   * transaction. Returns the recovery key.
   */
  String create(Runnable work) {
    boolean done = false;
    byte[] dataKey = new byte[SealedVault.KEY_BYTES];
    random.nextBytes(dataKey);
    try {
      String recoveryKey =
          store.transaction(
              () -> {
                vault.unlock(dataKey);
                byte[] salt = new byte[SALT_BYTES];
                random.nextBytes(salt);
                store.putMeta("salt", salt);
                store.putMeta("kdf", cost.toString().getBytes(StandardCharsets.US_ASCII));
                String recovery = wrapForRecovery();
                StationId station = new StationId(new UUID(random.nextLong(), random.nextLong()));
                store.putMeta("station", station.toString().getBytes(StandardCharsets.US_ASCII));
                KeyPair key = newStationKey();
                stationKeys.learn(station, key.getPublic().getEncoded());
                store.putSecret(STATION_KEY, key.getPrivate().getEncoded());
                journal.open(station, key.getPrivate());
                work.run();
                return recovery;
              });
      done = true;
      return recoveryKey;
    } finally {
      Arrays.fill(dataKey, (byte) 0);
      if (!done) {
        close();
      }
    }
  }

  private String wrapForRecovery() {
    String typed = SpokenCode.draw(random, RECOVERY_CHARACTERS, RECOVERY_CHECKS, 4);
    String code = SpokenCode.read(typed, RECOVERY_CHARACTERS, RECOVERY_CHECKS).orElseThrow();
    try (StretchedKey key = recovery(code)) {
      wrapFor(key, "recovery");
    }
    return typed;
  }

  private static StretchedKey recovery(String code) {
    return StretchedKey.ofRecoveryKey(code.getBytes(StandardCharsets.US_ASCII));
  }

  private KeyPair newStationKey() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(EntryHeader.ALGORITHM);
      generator.initialize(255, random);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Ed25519 is missing", e);
    }
  }

  /** Stretches a password as this store does; takes about a second. The caller wipes both. */
  StretchedKey stretch(char[] password) {
    Argon2Cost own =
        store
            .meta("kdf")
            .map(text -> Argon2Cost.parse(new String(text, StandardCharsets.US_ASCII)))
            .orElse(cost);
    return StretchedKey.ofPassword(password, salt(), own);
  }

  /** Returns the random salt of this store. */
  byte[] salt() {
    return store.meta("salt").orElseThrow(StoreDoor::incomplete);
  }

  /** Returns the cost of stretching for what is wrapped now. */
  Argon2Cost cost() {
    return cost;
  }

  /** Opens the store; false if this key does not. A store that is open stays so. */
  boolean open(StretchedKey key) {
    Optional<byte[]> dataKey =
        store.wrapped(key.tag()).flatMap(wrapped -> key.unwrap(wrapped, WRAP));
    dataKey.ifPresent(this::openWith);
    return dataKey.isPresent();
  }

  Recovery openWithRecoveryKey(String typed) {
    Optional<String> code = SpokenCode.read(typed, RECOVERY_CHARACTERS, RECOVERY_CHECKS);
    if (code.isEmpty()) {
      return Recovery.MISTYPED;
    }
    try (StretchedKey key = recovery(code.get())) {
      return open(key) ? Recovery.OPENED : Recovery.FOREIGN;
    }
  }

  /**
   * Opens the vault alone, to check a store without writing: by any account's password or by the
   * recovery key. Returns whether it opened.
   */
  public boolean openVault(char[] secret) {
    Optional<byte[]> dataKey;
    String typed = new String(secret);
    Optional<String> code = SpokenCode.read(typed, RECOVERY_CHARACTERS, RECOVERY_CHECKS);
    try (StretchedKey key = code.isPresent() ? recovery(code.get()) : stretch(secret)) {
      dataKey = store.wrapped(key.tag()).flatMap(wrapped -> key.unwrap(wrapped, WRAP));
    }
    dataKey.ifPresent(vault::unlock);
    return dataKey.isPresent();
  }

  private void openWith(byte[] dataKey) {
    try {
      if (vault.isOpen()) {
        return;
      }
      vault.unlock(dataKey);
      boolean done = false;
      try {
        journal.open(station(), stationKey());
        done = true;
      } finally {
        if (!done) {
          close();
        }
      }
    } finally {
      Arrays.fill(dataKey, (byte) 0);
    }
  }

  /** Lets this key open the store from now on. */
  void allow(StretchedKey key) {
    wrapFor(key, "password");
  }

  private void wrapFor(StretchedKey key, String kind) {
    byte[] dataKey = vault.dataKey();
    store.putWrapped(key.tag(), kind, key.wrap(dataKey, WRAP));
    Arrays.fill(dataKey, (byte) 0);
  }

  /** Returns this station's id; it stands in the clear. */
  public StationId station() {
    return store
        .meta("station")
        .map(text -> StationId.of(new String(text, StandardCharsets.US_ASCII)))
        .orElseThrow(StoreDoor::incomplete);
  }

  /** Returns the key with which this station signs entries and requests; only while open. */
  public PrivateKey stationKey() {
    byte[] pkcs8 = store.secret(STATION_KEY).orElseThrow(StoreDoor::incomplete);
    try {
      return KeyFactory.getInstance(EntryHeader.ALGORITHM)
          .generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
    } catch (GeneralSecurityException e) {
      throw new DeskFault(ErrorCode.STORE_DAMAGED, "the station's key does not read", e);
    } finally {
      Arrays.fill(pkcs8, (byte) 0);
    }
  }

  void close() {
    journal.close();
    vault.lock();
  }

  private static DeskFault incomplete() {
    return new DeskFault(ErrorCode.STORE_DAMAGED, "the store has lost its station or its salt");
  }
}
