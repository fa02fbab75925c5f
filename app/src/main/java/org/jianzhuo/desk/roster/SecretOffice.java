package org.jianzhuo.desk.roster;

import java.util.List;
import java.util.Optional;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.model.base.Reasons;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.roster.Person;
import org.jianzhuo.model.roster.Role;
import org.jianzhuo.model.roster.RosterFact;
import org.jspecify.annotations.Nullable;

/**
 * Gives people secrets: by slip, by the recovery key, and a new signing key after an identity
 * check. A forgotten password never brings a new signing key by itself (practice 6).
 */
final class SecretOffice {

  private final AccountStore store;
  private final StoreDoor door;
  private final Journal journal;
  private final TrustedRoster roster;
  private final SecretBook secrets;
  private final CommitteeFounder founder;
  private final Gate gate;
  private final Presence presence;
  private final KeysAtHand keys;

  SecretOffice(
      AccountStore store,
      StoreDoor door,
      Journal journal,
      TrustedRoster roster,
      SecretBook secrets,
      CommitteeFounder founder,
      Gate gate,
      Presence presence,
      KeysAtHand keys) {
    this.store = store;
    this.door = door;
    this.journal = journal;
    this.roster = roster;
    this.secrets = secrets;
    this.founder = founder;
    this.gate = gate;
    this.presence = presence;
    this.keys = keys;
  }

  Outcome<String> issueSlip(PersonId id) {
    boolean recovering = presence.isRecovering();
    if (!recovering && presence.who().filter(this::mayIssueSlips).isEmpty()) {
      return Outcome.refused("roster.refused.not-allowed");
    }
    // who takes away what another signs in with gives a reason and the PIN
    return !recovering && hasSecrets(id)
        ? Outcome.refused("roster.refused.reset-asks")
        : slip(id, new RosterFact.SlipIssued(id));
  }

  Outcome<String> resetBySlip(PersonId id, String reason) {
    return Reasons.says(reason)
        ? slip(id, new RosterFact.SlipIssued(id, reason.strip()))
        : Outcome.refused("roster.refused.reset-reason");
  }

  private Outcome<String> slip(PersonId id, RosterFact.SlipIssued issued) {
    if (!door.isOpen()) {
      return Outcome.refused("roster.refused.closed");
    }
    if (roster.person(id).isEmpty()) {
      return Outcome.refused("roster.refused.unknown-person");
    }
    return Outcome.done(
        store.transaction(
            () -> {
              String code = secrets.issueSlip(id);
              journal(presence.actor(), issued);
              return code;
            }));
  }

  private boolean hasSecrets(PersonId id) {
    return secrets.has(id) || !roster.issuedCertificate(id).isEmpty();
  }

  // In practice the coordinator, who plays the whole day, hands out first slips as well.
  private boolean mayIssueSlips(Person actor) {
    RosterFact.CommitteeFounded committee = roster.roster().committee();
    return isAdministrator(actor)
        || (actor.is(Role.COORDINATOR) && committee != null && committee.practice());
  }

  static boolean isAdministrator(Person person) {
    return person.is(Role.SYSTEM_ADMINISTRATOR) || person.is(Role.SECURITY_ADMINISTRATOR);
  }

  Outcome<Person> redeemSlip(PersonId id, String code, char[] password, String pin) {
    Optional<Reason> weak = SecretRules.refuse(password, pin);
    if (weak.isPresent()) {
      return new Outcome.Refused<>(weak.get());
    }
    if (!door.isOpen()) {
      return Outcome.refused("roster.refused.closed");
    }
    Optional<Person> person = roster.person(id);
    if (person.isEmpty()) {
      return Outcome.refused("roster.refused.unknown-person");
    }
    boolean first = roster.issuedCertificate(id).isEmpty();
    if (first && !founder.holdsCommitteeKey()) {
      return Outcome.refused("roster.refused.no-committee-key");
    }
    Outcome<Person> checked =
        gate.check(
            "roster.refused.wrong",
            gate.guards(person.get()),
            () -> person.filter(p -> secrets.isSlip(id, code)));
    if (checked instanceof Outcome.Done<Person>) {
      set(person.get(), password, pin, first);
    }
    return checked;
  }

  Outcome<Accounts.Standing> openWithRecoveryKey(String recoveryKey) {
    if (!door.isFounded()) {
      return Outcome.refused("roster.refused.closed");
    }
    return switch (door.openWithRecoveryKey(recoveryKey)) {
      case MISTYPED -> Outcome.refused("roster.refused.recovery-key-mistyped");
      case FOREIGN -> Outcome.refused("roster.refused.recovery-key-wrong");
      case OPENED -> {
        presence.recover();
        yield Outcome.done(Accounts.Standing.WARM);
      }
    };
  }

  Outcome<Person> renewKey(PersonId owner, char[] password, String pin) {
    if (presence.who().filter(a -> isAdministrator(a) && !a.id().equals(owner)).isEmpty()) {
      return Outcome.refused("roster.refused.not-allowed");
    }
    Optional<Person> person = roster.person(owner);
    if (person.isEmpty()) {
      return Outcome.refused("roster.refused.unknown-person");
    }
    if (!founder.holdsCommitteeKey()) {
      return Outcome.refused("roster.refused.no-committee-key");
    }
    Outcome<Person> checked =
        gate.check(
            "roster.refused.wrong",
            gate.guards(person.get()),
            () -> person.filter(p -> isOwn(p.id(), password, pin)));
    if (checked instanceof Outcome.Done<Person>) {
      set(person.get(), password, pin, true);
    }
    return checked;
  }

  private boolean isOwn(PersonId person, char[] password, String pin) {
    Optional<PersonSecrets> own = secrets.of(person);
    try (StretchedKey key = door.stretch(password)) {
      return own.isPresent() && own.get().isOf(key) && secrets.isPin(person, own.get(), pin);
    }
  }

  private void set(Person person, char[] password, String pin, boolean withKey) {
    Optional<CommitteeFounder.Issued> issued =
        withKey ? Optional.of(founder.issue(person, password, pin)) : Optional.empty();
    byte[] pkcs8 = issued.map(CommitteeFounder.Issued::pkcs8).orElse(new byte[0]);
    PersonId actor = presence.actor() == null ? person.id() : presence.actor();
    try (StretchedKey key = door.stretch(password)) {
      store.transaction(
          () -> {
            issued.ifPresent(i -> journal(actor, i.fact()));
            secrets.set(person.id(), key, pin, pkcs8, roster.issuedCertificate(person.id()));
            secrets.useSlip(person.id());
            return true;
          });
    }
    keys.take(person.id(), pkcs8);
  }

  // The administrator of a station that joined can be given a slip before the roster arrives.
  private void journal(@Nullable PersonId actor, RosterFact fact) {
    roster.stream().ifPresent(stream -> journal.append(actor, List.of(new Deed(stream, fact))));
  }
}
