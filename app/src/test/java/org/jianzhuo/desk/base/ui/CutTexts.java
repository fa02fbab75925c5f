package org.jianzhuo.desk.base.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;

/** Finds what a screen cuts: words that end in dots, and controls that reach out of the window. */
public final class CutTexts {

  private CutTexts() {}

  /** Returns one line for each fault, with the control's id and its words. */
  public static List<String> in(Scene scene) {
    List<String> found = new ArrayList<>();
    look(scene.getRoot(), scene, false, found);
    return found;
  }

  private static void look(Node node, Scene scene, boolean scrolled, List<String> found) {
    if (!node.isVisible()) {
      return;
    }
    boolean scrolls = scrolled || node instanceof ScrollPane;
    if (node instanceof Labeled labeled
        && labeled.getText() != null
        && !labeled.getText().isEmpty()) {
      cut(labeled, found);
      if (!scrolls) {
        outside(labeled, scene, found);
      }
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(each -> look(each, scene, scrolls, found));
    }
  }

  private static void cut(Labeled labeled, List<String> found) {
    for (Node child : labeled.getChildrenUnmodifiable()) {
      if (child instanceof Text text
          && !text.getText().equals(labeled.getText())
          && text.getText().endsWith(labeled.getEllipsisString())) {
        found.add(
            "cuts %s “%s” to “%s”".formatted(name(labeled), labeled.getText(), text.getText()));
      }
    }
  }

  private static void outside(Labeled labeled, Scene scene, List<String> found) {
    Bounds bounds = labeled.localToScene(labeled.getLayoutBounds());
    if (bounds.getMaxX() > scene.getWidth() + 1 || bounds.getMinX() < -1) {
      found.add("lays %s “%s” out of the window".formatted(name(labeled), labeled.getText()));
    }
  }

  private static String name(Node node) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (each.getId() != null) {
        return each == node ? "#" + each.getId() : "in #" + each.getId();
      }
    }
    return node.getClass().getSimpleName();
  }
}
