package org.jianzhuo.desk.workbench;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says which keys the settings show.
 *
 * @param place whose keys are listed; nothing for those that hold everywhere
 * @param asking what is asked of the person now
 */
public record KeysState(
    Keymap keymap, Optional<PlaceKind> place, @Nullable Asking asking, int changes) {

  /** What is asked of the person. */
  public sealed interface Asking {

    KeyAction action();

    /** The next key that is pressed becomes the act's. */
    record NextKey(KeyAction action) implements Asking {}

    /** The key that was pressed is not free. */
    record Refused(KeyAction action, KeyStroke stroke, Keymap.Clash clash) implements Asking {}
  }

  /** Returns the acts that are listed. */
  public List<KeyAction> listed() {
    return place.map(each -> keymap.book().of(each)).orElseGet(() -> keymap.book().everywhere());
  }

  KeysState asking(@Nullable Asking next) {
    return new KeysState(keymap, place, next, changes);
  }
}
