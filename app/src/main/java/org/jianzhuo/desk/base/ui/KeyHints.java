package org.jianzhuo.desk.base.ui;

import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Label;

/**
 * Lets key caps show the key that a person chose: a cap is built with the usual key and asks the
 * part of the window that it lies in. A dialog lies outside and keeps its own keys.
 */
public final class KeyHints {

  private static final Object USUAL = "jianzhuo.usual-key";
  private static final Object HINTS = "jianzhuo.key-hints";

  private KeyHints() {}

  /** Tells a part of the window what a cap with the usual key shows in it. */
  public static void give(Node part, UnaryOperator<String> present) {
    part.getProperties().put(HINTS, present);
  }

  /** Shows all caps of a part anew, after somebody changed a key. */
  public static void refresh(Node part) {
    part.lookupAll(".jz-kbd").stream()
        .filter(Label.class::isInstance)
        .map(Label.class::cast)
        .forEach(KeyHints::show);
  }

  static void follow(Label cap) {
    cap.getProperties().put(USUAL, cap.getText());
    cap.sceneProperty()
        .addListener(
            (o, was, is) -> {
              if (is != null) {
                show(cap);
              }
            });
  }

  private static void show(Label cap) {
    if (cap.getProperties().get(USUAL) instanceof String usual) {
      cap.setText(present(cap, usual));
    }
  }

  private static String present(Node where, String usual) {
    for (Node each = where; each != null; each = each.getParent()) {
      if (each.hasProperties() && each.getProperties().get(HINTS) instanceof UnaryOperator<?> of) {
        @SuppressWarnings("unchecked") // only give() puts it there
        UnaryOperator<String> present = (UnaryOperator<String>) of;
        return present.apply(usual);
      }
    }
    return usual;
  }
}
