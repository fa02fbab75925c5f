package org.jianzhuo.desk.workbench;

import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.SpecialtyWords;
import org.jianzhuo.desk.roster.RoleWords;
import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.roster.Person;
import org.jianzhuo.model.roster.Role;

/**
 * Says how the signed-in person is shown: experts by number, since the examined person sees the
 * screen (practice 3).
 *
 * @param seat the expert's number on the panel, from 1; 0 for staff, or an expert without a seat
 */
public record ShellUser(Person person, int seat) {

  public ShellUser {
    Check.inRange(seat, 0, 99, "seat");
  }

  boolean hidden() {
    return person.is(Role.EXPERT);
  }

  String shown(Messages words) {
    if (!hidden()) {
      return person.name();
    }
    return seat == 0 ? words.text("workbench.expert") : words.text("workbench.expert-no", seat);
  }

  String monogram() {
    if (!hidden()) {
      return person.name().substring(0, person.name().offsetByCodePoints(0, 1));
    }
    return seat == 0 ? "#" : Integer.toString(seat);
  }

  String detail(Messages words) {
    return hidden() && !person.specialty().isEmpty()
        ? SpecialtyWords.of(person.specialty(), words)
        : RoleWords.of(person.roles(), words);
  }
}
