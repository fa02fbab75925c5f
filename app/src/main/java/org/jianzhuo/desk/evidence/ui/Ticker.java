package org.jianzhuo.desk.evidence.ui;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.util.Duration;

/** Runs an action four times a second while a node is in a scene. */
public final class Ticker {

  private static final Duration PERIOD = Duration.millis(250);

  private Ticker() {}

  /** Runs the action from when the node enters a scene until it leaves it. */
  public static void whileShown(Node node, Runnable action) {
    Timeline timeline = new Timeline(new KeyFrame(PERIOD, event -> action.run()));
    timeline.setCycleCount(Animation.INDEFINITE);
    node.sceneProperty()
        .addListener(
            (o, before, now) -> {
              if (now == null) {
                timeline.stop();
              } else {
                timeline.play();
              }
            });
  }
}
