package org.jianzhuo.desk.opinion;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.roster.Accounts;
import org.jianzhuo.desk.roster.PersonKey;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.roster.Person;
import org.jianzhuo.model.roster.Role;
import org.jianzhuo.model.roster.Roster;
import org.jianzhuo.model.roster.RosterFact;
import org.jspecify.annotations.Nullable;

/** Holds people with real keys, of whom one is signed in; every PIN is 246813. */
public final class FakePeople implements Accounts {
  public static final String PIN = "246813";

  private final Map<PersonId, Person> people = new LinkedHashMap<>();
  private final Map<PersonId, KeyPair> keys = new HashMap<>();
  private final Map<PersonId, X509Certificate> certificates = new HashMap<>();
  private final Map<String, String> settings = new HashMap<>();
  private final SecureRandom random;
  private @Nullable Person signedIn;

  public FakePeople() {
    this(new SecureRandom());
  }

  /** Draws the keys from this, so that a seeded one gives the same keys in another process. */
  public FakePeople(SecureRandom random) {
    this.random = random;
  }

  /** Lists a person with a key. */
  public PersonId add(String name, Role role, String specialty) {
    PersonId id = new PersonId(new UUID(77, people.size() + 1));
    people.put(
        id,
        new Person(
            id,
            name,
            Set.of(role),
            "E" + people.size(),
            specialty,
            List.of(),
            "",
            "",
            null,
            null,
            "",
            "",
            null));
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"), random);
      KeyPair pair = generator.generateKeyPair();
      X500Name subject = new X500Name("CN=P" + people.size());
      keys.put(id, pair);
      certificates.put(
          id,
          new JcaX509CertificateConverter()
              .getCertificate(
                  new JcaX509v3CertificateBuilder(
                          subject,
                          BigInteger.valueOf(people.size()),
                          Date.from(Instant.parse("2026-01-01T00:00:00Z")),
                          Date.from(Instant.parse("2036-01-01T00:00:00Z")),
                          subject,
                          pair.getPublic())
                      .build(
                          new JcaContentSignerBuilder("SHA256withECDSA")
                              .build(pair.getPrivate()))));
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new AssertionError(e);
    }
    return id;
  }

  /** Gives a listed person another role in place of their own. */
  public void appoint(PersonId person, Role role) {
    people.computeIfPresent(person, (id, was) -> listed(was, role, null));
  }

  /** Lists an expert as one of the expert consultation committee. */
  public void consult(PersonId person) {
    people.computeIfPresent(person, (id, was) -> listed(was, Role.EXPERT, true));
  }

  private static Person listed(Person was, Role role, @Nullable Boolean consultant) {
    return new Person(
        was.id(),
        was.name(),
        Set.of(role),
        was.number(),
        was.specialty(),
        List.of(),
        "",
        "",
        null,
        null,
        "",
        "",
        consultant);
  }

  /** Sets what the committee may set. */
  public void set(String name, String value) {
    settings.put(name, value);
  }

  /** Signs a person in. */
  public void become(PersonId person) {
    signedIn = people.get(person);
  }

  @Override
  public Optional<Person> signedIn() {
    return Optional.ofNullable(signedIn);
  }

  @Override
  public Outcome<PersonKey> release(String pin) {
    Person person = signedIn;
    return person == null || !pin.equals(PIN)
        ? Outcome.refused("roster.refused.wrong-pin")
        : Outcome.done(new TestKey(person.id()));
  }

  @Override
  public Outcome<PersonKey> releaseOther(PersonId other, String pin) {
    return pin.equals(PIN)
        ? Outcome.done(new TestKey(other))
        : Outcome.refused("roster.refused.wrong-pin");
  }

  @Override
  public Roster roster() {
    Map<PersonId, RosterFact.KeyIssued> issued = new HashMap<>();
    certificates.forEach(
        (id, certificate) -> {
          try {
            issued.put(
                id,
                new RosterFact.KeyIssued(
                    id, Base64.getEncoder().encodeToString(certificate.getEncoded()), ""));
          } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
          }
        });
    return new Roster(
        new RosterFact.CommitteeFounded("深圳市劳动能力鉴定委员会", "深圳市", "national-2025+guangdong", "", true),
        people,
        issued,
        Map.of(),
        settings);
  }

  private final class TestKey implements PersonKey {
    private final PersonId person;

    TestKey(PersonId person) {
      this.person = person;
    }

    @Override
    public PersonId person() {
      return person;
    }

    @Override
    public X509Certificate certificate() {
      return certificates.get(person);
    }

    @Override
    public List<X509Certificate> chain() {
      return List.of(certificate());
    }

    @Override
    public byte[] sign(byte[] data) {
      try {
        Signature signer = Signature.getInstance("SHA256withECDSA");
        signer.initSign(keys.get(person).getPrivate());
        signer.update(data);
        return signer.sign();
      } catch (GeneralSecurityException e) {
        throw new AssertionError(e);
      }
    }

    @Override
    public void close() {}
  }

  @Override
  public Standing standing() {
    return Standing.WARM;
  }

  @Override
  public Outcome<String> found(Founding founding, char[] password, String pin) {
    throw unused();
  }

  @Override
  public Outcome<String> foundPractice(Founding founding, char[] password, String pin) {
    throw unused();
  }

  @Override
  public Outcome<String> join(String station, String administrator, char[] password, String pin) {
    throw unused();
  }

  @Override
  public Outcome<Standing> openWithRecoveryKey(String recoveryKey) {
    throw unused();
  }

  @Override
  public Outcome<Person> renewKey(PersonId owner, char[] password, String pin) {
    throw unused();
  }

  @Override
  public boolean hasRoster() {
    return true;
  }

  @Override
  public Optional<X509Certificate> certificateOf(PersonId person) {
    return Optional.ofNullable(certificates.get(person));
  }

  @Override
  public void listPeople(PersonId actor, List<Person> listed) {
    throw unused();
  }

  @Override
  public void pinCommittee(String certificateBase64) {
    throw unused();
  }

  @Override
  public void registerStation() {
    throw unused();
  }

  @Override
  public Outcome<Person> signInCold(String name, char[] password) {
    throw unused();
  }

  @Override
  public Outcome<Person> confirm(PersonId other, String pin) {
    if (signedIn().map(Person::id).filter(other::equals).isPresent()) {
      return Outcome.refused("roster.refused.same-person");
    }
    return pin.equals(PIN)
        ? roster().person(other).<Outcome<Person>>map(Outcome::done).orElseThrow()
        : Outcome.refused("roster.refused.wrong", 4);
  }

  @Override
  public Outcome<Person> signInWarm(PersonId person, String pin) {
    throw unused();
  }

  @Override
  public Outcome<Person> attest(PersonId person, String pin) {
    return roster().person(person).<Outcome<Person>>map(Outcome::done).orElseThrow();
  }

  @Override
  public Outcome<Person> signInWithPassword(PersonId person, char[] password) {
    throw unused();
  }

  @Override
  public Outcome<String> issueSlip(PersonId person) {
    throw unused();
  }

  @Override
  public Outcome<String> resetBySlip(PersonId person, String reason, String pin) {
    throw unused();
  }

  @Override
  public Outcome<Person> redeemSlip(PersonId person, String code, char[] password, String pin) {
    throw unused();
  }

  @Override
  public List<Tile> tiles() {
    return List.of();
  }

  @Override
  public void signOut() {
    signedIn = null;
  }

  @Override
  public void lock() {
    signedIn = null;
  }

  @Override
  public StreamId rosterStream() {
    return new StreamId(new UUID(0, 9));
  }

  private static UnsupportedOperationException unused() {
    return new UnsupportedOperationException("not used by this test");
  }
}
