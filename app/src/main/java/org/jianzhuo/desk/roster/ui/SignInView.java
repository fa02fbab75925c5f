package org.jianzhuo.desk.roster.ui;

import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Preferences;
import org.jianzhuo.desk.base.ui.Tone;
import org.jspecify.annotations.Nullable;

/** Shows what the sign-in asks for now. */
public final class SignInView extends BorderPane {

  private final SignInViewModel model;
  private final Messages words;
  private final Crown crown;
  private @Nullable Node pane;
  private Runnable focus = () -> {};

  /**
   * What stands around the sign-in.
   *
   * @param station what people call this workstation; empty before the first start
   * @param practice whether the committee is a practice one, as far as that is known
   */
  public record Surroundings(
      String station, boolean practice, ObservableBooleanValue offline, Clock clock) {}

  public SignInView(
      SignInViewModel model,
      Preferences preferences,
      Consumer<Preferences> change,
      Surroundings around) {
    this.model = model;
    this.words = preferences.words();
    setId("signin");
    getStyleClass().add("jz-canvas");
    crown = new Crown(preferences, change, around);
    setTop(crown);
    setBottom(offline(around));
    model.state().addListener((o, was, is) -> show(is));
    show(model.state().get());
    sceneProperty().addListener((o, was, is) -> takeFocus());
  }

  private void show(SignInState state) {
    // Changing the language builds the window anew, and the recovery key is shown only once.
    crown.rest(state.busy() || state instanceof SignInState.RecoveryKey);
    switch (state) {
      case SignInState.Looking s -> {}
      case SignInState.Entered s -> {}
      case SignInState.First s ->
          placed(
                  FirstStartPane.class,
                  () -> new FirstStartPane(model, words),
                  FirstStartPane::focusFirst)
              .show(s);
      case SignInState.RecoveryKey s ->
          placed(
                  RecoveryKeyPane.class,
                  () -> new RecoveryKeyPane(model, words),
                  RecoveryKeyPane::focusFirst)
              .show(s);
      case SignInState.Cold s ->
          placed(ColdPane.class, () -> new ColdPane(model, words), ColdPane::focusFirst).show(s);
      case SignInState.Recovering s ->
          placed(RecoverPane.class, () -> new RecoverPane(model, words), RecoverPane::focusFirst)
              .show(s);
      case SignInState.Warm s ->
          placed(WarmPane.class, () -> new WarmPane(model, words), WarmPane::focusFirst).show(s);
    }
  }

  private static boolean starting(SignInState state) {
    return state instanceof SignInState.First || state instanceof SignInState.RecoveryKey;
  }

  /** Returns the pane of the kind that stands there; another gives way to a new one of it. */
  private <P extends Node> P placed(Class<P> kind, Supplier<P> made, Consumer<P> focusFirst) {
    if (kind.isInstance(pane)) {
      return kind.cast(pane);
    }
    P next = made.get();
    pane = next;
    focus = () -> focusFirst.accept(next);
    if (next instanceof WarmPane) {
      setCenter(next);
    } else {
      ScrollPane scroll = new ScrollPane(next);
      scroll.setFitToWidth(true);
      scroll.setFitToHeight(true);
      scroll.setFocusTraversable(false);
      setCenter(scroll);
    }
    takeFocus();
    return next;
  }

  private void takeFocus() {
    if (getScene() != null) {
      // A scroll pane holds its content only once it is styled; before, nothing can be focused.
      applyCss();
      focus.run();
    }
  }

  private VBox offline(Surroundings around) {
    HBox banner =
        Controls.banner(
            Tone.WARNING, "mdi2c-cloud-off-outline", words.text("roster.signin.offline"));
    banner.setId("signin-offline");
    VBox place = new VBox(banner);
    place.setPadding(new Insets(8, 40, 20, 40));
    // On the first start there is nothing yet that could be sent.
    BooleanBinding shown =
        Bindings.createBooleanBinding(
            () -> around.offline().get() && !starting(model.state().get()),
            around.offline(),
            model.state());
    place.visibleProperty().bind(shown);
    place.managedProperty().bind(shown);
    return place;
  }
}
