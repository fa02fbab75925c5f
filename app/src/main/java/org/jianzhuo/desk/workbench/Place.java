package org.jianzhuo.desk.workbench;

import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jianzhuo.desk.base.ui.Screen;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.roster.Role;

/**
 * Pairs a kind of place with the screen that is built when somebody goes there.
 *
 * @param icon an Ikonli literal
 * @param roles the posts whose rail shows it
 * @param screen builds the screen for a destination of this kind
 */
public record Place(
    PlaceKind kind, String icon, Set<Role> roles, Function<Destination, Screen> screen) {

  public Place {
    roles = Set.copyOf(roles);
  }

  /** Makes a place that is the same for every case. */
  public static Place of(PlaceKind kind, Supplier<Screen> screen) {
    return new Place(kind, kind.icon(), kind.roles(), destination -> screen.get());
  }

  /** Makes a place that shows one case. */
  public static Place ofCase(PlaceKind kind, Function<StreamId, Screen> screen) {
    return new Place(
        kind,
        kind.icon(),
        kind.roles(),
        destination -> screen.apply(destination.inCase().orElseThrow()));
  }
}
