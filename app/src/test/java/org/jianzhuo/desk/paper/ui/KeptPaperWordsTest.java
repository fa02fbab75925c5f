package org.jianzhuo.desk.paper.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.control.ButtonBase;
import javafx.stage.Stage;
import org.jianzhuo.desk.exam.ui.KeptWords;
import org.jianzhuo.desk.opinion.CaseTable;
import org.jianzhuo.desk.opinion.FakeDrafts;
import org.jianzhuo.desk.paper.PaperTable;
import org.jianzhuo.desk.workbench.Layers;
import org.jianzhuo.model.paper.Door;
import org.jianzhuo.model.paper.Papers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Types how papers came, and comes back after a kill. */
@ExtendWith(ApplicationExtension.class)
class KeptPaperWordsTest {

  private final PaperTable papers = new PaperTable();
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
    stage.show();
  }

  @Test
  void howThePapersCameIsThereAfterAKillUntilItIsRecorded(FxRobot robot, @TempDir Path folder)
      throws Exception {
    papers.table.people.become(papers.coordinator);
    String number = CaseTable.done(papers.service.issue(PapersPictures.missing(papers)));
    try (KeptWords kept = new KeptWords(folder)) {
      openKeeping(robot, kept);
      press(robot, "#paper-answer");
      robot.interact(
          () -> robot.lookup("#paper-answer-waiver").queryTextInputControl().setText("原件已在卷"));
      openKeeping(robot, kept);
      press(robot, "#paper-answer");
      assertThat(robot.lookup("#paper-answer-waiver").queryTextInputControl().getText())
          .isEqualTo("原件已在卷");
      press(robot, "#paper-answer-line-1");
      press(robot, "#paper-answer-line-2");
      press(robot, "#paper-answer-confirm");
      WaitForAsyncUtils.waitForFxEvents();
      assertThat(
              papers.table.journal.stream(papers.table.caseStream)
                  .get(Papers.PROJECTION)
                  .file(number)
                  .orElseThrow()
                  .answered())
          .isNotNull();
      assertThat(kept.open()).isZero();
    }
  }

  private void openKeeping(FxRobot robot, KeptWords kept) {
    robot.interact(kept::pause);
    robot.interact(
        () ->
            stage.setScene(
                PapersViewTest.scene(
                    papers, new FakeDrafts(), papers.coordinator, Door.INTAKE, false, 1600, 950)));
    robot.interact(() -> stage.sizeToScene());
    robot.interact(() -> robot.lookup(".jz-layers").<Layers>query().keepTyped(kept.program()));
  }

  private static void press(FxRobot robot, String id) {
    robot.interact(() -> robot.lookup(id).<ButtonBase>query().fire());
  }
}
