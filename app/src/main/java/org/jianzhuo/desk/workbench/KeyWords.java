package org.jianzhuo.desk.workbench;

import java.util.List;
import javafx.scene.input.KeyCombination;

/** Writes a key as its cap shows it, and tells how keys are to be heard. */
final class KeyWords {

  private KeyWords() {}

  static String cap(KeyCombination key) {
    return KeyStroke.of(key).map(KeyStroke::cap).orElseGet(key::getName);
  }

  /** Returns the caps of an act; keys in a row such as Ctrl+1 to Ctrl+5 are drawn together. */
  static String caps(Keymap keymap, KeyAction action) {
    if (!action.fixed()) {
      return keymap.key(action).cap();
    }
    List<String> caps = action.usual().stream().map(KeyStroke::cap).toList();
    return action.usual().stream().allMatch(stroke -> stroke.code().isDigitKey())
        ? caps.getFirst() + "…" + action.usual().getLast().code().getName()
        : String.join(" ", caps);
  }

  /** Tells whether the key acts even while a text field has the focus. */
  static boolean actsWhileTyping(KeyCombination key) {
    return KeyStroke.of(key).map(KeyStroke::actsWhileTyping).orElse(false);
  }
}
