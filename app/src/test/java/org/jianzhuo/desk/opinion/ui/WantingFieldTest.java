package org.jianzhuo.desk.opinion.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jianzhuo.desk.opinion.CaseTable;
import org.jianzhuo.desk.opinion.FakeDrafts;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.panel.OpinionMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class WantingFieldTest {
  /** Two findings of one grade: the rule leaves a choice, so that no grade is preset. */
  private final CaseTable table =
      new CaseTable(OpinionMode.TOGETHER, ItemKind.LABOUR_AND_SELF_CARE, 8, 8);

  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
    stage.show();
  }

  @Test
  void aRefusedOpinionLeadsToTheGradeThatIsWanting(FxRobot robot) {
    WaitForAsyncUtils.waitForAsyncFx(
        60_000,
        () -> {
          stage.setScene(
              OpinionStage.scene(table, new FakeDrafts(), table.first, false, 1298, 628));
          stage.setX(0);
          stage.setY(0);
          stage.sizeToScene();
        });
    WaitForAsyncUtils.waitForFxEvents();
    robot.push(KeyCode.F10);
    WaitForAsyncUtils.waitForFxEvents();
    Node focus = stage.getScene().getFocusOwner();
    assertThat(focus.getId()).isEqualTo("opinion-grade-0");
    assertThat(focus.localToScene(focus.getBoundsInLocal()).getMaxY()).isLessThan(628);
  }
}
