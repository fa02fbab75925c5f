package org.jianzhuo.desk.paper;

import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.panel.Panel;
import org.jianzhuo.model.panel.PanelFact;
import org.jianzhuo.model.roster.Person;
import org.jianzhuo.model.roster.Roster;
import org.jspecify.annotations.Nullable;

/**
 * Says whose hand a paper is from; an expert of the case's panel by seat alone, since the examined
 * person can see the list (practice 3).
 *
 * @param name empty for nobody, and for an expert
 * @param seat of an expert, from 1; else 0
 */
public record PaperHand(String name, int seat) {

  static PaperHand of(@Nullable PersonId person, Panel panel, Roster roster) {
    if (person == null) {
      return new PaperHand("", 0);
    }
    PanelFact.Seated seated = panel.seated();
    int seat = seated == null ? 0 : seated.experts().indexOf(person) + 1;
    return new PaperHand(seat > 0 ? "" : roster.person(person).map(Person::name).orElse(""), seat);
  }

  /** Tells whether it is nobody's. */
  public boolean isNone() {
    return seat == 0 && name.isEmpty();
  }
}
