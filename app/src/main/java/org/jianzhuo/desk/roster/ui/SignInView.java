package org.jianzhuo.desk.roster.ui;

import java.time.Clock;
import java.util.function.Consumer;
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
      case SignInState.First s -> {
        if (!(pane instanceof FirstStartPane)) {
          FirstStartPane next = new FirstStartPane(model, words);
          place(next, next::focusFirst);
        }
        if (pane instanceof FirstStartPane first) {
          first.show(s);
        }
      }
      case SignInState.RecoveryKey s -> {
        if (!(pane instanceof RecoveryKeyPane)) {
          RecoveryKeyPane next = new RecoveryKeyPane(model, words);
          place(next, next::focusFirst);
        }
        if (pane instanceof RecoveryKeyPane recovery) {
          recovery.show(s);
        }
      }
      case SignInState.Cold s -> {
        if (!(pane instanceof ColdPane)) {
          ColdPane next = new ColdPane(model, words);
          place(next, next::focusFirst);
        }
        if (pane instanceof ColdPane cold) {
          cold.show(s);
        }
      }
      case SignInState.Recovering s -> {
        if (!(pane instanceof RecoverPane)) {
          RecoverPane next = new RecoverPane(model, words);
          place(next, next::focusFirst);
        }
        if (pane instanceof RecoverPane recover) {
          recover.show(s);
        }
      }
      case SignInState.Warm s -> {
        if (!(pane instanceof WarmPane)) {
          WarmPane next = new WarmPane(model, words);
          place(next, next::focusFirst);
        }
        if (pane instanceof WarmPane warm) {
          warm.show(s);
        }
      }
    }
  }

  private static boolean starting(SignInState state) {
    return state instanceof SignInState.First || state instanceof SignInState.RecoveryKey;
  }

  private void place(Node next, Runnable focusFirst) {
    pane = next;
    focus = focusFirst;
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
