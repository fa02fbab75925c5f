package org.jianzhuo.desk.workbench;

import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** Writes a key as its cap shows it, and tells how keys are to be heard. */
final class KeyWords {

  private static final Map<String, String> CAPS =
      Map.ofEntries(
          Map.entry("Enter", "↵"),
          Map.entry("Up", "↑"),
          Map.entry("Down", "↓"),
          Map.entry("Left", "←"),
          Map.entry("Right", "→"),
          Map.entry("Space", "␣"),
          Map.entry("Delete", "Del"),
          Map.entry("Comma", ","),
          Map.entry("Period", "."),
          Map.entry("Equals", "="),
          Map.entry("Minus", "−"),
          Map.entry("Open Bracket", "["),
          Map.entry("Close Bracket", "]"),
          Map.entry("Page Up", "PgUp"),
          Map.entry("Page Down", "PgDn"));

  // What a text field needs for itself.
  private static final List<KeyCode> EDITING =
      List.of(KeyCode.A, KeyCode.C, KeyCode.V, KeyCode.X, KeyCode.Y, KeyCode.Z);

  private KeyWords() {}

  static String cap(KeyCombination key) {
    String[] parts = key.getName().split("\\+");
    StringBuilder cap = new StringBuilder();
    for (String part : parts) {
      if (!cap.isEmpty()) {
        cap.append('+');
      }
      cap.append(part.equals("Shortcut") ? "Ctrl" : CAPS.getOrDefault(part, part));
    }
    return cap.toString();
  }

  /** Tells whether the key acts even while a text field has the focus. */
  static boolean actsWhileTyping(KeyCombination key) {
    if (!(key instanceof KeyCodeCombination combination)) {
      return false;
    }
    if (combination.getCode().isFunctionKey()) {
      return true;
    }
    boolean control =
        combination.getControl() == KeyCombination.ModifierValue.DOWN
            || combination.getShortcut() == KeyCombination.ModifierValue.DOWN;
    boolean alt = combination.getAlt() == KeyCombination.ModifierValue.DOWN;
    return alt || (control && !EDITING.contains(combination.getCode()));
  }
}
