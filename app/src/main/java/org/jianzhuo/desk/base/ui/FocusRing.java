package org.jianzhuo.desk.base.ui;

import java.util.Objects;
import javafx.beans.value.ChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Rings what has the focus while a person works by keys. The platform's own {@code :focus-visible}
 * leaves the ring out where a screen moves the focus itself, as after Enter in a form: the next key
 * would then act on something that nobody sees.
 */
public final class FocusRing {

  private static final PseudoClass RINGED = PseudoClass.getPseudoClass("ringed");

  private final ChangeListener<@Nullable Node> follow = (o, was, is) -> move(is);
  private boolean byKeys;
  private @Nullable Node ringed;

  private FocusRing() {}

  /** Follows the focus of every scene that the node stands in. */
  public static void install(Node root) {
    FocusRing ring = new FocusRing();
    root.addEventFilter(KeyEvent.KEY_PRESSED, ring::keys);
    root.addEventFilter(MouseEvent.MOUSE_PRESSED, ring::pointer);
    root.sceneProperty().addListener((o, was, is) -> ring.scene(was, is));
    ring.scene(null, root.getScene());
  }

  private void scene(@Nullable Scene was, @Nullable Scene is) {
    if (was != null) {
      was.focusOwnerProperty().removeListener(follow);
    }
    if (is != null) {
      is.focusOwnerProperty().addListener(follow);
    }
    move(is == null ? null : is.getFocusOwner());
  }

  private void keys(KeyEvent event) {
    if (!event.getCode().isModifierKey()) {
      by(true, event);
    }
  }

  private void pointer(MouseEvent event) {
    by(false, event);
  }

  private void by(boolean keys, InputEvent event) {
    if (byKeys != keys && event.getSource() instanceof Node root) {
      byKeys = keys;
      Scene scene = root.getScene();
      move(scene == null ? null : scene.getFocusOwner());
    }
  }

  private void move(@Nullable Node owner) {
    Node next = byKeys ? owner : null;
    if (!Objects.equals(next, ringed)) {
      ring(ringed, false);
      ringed = next;
      ring(next, true);
    }
  }

  private static void ring(@Nullable Node node, boolean on) {
    if (node != null) {
      node.pseudoClassStateChanged(RINGED, on);
    }
  }
}
