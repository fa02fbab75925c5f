package org.jianzhuo.desk.workbench;

import java.util.List;
import java.util.function.Consumer;
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
import org.jspecify.annotations.Nullable;

/** Asks before a setting of the committee becomes another: what follows, why, and the PIN. */
final class ReasonedDialog {

  private final Messages words;
  private final Change change;
  private final TypedWords.Dialog typed;
  private final Runnable close;
  private final TextField reason = new TextField();
  private final PasswordField pin = new PasswordField();
  private final Label problem = Controls.wrapped("", "jz-text-danger");

  /**
   * Says what is to become of a setting.
   *
   * @param name the setting, e.g. {@code level}: begins the ids of the dialog's fields
   * @param facts what follows from it, one a line
   * @param why what the reason may be, shown in its empty field
   */
  record Change(String name, String title, List<String> facts, String why, Act act) {
    Change {
      facts = List.copyOf(facts);
    }
  }

  /** Carries the change out, and tells why it was refused; null once it is done. */
  interface Act {
    void with(String reason, String pin, Consumer<@Nullable Reason> told);
  }

  ReasonedDialog(Messages words, Change change, TypedWords.Dialog typed, Runnable close) {
    this.typed = typed;
    this.words = words;
    this.change = change;
    this.close = close;
    reason.setId(id("reason"));
    reason.setPromptText(change.why());
    pin.setId(id("pin"));
    pin.setPromptText(words.text("workbench.settings.change-pin"));
    pin.setPrefColumnCount(8);
    problem.setId(id("problem"));
    problem.managedProperty().bind(problem.textProperty().isNotEmpty());
    HBox.setHgrow(reason, Priority.ALWAYS);
  }

  private String id(String part) {
    return "settings-" + change.name() + "-" + part;
  }

  VBox of() {
    typed.follow(reason);
    reason.setOnAction(event -> pin.requestFocus());
    pin.setOnAction(event -> change());
    return Dialogs.frame(
        change.title(),
        new VBox(
            12,
            Dialogs.facts(Tone.WARNING, change.facts()),
            Controls.row(10, reason, pin),
            problem),
        Controls.button(id("no"), words.text("workbench.settings.change-no"), "Esc", close),
        Controls.primary(id("yes"), words.text("workbench.settings.change-yes"), "", this::change));
  }

  private void change() {
    change.act().with(reason.getText(), pin.getText(), this::told);
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
