package org.jianzhuo.desk.roster;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jianzhuo.desk.base.LocalFiles;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.SealedVault;
import org.jianzhuo.desk.base.store.SqliteDatabase;
import org.jianzhuo.desk.journal.StationJournal;
import org.jianzhuo.desk.journal.TestStation;
import org.jianzhuo.desk.journal.store.SqlEntryStore;
import org.jianzhuo.desk.journal.store.SqlStationKeys;
import org.jianzhuo.desk.roster.store.SqlAccountStore;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.roster.Person;
import org.jianzhuo.model.roster.Role;
import org.jianzhuo.model.roster.RosterFact;
import org.jianzhuo.model.wire.JsonFactCodec;

/** A station with real accounts and a cheap password stretching, for tests. */
public final class AccountsStation implements AutoCloseable {

  public static final String ADMINISTRATOR = "周建国";
  public static final String PASSWORD = "correct horse battery";
  public static final String PIN = "274913";
  public static final Accounts.Founding FOUNDING =
      new Accounts.Founding("示例市劳动能力鉴定委员会", "示例市", "工位 3A", ADMINISTRATOR);

  /** A clock that stands until it is moved. */
  public static final class Clock implements InstantSource {
    private Instant now = Instant.parse("2026-11-23T01:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    public void move(Duration by) {
      now = now.plus(by);
    }
  }

  private static final Argon2Cost CHEAP = new Argon2Cost(64, 1, 1);

  public final Clock clock;
  public final SqliteDatabase database;
  public final SealedVault vault = new SealedVault();
  public final SqlStationKeys stationKeys;
  public final StationJournal journal;
  public final StoreDoor door;
  public final StationAccounts accounts;

  /** Opens what lies in the folder. */
  public AccountsStation(Path folder, Clock clock) {
    this.clock = clock;
    SecureRandom random = new SecureRandom();
    database = SqliteDatabase.open(folder, new LocalFiles());
    stationKeys = new SqlStationKeys(database);
    journal =
        new StationJournal(
            new SqlEntryStore(database, vault),
            new JsonFactCodec(),
            TestStation.PROJECTIONS,
            clock,
            random);
    AccountStore store = new SqlAccountStore(database, vault);
    door = new StoreDoor(store, vault, journal, stationKeys, random, CHEAP);
    accounts = new StationAccounts(store, door, vault, journal, stationKeys, clock, random);
  }

  public static AccountsStation in(Path folder) {
    return new AccountsStation(folder, new Clock());
  }

  /** Founds a committee; the administrator is signed in. Returns the recovery key. */
  public String found() {
    return done(accounts.found(FOUNDING, PASSWORD.toCharArray(), PIN));
  }

  public String foundPractice() {
    return done(accounts.foundPractice(FOUNDING, PASSWORD.toCharArray(), PIN));
  }

  public Outcome<Person> cold(String name, String password) {
    return accounts.signInCold(name, password.toCharArray());
  }

  public Person named(String name) {
    return accounts.tiles().stream()
        .map(Accounts.Tile::person)
        .filter(p -> p.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  public List<RosterFact> facts() {
    return journal.stream(accounts.rosterStream()).history().ordered().stream()
        .map(act -> (RosterFact) act.fact())
        .toList();
  }

  /** Lists an expert without secrets. */
  public PersonId listExpert(String name, String number) {
    PersonId id = new PersonId(UUID.randomUUID());
    accounts.listPerson(
        accounts.signedIn().orElseThrow().id(),
        Person.staff(id, name, Set.of(Role.EXPERT), number));
    return id;
  }

  public static <T> T done(Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Done<T>(T value) -> value;
      case Outcome.Refused<T>(var reason) -> throw new AssertionError("refused: " + reason);
    };
  }

  public static String refusal(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?>(var reason) ? reason.key() : "done";
  }

  @Override
  public void close() {
    accounts.lock();
    database.close();
  }
}
