package org.jianzhuo.desk.roster;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.model.base.Reasons;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.roster.Person;
import org.jianzhuo.model.roster.Role;
import org.jianzhuo.model.roster.Roster;
import org.jspecify.annotations.Nullable;

/** Keeps accounts in memory, without keys, for tests of the screens. */
public final class FakeAccounts implements Accounts {

  public static final String RECOVERY = "7KQ2-M9XD-4HTP-WZ83-B6NC-R5VA";
  public static final String SLIP = "4821-9037";

  private static final int MOST_WRONG = 5;

  private final Map<PersonId, Person> people = new HashMap<>();
  private final List<PersonId> order = new ArrayList<>();
  private final Map<PersonId, String> passwords = new HashMap<>();
  private final Map<PersonId, String> pins = new HashMap<>();
  private final Map<PersonId, String> slips = new HashMap<>();
  private final Set<PersonId> opened = new HashSet<>();
  private final Map<String, Integer> wrong = new HashMap<>();
  private final StreamId stream = new StreamId(new UUID(7, 7));
  private Standing standing = Standing.NEW;
  private @Nullable Person signedIn;
  private Roster roster = Roster.PROJECTION.empty();

  /** Starts with nothing. */
  public static FakeAccounts fresh() {
    return new FakeAccounts();
  }

  /** Starts as after a restart, with an expert, a coordinator and an expert without secrets. */
  public static FakeAccounts cold() {
    FakeAccounts accounts = new FakeAccounts();
    accounts.list(expert("何守正", "E1001", "骨科"), "correct horse staple", "271828");
    accounts.list(expert("许国栋", "E1002", "手外科"), "correct horse staple", "271828");
    accounts.list(expert("梁淑仪", "E1003", "康复医学科"), null, null);
    accounts.list(staff("周敏", "S01", Role.COORDINATOR), "correct horse staple", "314159");
    accounts.list(staff("韩立", "S02", Role.RECORDER), "correct horse staple", "314159");
    accounts.list(staff("宋宁", "S03", Role.DRAFTER), null, null);
    accounts.standing = Standing.COLD;
    return accounts;
  }

  /** Starts with an open store: 何守正 and 周敏 have signed in with their passwords. */
  public static FakeAccounts warm() {
    FakeAccounts accounts = cold();
    accounts.standing = Standing.WARM;
    accounts.opened.add(accounts.named("何守正").id());
    accounts.opened.add(accounts.named("周敏").id());
    return accounts;
  }

  public Person named(String name) {
    return people.values().stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
  }

  /** Puts another roster in place. */
  public void setRoster(Roster next) {
    roster = next;
  }

  /** Signs a person in without asking. */
  public void let(Person person) {
    standing = Standing.WARM;
    signedIn = person;
  }

  @Override
  public Standing standing() {
    return standing;
  }

  @Override
  public Outcome<String> found(Founding founding, char[] password, String pin) {
    list(
        staff(founding.administrator(), "S00", Role.SYSTEM_ADMINISTRATOR),
        new String(password),
        pin);
    standing = Standing.COLD;
    return Outcome.done(RECOVERY);
  }

  @Override
  public Outcome<String> foundPractice(Founding founding, char[] password, String pin) {
    return found(founding, password, pin);
  }

  @Override
  public Outcome<String> join(String station, String administrator, char[] password, String pin) {
    return found(new Founding("-", "-", station, administrator), password, pin);
  }

  @Override
  public Outcome<Person> signInCold(String name, char[] password) {
    if (wrong.getOrDefault(name, 0) >= MOST_WRONG) {
      return Outcome.refused("roster.refused.locked", 10);
    }
    Optional<Person> person =
        people.values().stream()
            .filter(p -> p.name().equals(name))
            .filter(p -> new String(password).equals(passwords.get(p.id())))
            .findFirst();
    if (person.isEmpty()) {
      int count = wrong.merge(name, 1, Integer::sum);
      return count >= MOST_WRONG
          ? Outcome.refused("roster.refused.locked", 10)
          : Outcome.refused("roster.refused.wrong", MOST_WRONG - count);
    }
    return enter(person.get());
  }

  @Override
  public Outcome<Person> confirm(PersonId other, String pin) {
    return pin.equals(pins.get(other))
        ? Outcome.done(who(other))
        : Outcome.refused("roster.refused.wrong", 4);
  }

