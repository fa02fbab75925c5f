package org.jianzhuo.desk.roster;

import java.util.Collection;
import java.util.List;
import java.util.Set;
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

  private PostRules() {}

  /** Tells whether one person may hold all these posts. */
  public static boolean together(Collection<Role> roles) {
    return APART.stream().allMatch(group -> group.stream().filter(roles::contains).count() < 2);
  }
}
