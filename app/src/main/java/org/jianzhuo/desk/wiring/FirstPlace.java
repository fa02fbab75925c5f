package org.jianzhuo.desk.wiring;

import org.jianzhuo.desk.workbench.Destination;
import org.jianzhuo.model.roster.Person;
import org.jianzhuo.model.roster.Role;

/**
 * Says where a person lands after the sign-in: where their work waits.
 *
 * @param session whether a day's register is there
 * @param roster whether the committee's roster is there
 * @param recusals how many requests for recusal wait for the person's decision
 */
record FirstPlace(boolean session, boolean roster, int recusals) {

  Destination of(Person person) {
    if (person.is(Role.COORDINATOR)) {
      return session ? new Destination.Queue() : new Destination.Import();
    }
    if (person.is(Role.EXPERT) || person.is(Role.RECORDER)) {
      return new Destination.Today();
    }
    if (person.is(Role.DRAW_POST)) {
      return new Destination.Panel();
    }
    if (person.is(Role.SUPERVISOR)) {
      return recusals > 0 ? new Destination.Panel() : new Destination.Queue();
    }
    if (person.is(Role.DRAFTER)) {
      return new Destination.Drafts();
    }
    if (person.is(Role.CHECKER)) {
      return new Destination.Check();
    }
    if (person.is(Role.RECORDS_CLERK)) {
      return new Destination.Serve();
    }
    if (person.is(Role.SYSTEM_ADMINISTRATOR)) {
      return roster ? new Destination.People() : new Destination.Sync();
    }
    return new Destination.Settings();
  }
}
