package org.jianzhuo.desk.workbench;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Dialogs;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.base.ui.TypedWords;
import org.jianzhuo.model.roster.CommitteeLevel;
import org.jspecify.annotations.Nullable;

/** Asks before the committee becomes another: what follows, how many cases, why, and the PIN. */
final class LevelDialog {

  private final SettingsViewModel model;
  private final Messages words;
  private final TypedWords.Dialog typed;
  private final Runnable close;
  private final TextField reason = new TextField();
  private final PasswordField pin = new PasswordField();
  private final Label problem = Controls.wrapped("", "jz-text-danger");

  LevelDialog(SettingsViewModel model, Messages words, TypedWords.Dialog typed, Runnable close) {
    this.typed = typed;
    this.model = model;
    this.words = words;
    this.close = close;
    reason.setId("settings-level-reason");
    reason.setPromptText(words.text("workbench.settings.level-why"));
    pin.setId("settings-level-pin");
    pin.setPromptText(words.text("workbench.settings.level-pin"));
    pin.setPrefColumnCount(8);
    problem.setId("settings-level-problem");
    problem.managedProperty().bind(problem.textProperty().isNotEmpty());
    HBox.setHgrow(reason, Priority.ALWAYS);
  }

  VBox of(CommitteeLevel chosen) {
    typed.follow(reason);
    reason.setOnAction(event -> pin.requestFocus());
    pin.setOnAction(event -> change(chosen));
    return Dialogs.frame(
        words.text("workbench.settings.level-title", chosen.words().in(words.english())),
        new VBox(
            12,
            Dialogs.facts(
                Tone.WARNING,
                List.of(
                    words.text("workbench.settings.level-facts"),
                    words.text("workbench.settings.level-open", model.state().get().underWay()))),
            Controls.row(10, reason, pin),
            problem),
        Controls.button(
            "settings-level-no", words.text("workbench.settings.level-no"), "Esc", close),
        Controls.primary(
            "settings-level-yes",
            words.text("workbench.settings.level-yes"),
            "",
            () -> change(chosen)));
  }

  private void change(CommitteeLevel chosen) {
    model.choose(chosen, reason.getText(), pin.getText(), this::told);
  }

  private void told(@Nullable Reason why) {
    if (why == null) {
      typed.taken();
      close.run();
      return;
    }
    problem.setText(words.text(why));
    if (why.key().startsWith("workbench.")) {
      reason.requestFocus();
    } else {
      pin.clear();
      pin.requestFocus();
    }
  }
}
