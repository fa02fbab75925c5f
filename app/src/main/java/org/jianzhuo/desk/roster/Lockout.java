package org.jianzhuo.desk.roster;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.journal.PersonId;

/**
 * Counts wrong entries and locks after five in a row, for ten minutes (practice 7). The count is on
 * the disk before anything is compared, so that cutting the power gives no further guess.
 *
 * <p>While the store is closed, nobody's id is known: the count stands under a bucket of 12 bits of
 * the typed name's hash, too few to tell from the disk whose name it was.
 */
final class Lockout {

  static final int TRIES = 5;
  static final Duration LOCKED = Duration.ofMinutes(10);

  private static final int BUCKETS = 1 << 12;

  private final AccountStore store;
  private final InstantSource clock;

  Lockout(AccountStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Returns the name as it is compared: width, case and white space do not matter. */
  static String normalised(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .replaceAll("\\s+", "")
        .toLowerCase(Locale.ROOT);
  }

  /** Returns the bucket of a name. */
  static String bucket(byte[] stationSalt, String name) {
    byte[] words = ("attempt " + normalised(name)).getBytes(StandardCharsets.UTF_8);
    String hex = Digest.of(stationSalt, words).hex();
    return "bucket:" + Integer.parseInt(hex.substring(0, 6), 16) % BUCKETS;
  }

  static String of(PersonId person) {
    return "person:" + person;
  }

  /** Returns until when the key is locked, if it is now. */
  Optional<Instant> lockedUntil(String key) {
    Optional<AccountStore.Attempt> attempt = store.attempt(key);
    if (attempt.isEmpty() || attempt.get().lockedUntil() == 0) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    Instant until = Instant.ofEpochMilli(attempt.get().lockedUntil());
    if (until.isAfter(now.plus(LOCKED))) {
      // The clock was put back meanwhile: nobody is locked for longer than the ten minutes.
      until = now.plus(LOCKED);
      store.putAttempt(
          new AccountStore.Attempt(
              key, attempt.get().wrong(), until.toEpochMilli(), attempt.get().journalled()));
    }
    return until.isAfter(now) && attempt.get().wrong() >= TRIES
        ? Optional.of(until)
        : Optional.empty();
  }

  /** Counts an entry as wrong, durably; call it before comparing. Returns the tries left. */
  int count(String key) {
    return store.transaction(
        () -> {
          AccountStore.Attempt before =
              store.attempt(key).orElse(new AccountStore.Attempt(key, 0, 0, true));
          int wrong = before.wrong() >= TRIES ? 1 : before.wrong() + 1;
          boolean locks = wrong >= TRIES;
          long until = locks ? clock.instant().plus(LOCKED).toEpochMilli() : before.lockedUntil();
          boolean told = !locks && before.journalled();
          store.putAttempt(new AccountStore.Attempt(key, wrong, until, told));
          return TRIES - wrong;
        });
  }

  /** Takes the count back: the entry was right. */
  void clear(String key) {
    store
        .attempt(key)
        .ifPresent(
            attempt -> {
              // A lock that stood before and was not journalled yet still is to be.
              boolean told = attempt.journalled() || attempt.wrong() >= TRIES;
              long until = told ? 0 : attempt.lockedUntil();
              store.putAttempt(new AccountStore.Attempt(key, 0, until, told));
            });
  }

  /** Returns the locks that are to be journalled. */
  List<AccountStore.Attempt> unjournalled() {
    return store.unjournalledLocks();
  }

  void journalled(AccountStore.Attempt lock) {
    store.putAttempt(new AccountStore.Attempt(lock.key(), lock.wrong(), lock.lockedUntil(), true));
  }
}
