package org.jianzhuo.desk.roster;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jianzhuo.model.roster.Person;
import org.jianzhuo.model.roster.Role;

/**
 * Keeps apart the posts that one person may not hold together: draw – coordinate; examine – draft –
 * check; archive – statistics (practice 3).
 */
public final class PostRules {

  private static final List<Set<Role>> APART =
      List.of(
          Set.of(Role.DRAW_POST, Role.COORDINATOR),
          Set.of(Role.EXPERT, Role.DRAFTER, Role.CHECKER),
          Set.of(Role.RECORDER, Role.COORDINATOR),
          Set.of(Role.RECORDER, Role.CHECKER),
          Set.of(Role.RECORDS_CLERK, Role.STATISTICIAN));

  // whom a coordinator's acts are checked by, and who draws beside him
  private static final Set<Role> NOT_BY_COORDINATOR =
      Set.of(
          Role.DRAW_POST,
          Role.SUPERVISOR,
          Role.SYSTEM_ADMINISTRATOR,
          Role.SECURITY_ADMINISTRATOR,
          Role.AUDIT_ADMINISTRATOR);

  private PostRules() {}

  /** Tells whether a person may list another with these posts (practice 3). */
  public static boolean mayList(Person actor, Collection<Role> roles) {
    return actor.is(Role.SYSTEM_ADMINISTRATOR)
        || actor.is(Role.SECURITY_ADMINISTRATOR)
        || (actor.is(Role.COORDINATOR) && roles.stream().noneMatch(NOT_BY_COORDINATOR::contains));
  }

  /** Tells whether one person may hold all these posts. */
  public static boolean together(Collection<Role> roles) {
    return APART.stream().allMatch(group -> group.stream().filter(roles::contains).count() < 2);
  }
}
