package org.jianzhuo.desk.workbench;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jianzhuo.desk.base.Messages;

/**
 * Names one act that a key does.
 *
 * @param name stable: a person's own key is kept under it
 * @param places where the key works; none for everywhere
 * @param usual its keys as the program comes; one, or several that are never changed
 * @param words the message that says what it does
 * @param fixed whether nobody may change it
 */
public record KeyAction(
    String name, Set<PlaceKind> places, List<KeyStroke> usual, String words, boolean fixed) {

  public KeyAction {
    places = Set.copyOf(places);
    usual = List.copyOf(usual);
    if (usual.isEmpty() || (!fixed && usual.size() != 1)) {
      throw new IllegalArgumentException(name + " needs one key");
    }
  }

  public boolean everywhere() {
    return places.isEmpty();
  }

  /** Tells whether both can be heard in one place. */
  public boolean meets(KeyAction other) {
    return everywhere() || other.everywhere() || places.stream().anyMatch(other.places::contains);
  }

  /** Tells whether the key is heard there; without a place, whether it is heard everywhere. */
  public boolean worksIn(Optional<PlaceKind> place) {
    return place.map(each -> everywhere() || places.contains(each)).orElse(everywhere());
  }

  /** Returns what the key does, in the person's language. */
  public String said(Messages messages) {
    return messages.text(words);
  }
}
