package org.jianzhuo.desk.roster.ui;

import java.util.Objects;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.SpecialtyWords;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.roster.Accounts.Tile;
import org.jianzhuo.desk.roster.RoleWords;
import org.jianzhuo.desk.roster.ui.SignInState.Proof;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.roster.Person;
import org.jspecify.annotations.Nullable;

/** Lets a person choose their tile and prove who they are (sheet 01). */
final class WarmPane extends HBox {

  /** Letters of a name that follow each other within this time belong together. */
  private static final Duration TYPED_TOGETHER = Duration.seconds(1.2);

  private final SignInViewModel model;
  private final Messages words;
  private final Label count = Controls.label("", "jz-muted");
  private final TileGrid tiles;
  private final HBox who = new HBox(14);
  private final VBox proof = new VBox(14);
  private final VBox card = new VBox();
  private final VBox message = Fields.messagePlace();
  private final PinPane pinPane;
  private final SecretField password;
  private final TextField slipCode;
  private final NewSecretsForm secrets;
  private final Button enter;
  private final Button save;
  private final Button useSlip;
  private final Button issueSlip;
  private @Nullable Proof shownProof;
  private @Nullable PersonId shownPerson;
  private final PauseTransition typing = new PauseTransition(TYPED_TOGETHER);
  private boolean choosing = true;

  WarmPane(SignInViewModel model, Messages words) {
    super(32);
    this.model = model;
    this.words = words;
    tiles = new TileGrid(model, words);
    pinPane = new PinPane(model, words);
    password = new SecretField("signin-password", words.text("roster.signin.password"), words);
    slipCode = Fields.text("signin-slip-code", "");
    slipCode.getStyleClass().add("jz-slip");
    secrets = new NewSecretsForm("signin-slip", words);
    enter = Controls.primary("signin-enter", words.text("roster.signin.enter"), "↵", this::enter);
    save =
        Controls.primary(
            "signin-slip-save",
            words.text("roster.slip.save"),
            "↵",
            () -> model.redeem(slipCode.getText(), secrets.secrets()));
    useSlip =
        Controls.button(
            "signin-use-slip", words.text("roster.signin.use-slip"), "", model::askSlip);
    useSlip.getStyleClass().add("link");
    issueSlip =
        Controls.button(
            "signin-slip-issue", words.text("roster.people.issue"), "", model::issueSlip);
    password.setOnEnter(this::enter);
    secrets.setOnEnter(save::fire);
    for (Button wide : new Button[] {enter, save}) {
      wide.setMaxWidth(Double.MAX_VALUE);
      wide.getStyleClass().add("large");
    }
    VBox left = left();
    HBox.setHgrow(left, Priority.ALWAYS);
    getChildren().addAll(left, right());
    heightProperty().addListener((o, was, is) -> fit());
    fit();
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    addEventFilter(MouseEvent.MOUSE_PRESSED, event -> choosing = false);
  }

  void show(SignInState.Warm state) {
    count.setText(words.text("roster.signin.count", state.tiles().size()));
    tiles.show(state.tiles(), state.chosen());
    Fields.say(message, state.message(), words);
    boolean other = !Objects.equals(shownPerson, state.chosen()) || shownProof != state.proof();
    if (other) {
      shownPerson = state.chosen();
      shownProof = state.proof();
      who(state.tile().orElse(null));
      proof(state.proof());
    }
    issueSlip.setVisible(state.recovering());
    issueSlip.setManaged(state.recovering());
    issueSlip.setDisable(state.busy());
    if (!state.issuedSlip().isEmpty() && slipCode.getText().isEmpty()) {
      slipCode.setText(state.issuedSlip());
    }
    pinPane.show(state.digits());
    boolean full = state.digits() == SignInViewModel.PIN_LENGTH;
    enter.setDisable(state.busy() || (state.proof() == Proof.PIN && !full));
    enter.setText(words.text(state.busy() ? "roster.signin.checking" : "roster.signin.enter"));
    save.setDisable(state.busy());
    save.setText(words.text(state.busy() ? "roster.signin.checking" : "roster.slip.save"));
    if (other || (state.message() != null && !state.busy())) {
      if (!other) {
        password.clear();
      }
      focusFirst();
    }
  }

  void focusFirst() {
    if (shownProof == null) {
      return;
    }
    switch (shownProof) {
      case PIN -> pinPane.focusFirst();
      case PASSWORD -> chosenOr(password::focusField);
      case SLIP -> chosenOr(slipCode::requestFocus);
    }
  }

  /**
   * Stays with the names while the keys choose among them: letters jump there, not into a field.
   */
  private void chosenOr(Runnable field) {
    if (choosing) {
      tiles.requestFocus();
    } else {
      field.run();
    }
  }

  private VBox left() {
    HBox hints =
        Controls.row(
            8,
            Controls.keyCap("←"),
            Controls.keyCap("→"),
            Controls.label(words.text("roster.signin.pick-person"), "jz-note"),
            Controls.label(words.text("roster.signin.jump"), "jz-note"),
            Controls.keyCap("↵"),
            Controls.label(words.text("roster.signin.to-secret"), "jz-note"));
    hints.setMinWidth(0);
    Label title = Controls.label(words.text("roster.signin.choose"), "jz-figure");
    title.setMinWidth(Region.USE_PREF_SIZE);
    HBox head = Controls.row(12, title, count, Controls.spacer(), hints);
    VBox left = new VBox(14, head, tiles);
    left.setMinWidth(0);
    hints.visibleProperty().bind(left.widthProperty().greaterThan(900));
    hints.managedProperty().bind(hints.visibleProperty());
    VBox.setVgrow(tiles, Priority.ALWAYS);
    return left;
  }

