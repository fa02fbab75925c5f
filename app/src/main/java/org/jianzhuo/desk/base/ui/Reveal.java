package org.jianzhuo.desk.base.ui;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Scrolls a form just so far that a place of it is seen, with what stands beside it. */
public final class Reveal {

  private static final double ABOVE = 60;
  private static final double BELOW = 40;

  private Reveal() {}

  /** Tells whether the node is the whole or stands somewhere in it. */
  public static boolean within(Node node, Node whole) {
    for (@Nullable Node at = node; at != null; at = at.getParent()) {
      if (at == whole) {
        return true;
      }
    }
    return false;
  }

  /** Gives all that is seen to a part of the pane's content, and then to a node in it. */
  public static void partFromTop(ScrollPane scroll, Node part, Node node) {
    if (!(scroll.getContent() instanceof Region body)) {
      return;
    }
    double height = body.getHeight() - scroll.getViewportBounds().getHeight();
    @Nullable Bounds at = body.sceneToLocal(part.localToScene(part.getBoundsInLocal()));
    @Nullable Bounds inPart = part.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
    boolean fits =
        inPart != null && inPart.getMaxY() < scroll.getViewportBounds().getHeight() - BELOW;
    if (height > 0 && fits && at != null && at.getMinY() > scroll.getVvalue() * height) {
      scroll.setVvalue(Math.min(height, at.getMinY()) / height);
    } else {
      in(scroll, node);
    }
  }

  /** Scrolls to a node of the pane's content; does nothing where all of it is seen. */
  public static void in(ScrollPane scroll, Node node) {
    if (!(scroll.getContent() instanceof Region body)) {
      return;
    }
    double seen = scroll.getViewportBounds().getHeight();
    double height = body.getHeight() - seen;
    @Nullable Bounds at = body.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
    if (height <= 0 || at == null) {
      return;
    }
    double top = scroll.getVvalue() * height;
    if (at.getMinY() < top + BELOW) {
      scroll.setVvalue(Math.max(0, at.getMinY() - ABOVE) / height);
    } else if (at.getMaxY() > top + seen - BELOW / 2) {
      scroll.setVvalue(Math.min(height, at.getMaxY() + BELOW - seen) / height);
    }
  }
}