  @Override
  public Outcome<Person> signInWarm(PersonId person, String pin) {
    if (!pin.equals(pins.get(person))) {
      return Outcome.refused("roster.refused.wrong", 4);
    }
    return enter(who(person));
  }

  @Override
  public Outcome<Person> attest(PersonId person, String pin) {
    return roster().person(person).<Outcome<Person>>map(Outcome::done).orElseThrow();
  }

  @Override
  public Outcome<Person> signInWithPassword(PersonId person, char[] password) {
    return signInCold(who(person).name(), password);
  }

  @Override
  public Outcome<String> issueSlip(PersonId person) {
    slips.put(person, SLIP);
    return Outcome.done(SLIP);
  }

  @Override
  public Outcome<String> resetBySlip(PersonId person, String reason, String pin) {
    return Reasons.says(reason)
        ? issueSlip(person)
        : Outcome.refused("roster.refused.reset-reason");
  }

  @Override
  public Outcome<Person> redeemSlip(PersonId person, String code, char[] password, String pin) {
    if (!code.equals(slips.getOrDefault(person, SLIP))) {
      return Outcome.refused("roster.refused.wrong", 4);
    }
    passwords.put(person, new String(password));
    pins.put(person, pin);
    opened.add(person);
    Arrays.fill(password, '\0');
    return Outcome.done(who(person));
  }

  @Override
  public List<Tile> tiles() {
    return order.stream()
        .map(id -> new Tile(who(id), passwords.containsKey(id), !opened.contains(id)))
        .toList();
  }

  @Override
  public Optional<Person> signedIn() {
    return Optional.ofNullable(signedIn);
  }

  @Override
  public Outcome<PersonKey> release(String pin) {
    return Outcome.refused("roster.refused.wrong", 4);
  }

  @Override
  public Outcome<PersonKey> releaseOther(PersonId other, String pin) {
    return Outcome.refused("roster.refused.wrong", 4);
  }

  @Override
  public void signOut() {
    signedIn = null;
  }

  @Override
  public void lock() {
    signedIn = null;
    standing = Standing.COLD;
    opened.clear();
  }

  @Override
  public StreamId rosterStream() {
    return stream;
  }

  @Override
  public Roster roster() {
    return new Roster(
        roster.committee(), people, roster.keys(), roster.stations(), roster.settings());
  }

  @Override
  public Outcome<Standing> openWithRecoveryKey(String recoveryKey) {
    if (!recoveryKey.equals(RECOVERY)) {
      return Outcome.refused("roster.refused.recovery-key-wrong");
    }
    standing = Standing.WARM;
    return Outcome.done(standing);
  }

  @Override
  public void listPeople(PersonId actor, List<Person> listed) {
    listed.forEach(person -> list(person, null, null));
  }

  @Override
  public Outcome<Person> renewKey(PersonId owner, char[] password, String pin) {
    return Outcome.refused("roster.refused.not-allowed");
  }

  @Override
  public boolean hasRoster() {
    return roster.committee() != null;
  }

  @Override
  public Optional<X509Certificate> certificateOf(PersonId person) {
    return Optional.empty();
  }

  @Override
  public void pinCommittee(String certificateBase64) {}

  @Override
  public void registerStation() {}

  private Outcome<Person> enter(Person person) {
    signedIn = person;
    standing = Standing.WARM;
    opened.add(person.id());
    return Outcome.done(person);
  }

  /** Lists a person; without secrets if {@code password} is null. */
  public void list(Person person, @Nullable String password, @Nullable String pin) {
    people.put(person.id(), person);
    if (!order.contains(person.id())) {
      order.add(person.id());
    }
    if (password != null && pin != null) {
      passwords.put(person.id(), password);
      pins.put(person.id(), pin);
    }
  }

  private Person who(PersonId id) {
    Person person = people.get(id);
    if (person == null) {
      throw new IllegalArgumentException("nobody " + id);
    }
    return person;
  }

  private static Person expert(String name, String number, String specialty) {
    return new Person(
        id(number),
        name,
        Set.of(Role.EXPERT),
        number,
        specialty,
        List.of(),
        "示例市第二人民医院",
        "主任医师",
        null,
        null,
        "",
        "",
        null);
  }

  private static Person staff(String name, String number, Role role) {
    return Person.staff(id(number), name, Set.of(role), number);
  }

  private static PersonId id(String number) {
    return new PersonId(
        UUID.nameUUIDFromBytes(number.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }
}
