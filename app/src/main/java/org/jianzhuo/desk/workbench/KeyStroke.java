package org.jianzhuo.desk.workbench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;

/** Holds one pressing of a key, with what is held down beside it. */
public record KeyStroke(KeyCode code, boolean control, boolean alt, boolean shift) {

  private static final Map<KeyCode, String> CAPS =
      Map.ofEntries(
          Map.entry(KeyCode.ENTER, "↵"),
          Map.entry(KeyCode.UP, "↑"),
          Map.entry(KeyCode.DOWN, "↓"),
          Map.entry(KeyCode.LEFT, "←"),
          Map.entry(KeyCode.RIGHT, "→"),
          Map.entry(KeyCode.SPACE, "␣"),
          Map.entry(KeyCode.DELETE, "Del"),
          Map.entry(KeyCode.COMMA, ","),
          Map.entry(KeyCode.PERIOD, "."),
          Map.entry(KeyCode.EQUALS, "="),
          Map.entry(KeyCode.MINUS, "−"),
          Map.entry(KeyCode.OPEN_BRACKET, "["),
          Map.entry(KeyCode.CLOSE_BRACKET, "]"),
          Map.entry(KeyCode.PAGE_UP, "PgUp"),
          Map.entry(KeyCode.PAGE_DOWN, "PgDn"),
          Map.entry(KeyCode.ESCAPE, "Esc"));

  // What a text field needs for itself.
  private static final Set<KeyCode> EDITING =
      Set.of(
          KeyCode.A,
          KeyCode.C,
          KeyCode.V,
          KeyCode.X,
          KeyCode.Y,
          KeyCode.Z,
          KeyCode.LEFT,
          KeyCode.RIGHT,
          KeyCode.HOME,
          KeyCode.END,
          KeyCode.BACK_SPACE,
          KeyCode.DELETE);

  /** Returns the stroke that a combination means; nothing for one that is not of a key's code. */
  public static Optional<KeyStroke> of(KeyCombination combination) {
    if (!(combination instanceof KeyCodeCombination keys)) {
      return Optional.empty();
    }
    boolean control =
        keys.getControl() == ModifierValue.DOWN || keys.getShortcut() == ModifierValue.DOWN;
    return Optional.of(
        new KeyStroke(
            keys.getCode(),
            control,
            keys.getAlt() == ModifierValue.DOWN,
            keys.getShift() == ModifierValue.DOWN));
  }

  /** Returns the stroke that was pressed. */
  public static KeyStroke of(KeyEvent event) {
    return new KeyStroke(
        event.getCode(), event.isControlDown(), event.isAltDown(), event.isShiftDown());
  }

  /**
   * Reads what {@link #text} wrote.
   *
   * @throws IllegalArgumentException if it is no stroke
   */
  public static KeyStroke parse(String text) {
    List<String> parts = Arrays.asList(text.split("\\+"));
    Set<String> held = Set.copyOf(parts.subList(0, parts.size() - 1));
    if (!Set.of("Ctrl", "Alt", "Shift").containsAll(held)) {
      throw new IllegalArgumentException("no key: " + text);
    }
    return new KeyStroke(
        KeyCode.valueOf(parts.getLast()),
        held.contains("Ctrl"),
        held.contains("Alt"),
        held.contains("Shift"));
  }

  /** Writes the stroke for the store, such as {@code Ctrl+P}. */
  public String text() {
    return joined(code.name());
  }

  /** Writes the stroke as the key's cap shows it. */
  public String cap() {
    return joined(CAPS.getOrDefault(code, code.getName()));
  }

  /** Returns the stroke as JavaFX listens for it. */
  public KeyCombination combination() {
    List<KeyCombination.Modifier> held = new ArrayList<>();
    if (control) {
      held.add(KeyCombination.CONTROL_DOWN);
    }
    if (alt) {
      held.add(KeyCombination.ALT_DOWN);
    }
    if (shift) {
      held.add(KeyCombination.SHIFT_DOWN);
    }
    return new KeyCodeCombination(code, held.toArray(KeyCombination.Modifier[]::new));
  }

  /** Tells whether the key acts even while a text field has the focus. */
  public boolean actsWhileTyping() {
    return code.isFunctionKey() || alt || (control && !EDITING.contains(code));
  }

  private String joined(String last) {
    return List.of(control ? "Ctrl" : "", alt ? "Alt" : "", shift ? "Shift" : "", last).stream()
        .filter(each -> !each.isEmpty())
        .collect(Collectors.joining("+"));
  }
}
