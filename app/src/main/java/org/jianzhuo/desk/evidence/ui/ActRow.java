package org.jianzhuo.desk.evidence.ui;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.HBox;

/** Lays acts side by side; where they are too wide for the window, their key caps go first. */
final class ActRow extends HBox {

  private final List<ButtonBase> capped;

  ActRow(double gap, Node... acts) {
    super(gap, acts);
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(0);
    capped =
        getChildren().stream()
            .filter(ButtonBase.class::isInstance)
            .map(ButtonBase.class::cast)
            .filter(act -> act.getContentDisplay() == ContentDisplay.RIGHT)
            .toList();
    capped.forEach(act -> act.setMinWidth(USE_PREF_SIZE));
    widthProperty().addListener(o -> fit());
  }

  private void fit() {
    show(ContentDisplay.RIGHT);
    applyCss();
    if (prefWidth(-1) > getWidth()) {
      show(ContentDisplay.TEXT_ONLY);
    }
  }

  private void show(ContentDisplay display) {
    capped.forEach(act -> act.setContentDisplay(display));
  }
}
