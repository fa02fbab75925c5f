package org.jianzhuo.desk.roster;

import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.base.Vault;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.desk.journal.StationKeys;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.roster.Person;
import org.jianzhuo.model.roster.Role;
import org.jianzhuo.model.roster.Roster;
import org.jianzhuo.model.roster.RosterFact;

/** Founds, opens and closes the station's own store, and knows who is signed in at it. */
public final class StationAccounts implements Accounts {

  private static final String WRONG = "roster.refused.wrong";

  private final StoreDoor door;
  private final Journal journal;
  private final TrustedRoster roster;
  private final SecretBook secrets;
  private final CommitteeFounder founder;
  private final Gate gate;
  private final Presence presence;
  private final KeysAtHand keys;
  private final KeyOpener opener;
  private final SecretOffice office;

  /**
   * @param door shares store, vault and journal with these accounts
   */
  public StationAccounts(
      AccountStore store,
      StoreDoor door,
      Vault vault,
      Journal journal,
      StationKeys stationKeys,
      InstantSource clock,
      SecureRandom random) {
    this.door = door;
    this.journal = journal;
    this.roster = new TrustedRoster(store, journal, stationKeys);
    this.secrets = new SecretBook(store, vault, door, random);
    this.founder =
        new CommitteeFounder(store, door, secrets, roster, journal, stationKeys, clock, random);
    this.gate = new Gate(store, door, journal, roster, clock);
    this.presence = new Presence(roster, gate);
    this.keys = new KeysAtHand(clock);
    this.opener = new KeyOpener(door, roster, secrets, keys);
    this.office =
        new SecretOffice(store, door, journal, roster, secrets, founder, gate, presence, keys);
    // For as long as the program runs: the accounts outlive every opening of the store.
    AutoCloseable unused = journal.onChange(this::changed);
  }

  private void changed(StreamId stream) {
    if (roster.stream().filter(stream::equals).isPresent()) {
      roster.learnStations();
    }
  }

  @Override
  public Standing standing() {
    if (!door.isFounded()) {
      return Standing.NEW;
    }
    boolean waited = presence.who().isEmpty() && !presence.isRecovering() && !keys.anyFresh();
    if (door.isOpen() && waited) {
      lock();
    }
    return door.isOpen() ? Standing.WARM : Standing.COLD;
  }

  // ---- Founding

  @Override
  public synchronized Outcome<String> found(Founding founding, char[] password, String pin) {
    Person administrator = administrator(founding.administrator());
    return create(
        administrator,
        password,
        pin,
        key -> founder.found(founding, false, List.of(administrator), key, password, pin));
  }

  @Override
  public synchronized Outcome<String> foundPractice(
      Founding founding, char[] password, String pin) {
    Person administrator = administrator(founding.administrator());
    List<Person> people = new ArrayList<>(List.of(administrator));
    people.addAll(founder.practiceStaff());
    return create(
        administrator,
        password,
        pin,
        key -> founder.found(founding, true, people, key, password, pin));
  }

  @Override
  public synchronized Outcome<String> join(
      String station, String administrator, char[] password, String pin) {
    Person person = administrator(administrator);
    return create(
        person,
        password,
        pin,
        key -> {
          roster.setLocal(station, Optional.of(person));
          secrets.set(person.id(), key, pin, new byte[0], "");
        });
  }

  private Person administrator(String name) {
    return Person.staff(founder.newPerson(), name, Set.of(Role.SYSTEM_ADMINISTRATOR), "");
  }

  private Outcome<String> create(
      Person administrator, char[] password, String pin, Consumer<StretchedKey> work) {
    return wiping(
        password,
        () -> {
          if (door.isFounded()) {
            return Outcome.refused("roster.refused.founded");
          }
          Optional<Reason> weak = SecretRules.refuse(password, pin);
          if (weak.isPresent()) {
            return new Outcome.Refused<>(weak.get());
          }
          String recoveryKey =
              door.create(
                  () -> {
                    try (StretchedKey key = door.stretch(password)) {
                      work.accept(key);
                      opener.take(administrator, key);
                    }
                  });
          presence.enter(administrator);
          return Outcome.done(recoveryKey);
        });
  }

