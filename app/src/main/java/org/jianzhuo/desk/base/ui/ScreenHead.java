package org.jianzhuo.desk.base.ui;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Stacks what stands above a screen's columns: how things are, then each thing to be told. */
public final class ScreenHead {

  private final VBox box = new VBox(10);

  public ScreenHead() {
    box.setPadding(new Insets(0, 0, 12, 0));
  }

  /**
   * Makes the line that says how things stand; it fills the width it is given.
   *
   * @param id of its words
   */
  public static HBox standing(
      String id, Tone tone, String iconLiteral, String text, Node... beside) {
    HBox banner = Controls.banner(tone, iconLiteral, text, beside);
    banner.getChildren().stream()
        .filter(Label.class::isInstance)
        .findFirst()
        .ifPresent(words -> words.setId(id));
    HBox.setHgrow(banner, Priority.ALWAYS);
    return banner;
  }

  /** Adds a row. */
  public ScreenHead add(Node row) {
    box.getChildren().add(row);
    return this;
  }

  /** Adds a thing to be told. */
  public ScreenHead tell(String id, Tone tone, String iconLiteral, String text) {
    HBox banner = Controls.banner(tone, iconLiteral, text);
    banner.setId(id);
    return add(banner);
  }

  /** Adds why the last act was refused. */
  public ScreenHead refused(String id, String why) {
    return tell(id, Tone.WARNING, "mdi2i-information-outline", why);
  }

  /** Adds that acts of two stations contradict each other. */
  public ScreenHead conflict(String id, String text) {
    return tell(id, Tone.DANGER, "mdi2a-alert-circle-outline", text);
  }

  public Node node() {
    return box;
  }
}
