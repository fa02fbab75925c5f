package org.jianzhuo.desk.roster;

import java.util.Optional;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.roster.Person;
import org.jianzhuo.model.roster.Roster;

/** Knows the committee's people and who of them is signed in; only while the store is open. */
public interface People {

  /** Returns who is signed in now. */
  Optional<Person> signedIn();

  /** Returns the roster's stream. */
  StreamId rosterStream();

  /** Returns the roster as it is now. */
  Roster roster();
}
