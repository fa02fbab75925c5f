package org.jianzhuo.desk.roster;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jianzhuo.model.journal.PersonId;

/** Holds the signing keys of those who gave their password since the start, for eight hours. */
final class KeysAtHand {

  static final Duration KEPT = Duration.ofHours(8);

  private record Held(Instant since, byte[] pkcs8) {}

  private final InstantSource clock;
  private final Map<PersonId, Held> held = new ConcurrentHashMap<>();

  KeysAtHand(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Takes a key over.
   *
   * @param pkcs8 empty for a person without a key, who may sign in but not sign
   */
  void take(PersonId person, byte[] pkcs8) {
    Held before = held.put(person, new Held(clock.instant(), pkcs8));
    if (before != null) {
      Arrays.fill(before.pkcs8(), (byte) 0);
    }
  }

  /** Tells whether the person's PIN is enough now. */
  boolean isFresh(PersonId person) {
    Held key = held.get(person);
    return key != null && isFresh(key);
  }

  /** Tells whether anybody's PIN is enough now. */
  boolean anyFresh() {
    return held.values().stream().anyMatch(this::isFresh);
  }

  // A clock that was put back makes a key old as well: it cannot be known for how long.
  private boolean isFresh(Held key) {
    Duration age = Duration.between(key.since(), clock.instant());
    return !age.isNegative() && age.compareTo(KEPT) < 0;
  }

  /** Returns a copy of the key; empty if there is none, or none any more. */
  Optional<byte[]> copy(PersonId person) {
    Held key = held.get(person);
    return key == null || !isFresh(key) || key.pkcs8().length == 0
        ? Optional.empty()
        : Optional.of(key.pkcs8().clone());
  }

  void forgetAll() {
    held.values().forEach(key -> Arrays.fill(key.pkcs8(), (byte) 0));
    held.clear();
  }
}
