package org.jianzhuo.desk.exam;

import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.roster.Person;

/**
 * Says who writes, and whose finding it is.
 *
 * @param actor who is signed in
 * @param expert the expert whom the findings are attributed to: the actor, or the one who dictates
 */
public record Hand(Person actor, PersonId expert) {

  /** Writes as the expert. */
  public static Hand own(Person expert) {
    return new Hand(expert, expert.id());
  }

  /** Tells whether a recorder writes under dictation (practice 3). */
  public boolean dictated() {
    return !actor.id().equals(expert);
  }
}
