package org.jianzhuo.desk.base.ui;

import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.scene.Node;

/**
 * Lets a node follow values that live longer than it does. A listener left on such a value keeps
 * the node, and all that it stands in, for as long as the value lives.
 */
public final class Following {

  private Following() {}

  /** Runs the action when the node enters a scene, and at each change until it leaves it. */
  public static void whileShown(Node node, Runnable action, Observable... values) {
    InvalidationListener listener = value -> action.run();
    node.sceneProperty()
        .addListener(
            (o, before, now) -> {
              if (before == null && now != null) {
                for (Observable value : values) {
                  value.addListener(listener);
                }
                action.run();
              } else if (before != null && now == null) {
                for (Observable value : values) {
                  value.removeListener(listener);
                }
              }
            });
  }
}
