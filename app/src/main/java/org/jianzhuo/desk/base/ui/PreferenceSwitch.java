package org.jianzhuo.desk.base.ui;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;

/** Switches language and theme: ids {@code shell-language} and {@code shell-theme}. */
public final class PreferenceSwitch extends HBox {

  /**
   * @param change takes what was chosen; the window is built anew
   */
  public PreferenceSwitch(Preferences now, Consumer<Preferences> change) {
    super(10);
    setAlignment(Pos.CENTER);
    getChildren().addAll(language(now, change), theme(now, change));
  }

  /** Builds the choice of the language alone. */
  public static Segmented<Boolean> language(Preferences now, Consumer<Preferences> change) {
    Segmented<Boolean> choice =
        new Segmented<>(
            "shell-language", List.of(false, true), english -> english ? "English" : "中文");
    choice.show(now.english());
    choice.setOnChosen(english -> change.accept(now.withEnglish(english)));
    return choice;
  }

  /** Builds the choice of the theme alone. */
  public static Segmented<Theme> theme(Preferences now, Consumer<Preferences> change) {
    Segmented<Theme> choice =
        new Segmented<>(
            "shell-theme",
            List.of(Theme.LIGHT, Theme.DARK),
            theme -> now.words().text(theme.dark() ? "base.theme.dark" : "base.theme.light"));
    choice.show(now.theme());
    choice.setOnChosen(theme -> change.accept(now.withTheme(theme)));
    return choice;
  }
}
