package org.jianzhuo.desk.roster;

import java.util.Optional;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.roster.Person;
import org.jspecify.annotations.Nullable;

/** Knows who is signed in. */
final class Presence {

  private final TrustedRoster roster;
  private final Gate gate;
  private volatile @Nullable Person signedIn;
  private volatile boolean recovering;

  Presence(TrustedRoster roster, Gate gate) {
    this.roster = roster;
    this.gate = gate;
  }

  /** Lets the person in, and does what waits for the store to be open. */
  void enter(Person person) {
    signedIn = person;
    recovering = false;
    roster.learnStations();
    roster.registerThisStation();
    gate.journalLocks();
  }

  void leave() {
    signedIn = null;
    recovering = false;
  }

  /** Notes that the recovery key opened the store: whoever holds it may issue slips. */
  void recover() {
    recovering = true;
  }

  boolean isRecovering() {
    return recovering;
  }

  Optional<Person> who() {
    return Optional.ofNullable(signedIn);
  }

  /** Returns the id of who is signed in, or null for the station itself. */
  @Nullable PersonId actor() {
    Person person = signedIn;
    return person == null ? null : person.id();
  }
}