  /** Sets smaller keys where the window is low, so that the button below them stays in sight. */
  private void fit() {
    boolean low = getHeight() > 0 && getHeight() < 700;
    if (low != card.getStyleClass().contains("low")) {
      if (low) {
        card.getStyleClass().add("low");
      } else {
        card.getStyleClass().remove("low");
      }
    }
    card.setPadding(low ? new Insets(14, 22, 14, 22) : new Insets(22, 28, 22, 28));
    card.setSpacing(low ? 8 : 16);
    proof.setSpacing(low ? 8 : 14);
    pinPane.setSpacing(low ? 8 : 14);
    setPadding(low ? new Insets(12, 24, 8, 24) : new Insets(24, 40, 16, 40));
    setSpacing(low ? 20 : 32);
  }

  private ScrollPane right() {
    who.setAlignment(Pos.CENTER);
    proof.setAlignment(Pos.TOP_CENTER);
    card.getChildren().addAll(who, message, proof);
    card.getStyleClass().add("jz-card");
    ScrollPane scroll = new ScrollPane(card);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setMinWidth(380);
    scroll.setPrefWidth(500);
    scroll.setMaxWidth(500);
    return scroll;
  }

  private void who(@Nullable Tile tile) {
    who.getChildren().clear();
    if (tile == null) {
      return;
    }
    Person person = tile.person();
    String roles = RoleWords.of(person.roles(), words);
    String detail = (SpecialtyWords.of(person.specialty(), words) + " " + person.title()).strip();
    Label name = Controls.label(person.name(), "jz-page-title");
    VBox lines =
        new VBox(
            2, name, Controls.label(detail.isEmpty() ? roles : roles + "  " + detail, "jz-muted"));
    lines.setMinWidth(0);
    who.getChildren().addAll(Controls.label(TileGrid.monogram(person), "jz-monogram", "on"), lines);
  }

  private void proof(Proof asked) {
    password.clear();
    slipCode.clear();
    secrets.clear();
    switch (asked) {
      case PIN ->
          proof
              .getChildren()
              .setAll(
                  pinPane,
                  enter,
                  Fields.fact("mdi2i-information-outline", words.text("roster.signin.five")),
                  useSlip);
      case PASSWORD ->
          proof
              .getChildren()
              .setAll(
                  password,
                  Controls.wrapped(words.text("roster.signin.password-note"), "jz-note"),
                  enter,
                  Fields.fact("mdi2d-dialpad", words.text("roster.signin.fact-pin")),
                  Fields.fact("mdi2l-lock-clock", words.text("roster.signin.five")),
                  useSlip);
      case SLIP ->
          proof
              .getChildren()
              .setAll(
                  Controls.label(words.text("roster.slip.title"), "jz-section"),
                  Controls.wrapped(words.text("roster.slip.note"), "jz-note"),
                  issueSlip,
                  Fields.titled(words.text("roster.slip.code"), slipCode),
                  secrets,
                  save);
    }
  }

  private void enter() {
    if (shownProof == Proof.PASSWORD) {
      model.enterPassword(password.password());
    } else {
      model.enterPin();
    }
  }

  private void pressed(KeyEvent event) {
    boolean inField = event.getTarget() instanceof TextInputControl;
    boolean plain = !event.isControlDown() && !event.isAltDown();
    if (!plain) {
      return;
    }
    switch (event.getCode()) {
      case LEFT -> move(event, inField, -1);
      case RIGHT -> move(event, inField, 1);
      case UP -> move(event, false, -tiles.columns());
      case DOWN -> move(event, false, tiles.columns());
      case ESCAPE -> {
        // back to the names: another one may be meant
        if (inField) {
          choosing = true;
          tiles.requestFocus();
          event.consume();
        }
      }
      case BACK_SPACE -> {
        if (shownProof == Proof.PIN) {
          model.eraseDigit();
          event.consume();
        }
      }
      case ENTER -> {
        if (event.getTarget() instanceof Button) {
          return;
        }
        if (shownProof == Proof.PIN) {
          model.enterPin();
          event.consume();
        } else if (!inField) {
          choosing = false;
          focusFirst();
          event.consume();
        }
      }
      default -> {}
    }
  }

  private void move(KeyEvent event, boolean inField, int steps) {
    if (!inField) {
      choosing = true;
      model.move(steps);
      event.consume();
    }
  }

  private void typed(KeyEvent event) {
    if (event.getTarget() instanceof TextInputControl || event.isControlDown()) {
      return;
    }
    String text = event.getCharacter();
    if (text.isEmpty() || Character.isISOControl(text.charAt(0)) || text.isBlank()) {
      return;
    }
    event.consume();
    char first = text.charAt(0);
    if (first >= '0' && first <= '9') {
      model.typeDigit(first);
    } else {
      choosing = true;
      model.jump(text, typing.getStatus() == Animation.Status.RUNNING);
      typing.playFromStart();
    }
  }
}