  private static <T> Outcome<T> wiping(char[] password, Supplier<Outcome<T>> work) {
    try {
      return work.get();
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  // ---- Signing in

  @Override
  public synchronized Outcome<Person> signInCold(String name, char[] password) {
    List<Person> named = door.isOpen() ? roster.named(name) : List.of();
    if (named.size() == 1) {
      return signInWithPassword(named.getFirst().id(), password);
    }
    return wiping(
        password,
        () ->
            door.isFounded()
                ? gate.check(WRONG, gate.guards(name), () -> openFor(name, password))
                : Outcome.refused("roster.refused.closed"));
  }

  private Optional<Person> openFor(String name, char[] password) {
    boolean wasOpen = door.isOpen();
    try (StretchedKey key = door.stretch(password)) {
      Optional<Person> person =
          door.open(key)
              ? roster.named(name).stream()
                  .filter(p -> secrets.of(p.id()).filter(s -> s.isOf(key)).isPresent())
                  .findFirst()
              : Optional.empty();
      if (person.isPresent()) {
        opener.take(person.get(), key);
        presence.enter(person.get());
      } else if (!wasOpen) {
        door.close();
      }
      return person;
    }
  }

  @Override
  public synchronized Outcome<Person> signInWithPassword(PersonId id, char[] password) {
    return wiping(
        password,
        () -> {
          if (!door.isOpen()) {
            return Outcome.refused("roster.refused.closed");
          }
          Optional<Person> person = roster.person(id);
          if (person.isEmpty()) {
            return Outcome.refused("roster.refused.unknown-person");
          }
          Outcome<Person> checked =
              gate.check(
                  WRONG,
                  gate.guards(person.get()),
                  () -> person.filter(p -> opener.unlock(p, password)));
          if (checked instanceof Outcome.Done<Person>) {
            presence.enter(person.get());
          }
          return checked;
        });
  }

  @Override
  public synchronized Outcome<Person> signInWarm(PersonId id, String pin) {
    Outcome<Person> checked = checkPin(id, pin);
    if (checked instanceof Outcome.Done<Person>(Person person)) {
      presence.enter(person);
    }
    return checked;
  }

  @Override
  public synchronized Outcome<Person> attest(PersonId id, String secret) {
    Optional<Person> other = door.isOpen() ? roster.person(id) : Optional.empty();
    if (other.isEmpty() || secret.isEmpty() || keys.isFresh(id)) {
      return checkPin(id, secret);
    }
    // A witness does not have to sign in, and the operator again, for the one word.
    return SecretRules.isPin(secret)
        ? Outcome.refused("roster.refused.second-needs-password", other.get().name())
        : gate.check(
            WRONG,
            gate.guards(other.get()),
            () -> other.filter(p -> opener.unlock(p, secret.toCharArray())));
  }

  private Outcome<Person> checkPin(PersonId id, String pin) {
    if (pin.isEmpty() || !door.isOpen()) {
      return Outcome.refused(pin.isEmpty() ? "roster.refused.no-pin" : "roster.refused.closed");
    }
    Optional<Person> person = roster.person(id);
    Optional<PersonSecrets> known = secrets.of(id);
    if (person.isEmpty()) {
      return Outcome.refused("roster.refused.unknown-person");
    }
    if (known.isEmpty() && roster.issuedCertificate(id).isEmpty()) {
      return Outcome.refused("roster.refused.no-secret");
    }
    if (known.isEmpty() || !keys.isFresh(id)) {
      return Outcome.refused("roster.refused.needs-password");
    }
    return gate.check(
        WRONG,
        gate.guards(person.get()),
        () -> person.filter(p -> secrets.isPin(id, known.get(), pin)));
  }

  @Override
  public synchronized Outcome<Standing> openWithRecoveryKey(String recoveryKey) {
    return office.openWithRecoveryKey(recoveryKey);
  }

  // ---- Slips and keys

  @Override
  public synchronized Outcome<String> issueSlip(PersonId person) {
    return office.issueSlip(person);
  }

  @Override
  public synchronized Outcome<String> resetBySlip(PersonId person, String reason, String pin) {
    Optional<Person> actor = presence.who().filter(SecretOffice::isAdministrator);
    if (actor.isEmpty()) {
      return Outcome.refused("roster.refused.not-allowed");
    }
    return switch (checkPin(actor.get().id(), pin)) {
      case Outcome.Refused<Person>(Reason why) -> new Outcome.Refused<>(why);
      case Outcome.Done<Person> done -> office.resetBySlip(person, reason);
    };
  }

  @Override
  public synchronized Outcome<Person> redeemSlip(
      PersonId person, String code, char[] password, String pin) {
    return wiping(password, () -> office.redeemSlip(person, code, password, pin));
  }

  @Override
  public synchronized Outcome<Person> renewKey(PersonId owner, char[] password, String pin) {
    return wiping(password, () -> office.renewKey(owner, password, pin));
  }

  @Override
  public synchronized Outcome<PersonKey> release(String pin) {
    Optional<Person> person = presence.who();
    if (person.isEmpty()) {
      return Outcome.refused("roster.refused.not-signed-in");
    }
    return switch (checkPin(person.get().id(), pin)) {
      case Outcome.Refused<Person>(Reason reason) -> new Outcome.Refused<>(reason);
      case Outcome.Done<Person> done -> opener.keyOf(person.get());
    };
  }

  @Override
  public synchronized Outcome<PersonKey> releaseOther(PersonId other, String pin) {
    return switch (confirm(other, pin)) {
      case Outcome.Refused<Person>(Reason reason) -> new Outcome.Refused<>(reason);
      case Outcome.Done<Person>(Person person) -> opener.keyOf(person);
    };
  }

  @Override
  public synchronized Outcome<Person> confirm(PersonId other, String pin) {
    boolean same = presence.who().map(Person::id).filter(other::equals).isPresent();
    return same ? Outcome.refused("roster.refused.same-person") : attest(other, pin);
  }

  // ---- Who is here

  @Override
  public List<Tile> tiles() {
    if (!door.isOpen()) {
      return List.of();
    }
    Roster now = roster.roster();
    return roster.people().stream()
        .map(
            p ->
                new Tile(
                    p,
                    now.keys().containsKey(p.id()) || secrets.has(p.id()),
                    !keys.isFresh(p.id())))
        .toList();
  }

  @Override
  public Optional<Person> signedIn() {
    return presence.who();
  }

  @Override
  public synchronized void signOut() {
    presence.leave();
  }

  @Override
  public synchronized void lock() {
    presence.leave();
    keys.forgetAll();
    door.close();
  }

  @Override
  public void listPeople(PersonId actor, List<Person> people) {
    StreamId stream = rosterStream();
    journal.append(
        actor, people.stream().map(p -> new Deed(stream, new RosterFact.PersonListed(p))).toList());
  }

  @Override
  public void pinCommittee(String certificateBase64) {
    roster.pin(certificateBase64);
  }

  @Override
  public void registerStation() {
    roster.registerThisStation();
  }

  @Override
  public StreamId rosterStream() {
    return roster.stream()
        .orElseThrow(() -> new IllegalStateException("the roster has not arrived yet"));
  }

  @Override
  public boolean hasRoster() {
    return roster.stream().isPresent();
  }

  @Override
  public Roster roster() {
    return roster.roster();
  }

  @Override
  public Optional<X509Certificate> certificateOf(PersonId person) {
    return roster.certificateOf(person);
  }
}
