package org.jianzhuo.desk.roster.ui;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Tone;

/** Asks for name and password, since names are sealed while the store is closed (sheet 26). */
final class ColdPane extends VBox {

  private final SignInViewModel model;
  private final Messages words;
  private final TextField name = Fields.text("signin-name", "");
  private final SecretField password;
  private final Button enter;
  private final Button recovery;
  private final VBox message = Fields.messagePlace();

  ColdPane(SignInViewModel model, Messages words) {
    super(16);
    this.model = model;
    this.words = words;
    password = new SecretField("signin-password", words.text("roster.signin.password"), words);
    enter = Controls.primary("signin-enter", words.text("roster.signin.open"), "↵", this::enter);
    enter.setMaxWidth(Double.MAX_VALUE);
    enter.getStyleClass().add("large");
    name.setOnAction(event -> password.focusField());
    password.setOnEnter(this::enter);
    recovery =
        Controls.button(
            "signin-recovery", words.text("roster.signin.use-recovery"), "", model::askRecovery);
    recovery.getStyleClass().add("link");
    recovery.setGraphic(Controls.icon("mdi2k-key-outline"));
    Region rule = new Region();
    rule.getStyleClass().add("jz-divider");
    VBox card =
        Controls.card(
            words.text("roster.signin.title"),
            Controls.padded(
                message,
                Fields.titled(words.text("roster.signin.name"), name),
                password,
                Controls.wrapped(words.text("roster.signin.password-note"), "jz-note"),
                enter,
                rule,
                Fields.fact("mdi2d-dialpad", words.text("roster.signin.fact-pin")),
                Fields.fact("mdi2l-lock-clock", words.text("roster.signin.five")),
                Fields.fact("mdi2a-account-key-outline", words.text("roster.signin.fact-forgot")),
                recovery));
    card.setMaxWidth(640);
    card.setMaxHeight(Region.USE_PREF_SIZE);
    VBox banner =
        new VBox(Controls.banner(Tone.ACCENT, "mdi2p-power", words.text("roster.signin.cold")));
    banner.setMaxWidth(640);
    setAlignment(Pos.TOP_CENTER);
    setPadding(new Insets(28, 40, 24, 40));
    getChildren().addAll(banner, card);
  }

  void show(SignInState.Cold state) {
    Fields.say(message, state.message(), words);
    enter.setDisable(state.busy());
    recovery.setDisable(state.busy());
    enter.setText(words.text(state.busy() ? "roster.signin.checking" : "roster.signin.open"));
    if (state.message() != null && !state.busy()) {
      password.clear();
      (name.getText().isBlank() ? name : password).requestFocus();
      if (!name.getText().isBlank()) {
        password.focusField();
      }
    }
  }

  void focusFirst() {
    name.requestFocus();
  }

  private void enter() {
    model.enterCold(name.getText(), password.password());
  }
}
