package org.jianzhuo.desk.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.desk.roster.People;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.roster.Person;
import org.jianzhuo.model.roster.Role;
import org.jianzhuo.model.roster.Roster;
import org.jianzhuo.model.roster.RosterFact;

/** Has one person signed in; the roster is a stream of the journal. */
public final class SignedInPeople implements People {

  private final Journal journal;
  private final StreamId rosterStream = new StreamId(UUID.randomUUID());
  private Person signedIn;

  public SignedInPeople(Journal journal) {
    this.journal = journal;
    journal.append(
        null,
        List.of(
            new Deed(
                rosterStream,
                new RosterFact.CommitteeFounded("市劳动能力鉴定委员会", "示例市", "p", "", true))));
    signedIn = list("周敏", Role.COORDINATOR);
  }

  /** Lists a member of staff. */
  public Person list(String name, Role... roles) {
    Person person = Person.staff(new PersonId(UUID.randomUUID()), name, Set.of(roles), "S" + name);
    journal.append(null, List.of(new Deed(rosterStream, new RosterFact.PersonListed(person))));
    return person;
  }

  /** Signs a new person with these roles in. */
  public Person signIn(Role... roles) {
    signedIn = list("某" + List.of(roles), roles);
    return signedIn;
  }

  /** Changes a setting. */
  public void set(String name, String value) {
    journal.append(
        null, List.of(new Deed(rosterStream, new RosterFact.SettingChanged(name, value))));
  }

  @Override
  public Optional<Person> signedIn() {
    return Optional.of(signedIn);
  }

  @Override
  public StreamId rosterStream() {
    return rosterStream;
  }

  @Override
  public Roster roster() {
    return journal.stream(rosterStream).get(Roster.PROJECTION);
  }
}
