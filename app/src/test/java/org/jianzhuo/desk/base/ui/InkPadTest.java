package org.jianzhuo.desk.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

class InkPadTest {

  private final FxRobot robot = new FxRobot();
  private final InkPad pad = new InkPad("pad", System::nanoTime);

  @AfterEach
  void close() throws Exception {
    FxToolkit.cleanupStages();
  }

  @Test
  void takesASignatureThatIsDrawnWithKeys() throws Exception {
    Stage stage = FxToolkit.registerPrimaryStage();
    robot.interact(
        () -> {
          stage.setScene(new Scene(pad, 320, 120));
          stage.show();
          pad.requestFocus();
        });
    press(KeyCode.RIGHT, KeyCode.SPACE, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.DOWN);
    assertThat(pad.strokes()).isEmpty();
    press(KeyCode.SPACE);
    assertThat(pad.strokes()).hasSize(1);
    assertThat(pad.strokes().getFirst().x()).hasSize(4).isSorted();
    press(KeyCode.DELETE);
    assertThat(pad.strokes()).isEmpty();
  }

  private void press(KeyCode... keys) {
    for (KeyCode key : keys) {
      robot.type(key);
    }
  }
}
