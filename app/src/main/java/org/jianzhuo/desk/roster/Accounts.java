package org.jianzhuo.desk.roster;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.roster.Person;
import org.jianzhuo.model.roster.Roster;

/**
 * Founds the station's store, opens it, and knows who is signed in. Calls that derive keys take
 * about a second: call them on lane {@code DB}. Passwords are char arrays that the callee wipes.
 */
public interface Accounts extends People {

  /** Says what the sign-in screen must ask for. */
  enum Standing {
    /** Nothing here yet: found a committee or join one. */
    NEW,
    /** After a start, a crash or eight hours: name and password. */
    COLD,
    /** The store is open: people who signed in since then need only their PIN. */
    WARM
  }

  /**
   * Asks for a committee.
   *
   * @param name of the committee, as printed at the head of its papers
   * @param station what people call this workstation
   */
  record Founding(String name, String place, String station, String administrator) {

    /** Tells whether nothing was left blank. */
    public boolean isComplete() {
      return Stream.of(name, place, station, administrator).noneMatch(String::isBlank);
    }
  }

  /** One person who can be chosen while the store is open. */
  record Tile(Person person, boolean hasSecret, boolean needsPassword) {}

  Standing standing();

  /**
   * Founds a committee with one administrator, who is signed in; returns the recovery key, which is
   * shown once.
   */
  Outcome<String> found(Founding founding, char[] password, String pin);

  /** Founds a practice committee whose staff share a password and PIN. */
  Outcome<String> foundPractice(Founding founding, char[] password, String pin);

  /**
   * Prepares this station to join an existing committee: makes a store of its own, opened by the
   * administrator's password here; the roster comes by sync.
   */
  Outcome<String> join(String station, String administrator, char[] password, String pin);

  /** Opens the store with a name and a password; five wrong ones lock the person for 10 minutes. */
  Outcome<Person> signInCold(String name, char[] password);

  /**
   * Opens the store with the recovery key, with nobody signed in: then an administrator who lost
   * the password can be given a slip.
   */
  Outcome<Standing> openWithRecoveryKey(String recoveryKey);

  /** Signs in a person of the list with the PIN; needs a password since the last start. */
  Outcome<Person> signInWarm(PersonId person, String pin);

  /**
   * Checks a person's PIN for one act of theirs, while another person stays signed in; who did not
   * give the password here since the last start gives that instead.
   */
  Outcome<Person> attest(PersonId person, String secret);

  /** Signs in a person of the list with the password, while the store is open. */
  Outcome<Person> signInWithPassword(PersonId person, char[] password);

  /**
   * Issues a one-time slip's code for a person without secrets; opened with the recovery key, also
   * for one who has some.
   */
  Outcome<String> issueSlip(PersonId person);

  /**
   * Issues a one-time slip's code for a person who forgot the secrets: an administrator does so,
   * and never a coordinator (practice 6).
   *
   * @param reason how it was found out who asks, kept with the entry
   * @param pin of the administrator who is signed in
   */
  Outcome<String> resetBySlip(PersonId person, String reason, String pin);

  /**
   * Sets a person's password and PIN with the slip's code. A first slip issues their key as well; a
   * later one never touches it (practice 6). Nobody is signed in by it, but the PIN is enough then.
   */
  Outcome<Person> redeemSlip(PersonId person, String code, char[] password, String pin);

  /**
   * Issues a new signing key to a person whose old one is lost with a forgotten password. The owner
   * types the password and PIN set since; the administrator who is signed in answers for having
   * checked who the owner is (practice 6: never the coordinator).
   */
  Outcome<Person> renewKey(PersonId owner, char[] password, String pin);

  /** Lists who can be chosen; empty while the store is closed, since names are sealed. */
  List<Tile> tiles();

  /** Returns who is signed in now. */
  @Override
  Optional<Person> signedIn();

  /** Releases the signed-in person's key for one act by their PIN. */
  Outcome<PersonKey> release(String pin);

  /**
   * Releases another person's key for one act of theirs by their PIN, while who is signed in stays;
   * refused where that person has not typed the password since the last start.
   */
  Outcome<PersonKey> releaseOther(PersonId other, String pin);

  /**
   * Confirms by their PIN that another person than the signed-in one stands here; nobody is signed
   * in by it.
   */
  Outcome<Person> confirm(PersonId other, String pin);

  /** Signs out; the store stays open and the others' keys stay released by their PIN. */
  void signOut();

  /** Closes the store and forgets every key. */
  void lock();

  /** Lists people in the roster, or changes what is known of them, in one transaction. */
  void listPeople(PersonId actor, List<Person> people);

  /** Lists one person in the roster, or changes what is known of them. */
  default void listPerson(PersonId actor, Person person) {
    listPeople(actor, List.of(person));
  }

  /**
   * Trusts this committee and no other: called when a station that joined is enrolled, with the
   * certificate (X.509, DER in Base64) that the server's enrolment gave.
   */
  void pinCommittee(String certificateBase64);

  /** Registers this station's key in the roster, where the roster does not have it yet. */
  void registerStation();

  /** Returns the roster's stream; only while the store is open and {@link #hasRoster}. */
  @Override
  StreamId rosterStream();

  /** Tells whether a roster is held whose committee this station trusts. */
  boolean hasRoster();

  /** Returns the roster as it is now, empty before it has arrived; only while the store is open. */
  @Override
  Roster roster();

  /**
   * Returns the person's certificate if the committee that this station trusts issued it to them;
   * signatures verify against nothing else.
   */
  Optional<X509Certificate> certificateOf(PersonId person);
}
