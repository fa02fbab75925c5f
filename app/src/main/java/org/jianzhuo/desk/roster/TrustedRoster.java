package org.jianzhuo.desk.roster;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.desk.journal.StationKeys;
import org.jianzhuo.desk.journal.StreamKind;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.roster.Person;
import org.jianzhuo.model.roster.Role;
import org.jianzhuo.model.roster.Roster;
import org.jianzhuo.model.roster.RosterFact;

/**
 * Reads the roster of the one committee whose certificate this station has pinned. A station that
 * joined has an administrator of its own, who stands in no roster.
 */
final class TrustedRoster {

  static final String COMMITTEE = "committee";

  private static final String ADMINISTRATOR = "administrator";
  private static final String LABEL = "station-label";
  private static final Roster NONE = Roster.PROJECTION.empty();

  private final AccountStore store;
  private final Journal journal;
  private final StationKeys stationKeys;

  TrustedRoster(AccountStore store, Journal journal, StationKeys stationKeys) {
    this.store = store;
    this.journal = journal;
    this.stationKeys = stationKeys;
  }

  /** Trusts this committee; a station trusts one in its life. */
  void pin(String certificate) {
    X509Certificate read = CommitteeAuthority.read(certificate);
    store.transaction(
        () -> {
          Optional<X509Certificate> before = committee();
          if (before.isPresent() && !before.get().equals(read)) {
            throw new DeskFault(
                ErrorCode.SERVER_NOT_OURS, "this station belongs to another committee");
          }
          store.putSecret(
              COMMITTEE, CommitteeAuthority.write(read).getBytes(StandardCharsets.US_ASCII));
          return true;
        });
  }

  Optional<X509Certificate> committee() {
    return store
        .secret(COMMITTEE)
        .map(text -> CommitteeAuthority.read(new String(text, StandardCharsets.US_ASCII)));
  }

  void setLocal(String label, Optional<Person> administrator) {
    store.putSecret(LABEL, label.getBytes(StandardCharsets.UTF_8));
    administrator.ifPresent(
        person ->
            store.putSecret(
                ADMINISTRATOR,
                (person.id() + "\n" + person.name()).getBytes(StandardCharsets.UTF_8)));
  }

  Optional<StreamId> stream() {
    Optional<X509Certificate> pinned = committee();
    if (pinned.isEmpty()) {
      return Optional.empty();
    }
    String certificate = CommitteeAuthority.write(pinned.get());
    return journal.streams(StreamKind.ROSTER).stream()
        .filter(
            stream -> {
              RosterFact.CommitteeFounded founded =
                  journal.stream(stream).get(Roster.PROJECTION).committee();
              return founded != null && founded.certificate().equals(certificate);
            })
        .findFirst();
  }

  Roster roster() {
    return stream().map(s -> journal.stream(s).get(Roster.PROJECTION)).orElse(NONE);
  }

  /** Returns everybody who may have an account here, by number and name. */
  List<Person> people() {
    Roster roster = roster();
    List<Person> people = new ArrayList<>(roster.people().values());
    administrator().filter(a -> roster.person(a.id()).isEmpty()).ifPresent(people::add);
    people.sort(
        (a, b) ->
            a.number().equals(b.number())
                ? a.name().compareTo(b.name())
                : a.number().compareTo(b.number()));
    return people;
  }

  Optional<Person> person(PersonId id) {
    return people().stream().filter(p -> p.id().equals(id)).findFirst();
  }

  /** Returns who is called so, by name or by number. */
  List<Person> named(String name) {
    String wanted = Lockout.normalised(name);
    return people().stream()
        .filter(
            p ->
                Lockout.normalised(p.name()).equals(wanted)
                    || (!p.number().isEmpty() && Lockout.normalised(p.number()).equals(wanted)))
        .toList();
  }

  private Optional<Person> administrator() {
    return store
        .secret(ADMINISTRATOR)
        .map(
            text -> {
              String[] lines = new String(text, StandardCharsets.UTF_8).split("\n", 2);
              return Person.staff(
                  PersonId.of(lines[0]), lines[1], Set.of(Role.SYSTEM_ADMINISTRATOR), "");
            });
  }

  Optional<X509Certificate> certificateOf(PersonId person) {
    RosterFact.KeyIssued issued = roster().keys().get(person);
    Optional<X509Certificate> committee = committee();
    if (issued == null || committee.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(CommitteeAuthority.read(issued.certificate()))
          .filter(c -> CommitteeAuthority.isIssued(c, person, committee.get()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Returns the certificate that was issued to the person last; empty if none was. */
  String issuedCertificate(PersonId person) {
    RosterFact.KeyIssued issued = roster().keys().get(person);
    return issued == null ? "" : issued.certificate();
  }

  /** Learns the keys of the stations that the roster names, so that a check finds them. */
  void learnStations() {
    for (RosterFact.StationRegistered station : roster().stations().values()) {
      try {
        stationKeys.learn(station.station(), Base64.getDecoder().decode(station.publicKey()));
      } catch (IllegalArgumentException e) {
        // Another key for a known station: the known one stands, and its entries do not verify.
        continue;
      }
    }
  }

  void registerThisStation() {
    Optional<StreamId> stream = stream();
    if (stream.isEmpty() || roster().stations().containsKey(journal.station())) {
      return;
    }
    String label =
        store
            .secret(LABEL)
            .map(text -> new String(text, StandardCharsets.UTF_8))
            .orElse(journal.station().toString());
    byte[] key = stationKeys.of(journal.station()).orElseThrow().getEncoded();
    journal.append(
        null,
        List.of(
            new Deed(
                stream.get(),
                new RosterFact.StationRegistered(
                    journal.station(), label, Base64.getEncoder().encodeToString(key)))));
  }
}
