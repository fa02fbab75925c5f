package org.jianzhuo.desk.conclusion.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.jianzhuo.desk.conclusion.ConclusionService;
import org.jianzhuo.desk.conclusion.ConclusionServiceTest;
import org.jianzhuo.desk.exam.ui.KeptWords;
import org.jianzhuo.desk.opinion.CaseTable;
import org.jianzhuo.desk.opinion.FakePeople;
import org.jianzhuo.desk.workbench.Layers;
import org.jianzhuo.model.journal.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Types why a draft goes back, and comes back after Esc and a kill. */
@ExtendWith(ApplicationExtension.class)
class KeptDraftWordsTest {

  private final CaseTable table = new CaseTable();
  private final ConclusionService service = ConclusionServiceTest.service(table);
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
    stage.show();
  }

  @Test
  void whyADraftGoesBackComesBackUntilItWent(FxRobot robot, @TempDir Path folder) throws Exception {
    table.allSign();
    try (KeptWords kept = new KeptWords(folder)) {
      open(robot, kept, table.drafter);
      robot.push(KeyCode.F10);
      robot.push(KeyCode.F10);
      robot.moveTo("#conclusion-pad").press(MouseButton.PRIMARY);
      robot.moveBy(60, 20).release(MouseButton.PRIMARY);
      robot.clickOn("#conclusion-pin").write(FakePeople.PIN).push(KeyCode.ENTER);
      WaitForAsyncUtils.waitForFxEvents();
      open(robot, kept, table.checker);
      press(robot, "#conclusion-return");
      robot.interact(
          () -> robot.lookup("#conclusion-return-reason").queryTextInputControl().setText("左右写反"));
      robot.push(KeyCode.ESCAPE);
      open(robot, kept, table.checker);
      press(robot, "#conclusion-return");
      TextInputControl reason = robot.lookup("#conclusion-return-reason").query();
      assertThat(reason.getText()).isEqualTo("左右写反");
      assertThat(reason.isFocused()).isTrue();
      press(robot, "#conclusion-return-confirm");
      assertThat(robot.lookup("#conclusion-return-reason").tryQuery()).isEmpty();
      assertThat(kept.open()).isZero();
    }
  }

  private static void press(FxRobot robot, String id) {
    robot.interact(() -> robot.lookup(id).<ButtonBase>query().fire());
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** Shows the draft as a program does that was killed and started anew. */
  private void open(FxRobot robot, KeptWords kept, PersonId person) {
    robot.interact(
        () -> {
          kept.pause();
          stage.setScene(ConclusionViewTest.scene(table, service, person, false, 1600, 950));
          stage.setX(0);
          stage.setY(0);
          stage.sizeToScene();
          robot.lookup(".jz-layers").<Layers>query().keepTyped(kept.program());
        });
    WaitForAsyncUtils.waitForFxEvents();
  }
}
