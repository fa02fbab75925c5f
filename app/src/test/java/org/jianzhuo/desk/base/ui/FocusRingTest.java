package org.jianzhuo.desk.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class FocusRingTest {

  private static final PseudoClass RINGED = PseudoClass.getPseudoClass("ringed");

  private final Button first = new Button("1");
  private final Button second = new Button("2");

  @BeforeAll
  static void start() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  private void shown(Runnable then) {
    WaitForAsyncUtils.waitForAsyncFx(
        30_000,
        () -> {
          VBox root = new VBox(first, second);
          FocusRing.install(root);
          assertThat(new Scene(root).getRoot()).isSameAs(root);
          first.requestFocus();
          then.run();
          return root;
        });
  }

  private static void press(Node on, KeyCode code) {
    Event.fireEvent(
        on, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
  }

  private static void click(Node on) {
    Event.fireEvent(
        on,
        new MouseEvent(
            MouseEvent.MOUSE_PRESSED,
            1,
            1,
            1,
            1,
            MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            true,
            false,
            false,
            true,
            false,
            true,
            null));
  }

  private static boolean ringed(Node node) {
    return node.getPseudoClassStates().contains(RINGED);
  }

  @Test
  void aKeyRingsWhatAScreenGivesTheFocusItself() {
    shown(
        () -> {
          assertThat(ringed(first)).isFalse();
          press(first, KeyCode.ENTER);
          second.requestFocus();
          assertThat(ringed(second)).isTrue();
          assertThat(ringed(first)).isFalse();
        });
  }

  @Test
  void aPointerTakesTheRingAway() {
    shown(
        () -> {
          press(first, KeyCode.HOME);
          assertThat(ringed(first)).isTrue();
          click(first);
          assertThat(ringed(first)).isFalse();
          second.requestFocus();
          assertThat(ringed(second)).isFalse();
        });
  }

  @Test
  void aKeyThatOnlyHoldsOthersRingsNothing() {
    shown(
        () -> {
          press(first, KeyCode.CONTROL);
          assertThat(ringed(first)).isFalse();
        });
  }
}
