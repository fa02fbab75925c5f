package org.jianzhuo.desk.roster;

import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.desk.journal.StationKeys;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.roster.Person;
import org.jianzhuo.model.roster.Role;
import org.jianzhuo.model.roster.RosterFact;

/** Founds a committee with its key, and issues people's keys where the committee's key lies. */
final class CommitteeFounder {

  private static final String COMMITTEE_KEY = "committee-key";

  // The default of practice 1. A case goes by date and place, which the rules' book knows.
  private static final String PROFILE = "national-2025+guangdong";

  private final AccountStore store;
  private final StoreDoor door;
  private final SecretBook secrets;
  private final TrustedRoster roster;
  private final Journal journal;
  private final StationKeys stationKeys;
  private final CommitteeAuthority authority;
  private final InstantSource clock;
  private final SecureRandom random;

  CommitteeFounder(
      AccountStore store,
      StoreDoor door,
      SecretBook secrets,
      TrustedRoster roster,
      Journal journal,
      StationKeys stationKeys,
      InstantSource clock,
      SecureRandom random) {
    this.store = store;
    this.door = door;
    this.secrets = secrets;
    this.roster = roster;
    this.journal = journal;
    this.stationKeys = stationKeys;
    this.authority = new CommitteeAuthority(random);
    this.clock = clock;
    this.random = random;
  }

  PersonId newPerson() {
    return new PersonId(new UUID(random.nextLong(), random.nextLong()));
  }

  /** Returns the invented staff of a practice committee, so that a whole day can be played. */
  List<Person> practiceStaff() {
    return List.of(
        staff("周敏", "S01", Role.COORDINATOR),
        staff("秦望", "S02", Role.DRAW_POST),
        staff("韩立", "S03", Role.RECORDER),
        staff("顾岚", "S04", Role.SUPERVISOR),
        staff("宋宁", "S05", Role.DRAFTER),
        staff("汤颖", "S06", Role.CHECKER),
        staff("邵青", "S07", Role.RECORDS_CLERK));
  }

  private Person staff(String name, String number, Role role) {
    return Person.staff(newPerson(), name, Set.of(role), number);
  }

  /**
   * Founds the committee; the first of the people acts. Within the founding's transaction.
   *
   * @param opening the password as stretched for this station
   */
  void found(
      Accounts.Founding founding,
      boolean practice,
      List<Person> people,
      StretchedKey opening,
      char[] password,
      String pin) {
    KeyPair key = authority.newKey();
    X509Certificate certificate = authority.found(founding.name(), key, clock.instant());
    store.putSecret(COMMITTEE_KEY, key.getPrivate().getEncoded());
    roster.pin(CommitteeAuthority.write(certificate));
    roster.setLocal(founding.station(), Optional.empty());
    StreamId stream = new StreamId(new UUID(random.nextLong(), random.nextLong()));
    List<Deed> deeds = new ArrayList<>();
    deeds.add(
        new Deed(
            stream,
            new RosterFact.CommitteeFounded(
                founding.name(),
                founding.place(),
                PROFILE,
                CommitteeAuthority.write(certificate),
                practice)));
    deeds.add(
        new Deed(
            stream,
            new RosterFact.StationRegistered(
                journal.station(),
                founding.station(),
                Base64.getEncoder()
                    .encodeToString(
                        stationKeys.of(journal.station()).orElseThrow().getEncoded()))));
    people.forEach(person -> deeds.add(new Deed(stream, new RosterFact.PersonListed(person))));
    try (TravellingKey.Stamp stamp = TravellingKey.Stamp.of(password, door.cost(), random)) {
      for (Person person : people) {
        Issued issued = issue(person, certificate, key.getPrivate(), stamp, pin);
        secrets.set(person.id(), opening, pin, issued.pkcs8(), issued.fact().certificate());
        issued.wipe();
        deeds.add(new Deed(stream, issued.fact()));
      }
    }
    journal.append(people.getFirst().id(), deeds);
  }

  /** A new key of a person, not yet journalled. */
  record Issued(RosterFact.KeyIssued fact, byte[] pkcs8) {

    void wipe() {
      Arrays.fill(pkcs8, (byte) 0);
    }
  }

  boolean holdsCommitteeKey() {
    return store.secretNames(COMMITTEE_KEY).contains(COMMITTEE_KEY);
  }

  /** Makes a person's key and certificate; only where {@link #holdsCommitteeKey}. */
  Issued issue(Person person, char[] password, String pin) {
    byte[] pkcs8 = store.secret(COMMITTEE_KEY).orElseThrow();
    try (TravellingKey.Stamp stamp = TravellingKey.Stamp.of(password, door.cost(), random)) {
      return issue(
          person,
          roster.committee().orElseThrow(),
          CommitteeAuthority.privateKey(pkcs8),
          stamp,
          pin);
    } finally {
      Arrays.fill(pkcs8, (byte) 0);
    }
  }

  private Issued issue(
      Person person,
      X509Certificate committee,
      PrivateKey committeeKey,
      TravellingKey.Stamp stamp,
      String pin) {
    KeyPair key = authority.newKey();
    X509Certificate certificate =
        authority.issue(
            committee, committeeKey, person.id(), person.name(), key.getPublic(), clock.instant());
    byte[] pkcs8 = key.getPrivate().getEncoded();
    return new Issued(
        new RosterFact.KeyIssued(
            person.id(),
            CommitteeAuthority.write(certificate),
            TravellingKey.wrap(stamp, person.id(), pin, pkcs8)),
        pkcs8);
  }
}
