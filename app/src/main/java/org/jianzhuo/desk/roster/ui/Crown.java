package org.jianzhuo.desk.roster.ui;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.ClockFace;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.PreferenceSwitch;
import org.jianzhuo.desk.base.ui.Preferences;
import org.jianzhuo.desk.base.ui.Tone;

/** Stands above the sign-in: the program's name, the station, language and theme, the time. */
final class Crown extends HBox {

  private static final double LOW_BELOW = 1600;
  private static final double BRIEF_BELOW = 1100;

  private final Node line;
  private final Node latin;
  private final Node theme;
  private final PreferenceSwitch choice;

  Crown(Preferences preferences, Consumer<Preferences> change, SignInView.Surroundings around) {
    Messages words = preferences.words();
    getStyleClass().add("jz-crown");
    Label name = Controls.label(words.text("base.app"), "jz-crown-name");
    name.setMinWidth(Region.USE_PREF_SIZE);
    latin = Controls.label(words.text("base.app-latin"), "jz-crown-latin");
    line = Controls.label(words.text("base.app-line"), "jz-muted");
    VBox title = new VBox(Controls.row(8, name, latin), line);
    title.setAlignment(Pos.CENTER_LEFT);
    choice = new PreferenceSwitch(preferences, change);
    choice.setMinWidth(Region.USE_PREF_SIZE);
    theme = choice.getChildren().getLast();
    getChildren().addAll(Controls.label("鉴", "jz-mark"), title, Controls.spacer());
    if (around.practice()) {
      Label mark = Controls.pill(Tone.WARNING, "mdi2s-school-outline", words.text("base.practice"));
      mark.setId("shell-practice");
      getChildren().add(mark);
    }
    Label station = Controls.label(around.station(), "jz-bold");
    station.setId("shell-station");
    getChildren().addAll(station, choice, new ClockFace(around.clock(), words, "jz-crown-clock"));
    widthProperty().addListener((o, was, is) -> fit(is.doubleValue()));
  }

  /** Lets language and theme rest while what is shown must not be lost. */
  void rest(boolean resting) {
    choice.setDisable(resting);
  }

  private void fit(double width) {
    boolean low = width < LOW_BELOW;
    if (low != getStyleClass().contains("low")) {
      if (low) {
        getStyleClass().add("low");
      } else {
        getStyleClass().remove("low");
      }
    }
    for (Node extra : new Node[] {line, latin, theme}) {
      extra.setVisible(width >= BRIEF_BELOW);
      extra.setManaged(width >= BRIEF_BELOW);
    }
  }
}
