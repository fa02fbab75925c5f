package org.jianzhuo.desk.panel;

import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.roster.Person;

/** Lets a second person answer for an act by their PIN, while the first stays signed in. */
public interface Witness {

  /** Checks the PIN; nobody is signed in by it. */
  Outcome<Person> attest(PersonId person, String pin);
}
