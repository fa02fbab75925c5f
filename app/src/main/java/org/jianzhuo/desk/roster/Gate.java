package org.jianzhuo.desk.roster;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.roster.Person;
import org.jianzhuo.model.roster.RosterFact;

/** Lets a check of a secret be made only while its person is not locked out, and counts it. */
final class Gate {

  private final AccountStore store;
  private final StoreDoor door;
  private final Journal journal;
  private final TrustedRoster roster;
  private final Lockout lockout;
  private final InstantSource clock;

  Gate(
      AccountStore store,
      StoreDoor door,
      Journal journal,
      TrustedRoster roster,
      InstantSource clock) {
    this.store = store;
    this.door = door;
    this.journal = journal;
    this.roster = roster;
    this.lockout = new Lockout(store, clock);
    this.clock = clock;
  }

  /** Returns the keys under which a known person may be locked. */
  List<String> guards(Person person) {
    return List.of(Lockout.of(person.id()), Lockout.bucket(door.salt(), person.name()));
  }

  /** Returns the key under which a typed name may be locked. */
  List<String> guards(String name) {
    return List.of(Lockout.bucket(door.salt(), name));
  }

  void clear(Person person) {
    guards(person).forEach(lockout::clear);
  }

  /**
   * Refuses while one of the keys is locked; counts under each before checking, so that a lock at
   * the open store holds for the closed one as well, and takes the count back when the entry was
   * right.
   *
   * @param wrong the reason of a refusal, whose argument is the number of tries left
   */
  Outcome<Person> check(String wrong, List<String> guards, Supplier<Optional<Person>> check) {
    for (String guard : guards) {
      Optional<Instant> until = lockout.lockedUntil(guard);
      if (until.isPresent()) {
        return locked(until.get());
      }
    }
    int left = store.transaction(() -> guards.stream().mapToInt(lockout::count).min().orElse(0));
    Optional<Person> person = check.get();
    if (person.isPresent()) {
      guards.forEach(lockout::clear);
      clear(person.get());
      return Outcome.done(person.get());
    }
    if (left > 0) {
      return Outcome.refused(wrong, left);
    }
    if (door.isOpen()) {
      journalLocks();
    }
    return locked(
        guards.stream()
            .flatMap(guard -> lockout.lockedUntil(guard).stream())
            .findFirst()
            .orElse(clock.instant()));
  }

  private Outcome<Person> locked(Instant until) {
    long seconds = Math.max(1, Duration.between(clock.instant(), until).toSeconds());
    return Outcome.refused("roster.refused.locked", (seconds + 59) / 60);
  }

  /** Journals the locks that came about while the store was closed, or just now. */
  void journalLocks() {
    Optional<StreamId> stream = roster.stream();
    if (stream.isEmpty() || lockout.unjournalled().isEmpty()) {
      return;
    }
    store.transaction(
        () -> {
          Map<PersonId, Instant> locked = new LinkedHashMap<>();
          for (AccountStore.Attempt lock : lockout.unjournalled()) {
            Instant until = Instant.ofEpochMilli(lock.lockedUntil());
            for (Person person : roster.people()) {
              if (guards(person).contains(lock.key())) {
                locked.put(person.id(), until);
              }
            }
            lockout.journalled(lock);
          }
          List<Deed> deeds = new ArrayList<>();
          locked.forEach(
              (person, until) ->
                  deeds.add(
                      new Deed(
                          stream.get(),
                          new RosterFact.PersonLockedOut(person, journal.station(), until))));
          if (!deeds.isEmpty()) {
            journal.append(null, deeds);
          }
          return true;
        });
  }
}
