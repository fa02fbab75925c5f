package org.jianzhuo.desk.roster.ui;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Dialogs;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.roster.Accounts.Founding;

/** Offers to found a committee or to join one. */
final class FirstStartPane extends VBox {

  private final SignInViewModel model;
  private final Messages words;
  private final TextField name;
  private final TextField place;
  private final TextField station;
  private final TextField administrator;
  private final SecretField password;
  private final SecretField again;
  private final PasswordField pin = Fields.pin("signin-found-pin");
  private final PasswordField pinAgain = Fields.pin("signin-found-pin2");
  private final CheckBox practice;
  private final TextField joinStation;
  private final TextField joinAdministrator;
  private final SecretField joinPassword;
  private final PasswordField joinPin = Fields.pin("signin-join-pin");
  private final Button foundGo;
  private final Button joinGo;
  private final VBox message = Fields.messagePlace();

  FirstStartPane(SignInViewModel model, Messages words) {
    super(12);
    this.model = model;
    this.words = words;
    name = Fields.text("signin-found-name", words.text("roster.first.name-prompt"));
    place = Fields.text("signin-found-place", words.text("roster.first.place-prompt"));
    station = Fields.text("signin-found-station", words.text("roster.first.station-prompt"));
    administrator = Fields.text("signin-found-administrator", "");
    password = new SecretField("signin-found-password", words.text("roster.first.password"), words);
    again = new SecretField("signin-found-password2", words.text("roster.first.password2"), words);
    practice = new CheckBox(words.text("roster.first.practice"));
    practice.setId("signin-found-practice");
    practice.setWrapText(true);
    joinStation = Fields.text("signin-join-station", words.text("roster.first.station-prompt"));
    joinAdministrator = Fields.text("signin-join-administrator", "");
    joinPassword =
        new SecretField("signin-join-password", words.text("roster.first.password"), words);
    foundGo =
        Controls.primary("signin-found-go", words.text("roster.first.found-go"), "↵", this::found);
    joinGo = Controls.button("signin-join-go", words.text("roster.first.join-go"), "", this::join);
    pinAgain.setOnAction(event -> found());
    joinPin.setOnAction(event -> join());
    VBox heading =
        new VBox(
            4,
            Controls.label(words.text("roster.first.title"), "jz-figure"),
            Controls.wrapped(words.text("roster.first.note"), "jz-muted"));
    VBox founding = foundCard();
    VBox joining = joinCard();
    FlowPane cards = new FlowPane(20, 12, founding, joining);
    cards
        .widthProperty()
        .addListener(
            (o, was, is) -> {
              double room = is.doubleValue();
              boolean side = room >= 900;
              founding.setPrefWidth(side ? (room - 20) * 0.6 : room);
              joining.setPrefWidth(side ? (room - 20) * 0.4 - 1 : room);
            });
    getChildren().addAll(heading, message, cards);
    setPadding(new Insets(16, 40, 16, 40));
    setAlignment(Pos.TOP_CENTER);
    for (Region part : new Region[] {heading, message, cards}) {
      part.setMaxWidth(1400);
    }
  }

  void show(SignInState.First state) {
    Fields.say(message, state.message(), words);
    foundGo.setDisable(state.busy());
    joinGo.setDisable(state.busy());
    boolean founding = state.form() == SignInState.First.Form.FOUND;
    foundGo.setText(
        words.text(state.busy() && founding ? "roster.signin.checking" : "roster.first.found-go"));
    joinGo.setText(
        words.text(state.busy() && !founding ? "roster.signin.checking" : "roster.first.join-go"));
  }

  void focusFirst() {
    name.requestFocus();
  }

  private VBox foundCard() {
    GridPane grid = new GridPane(16, 10);
    for (int i = 0; i < 2; i++) {
      ColumnConstraints half = new ColumnConstraints();
      half.setPercentWidth(50);
      grid.getColumnConstraints().add(half);
    }
    grid.add(Fields.titled(words.text("roster.first.name"), name), 0, 0, 2, 1);
    grid.add(Fields.titled(words.text("roster.first.place"), place), 0, 1);
    grid.add(Fields.titled(words.text("roster.first.station"), station), 1, 1);
    grid.add(Fields.titled(words.text("roster.first.administrator"), administrator), 0, 2, 2, 1);
    grid.add(password, 0, 3);
    grid.add(again, 1, 3);
    grid.add(Fields.titled(words.text("roster.first.pin"), pin), 0, 4);
    grid.add(Fields.titled(words.text("roster.first.pin2"), pinAgain), 1, 4);
    HBox foot = Controls.row(12, practice, Controls.spacer(), foundGo);
    VBox card =
        Controls.card(
            words.text("roster.first.found"),
            Controls.padded(grid, foot),
            Controls.label(words.text("roster.first.found-note"), "jz-note"));
    return card;
  }

  private VBox joinCard() {
    VBox facts =
        Dialogs.facts(
            Tone.ACCENT,
            List.of(
                words.text("roster.first.join-fact-1"),
                words.text("roster.first.join-fact-2"),
                words.text("roster.first.join-fact-3")));
    HBox foot = Controls.row(12, Controls.spacer(), joinGo);
    VBox card =
        Controls.card(
            words.text("roster.first.join"),
            Controls.padded(
                Fields.titled(words.text("roster.first.station"), joinStation),
                Fields.titled(words.text("roster.first.administrator"), joinAdministrator),
                joinPassword,
                Fields.titled(words.text("roster.first.pin"), joinPin),
                facts,
                foot),
            Controls.label(words.text("roster.first.join-note"), "jz-note"));
    return card;
  }

  private void found() {
    model.found(
        new Founding(
            name.getText().strip(),
            place.getText().strip(),
            station.getText().strip(),
            administrator.getText().strip()),
        new NewSecrets(password.password(), again.password(), pin.getText(), pinAgain.getText()),
        practice.isSelected());
  }

  private void join() {
    model.join(
        joinStation.getText().strip(),
        joinAdministrator.getText().strip(),
        new NewSecrets(
            joinPassword.password(),
            joinPassword.password(),
            joinPin.getText(),
            joinPin.getText()));
  }
}
