package org.jianzhuo.desk.roster;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.model.roster.Role;

/** Names posts in the person's language. */
public final class RoleWords {

  private RoleWords() {}

  /** Names one post, e.g. 现场调度. */
  public static String of(Role role, Messages words) {
    return words.text("roster.role." + role.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /** Names several posts in their usual order. */
  public static String of(Collection<Role> roles, Messages words) {
    return roles.stream()
        .sorted()
        .map(role -> of(role, words))
        .collect(Collectors.joining(words.text("roster.list-separator")));
  }
}
