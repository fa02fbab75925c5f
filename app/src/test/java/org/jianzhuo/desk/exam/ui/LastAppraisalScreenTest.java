package org.jianzhuo.desk.exam.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import org.jianzhuo.desk.exam.ExamCases;
import org.jianzhuo.desk.exam.LastAppraisalTest;
import org.jianzhuo.model.intake.AppraisalType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Copies from the last appraisal by keyboard and by mouse. */
class LastAppraisalScreenTest {

  @RegisterExtension private final ExamStage stage = new ExamStage();
  private final FxRobot robot = stage.robot;

  private ExamBench show(ExamCases cases, boolean english) throws Exception {
    return stage.show(cases, english, ExamStage.Size.USUAL);
  }

  private static ExamCases cases(AppraisalType type) {
    return new ExamCases()
        .of(LastAppraisalTest.WHO, type)
        .after(LastAppraisalTest.elbowBefore())
        .seated("左肘骨折术后", "左肘")
        .told();
  }

  private long copies(ExamBench bench) {
    return bench.vm.form().orElseThrow().copies();
  }

  @Test
  void theKeyOpensTheChoiceAndEnterCopies() throws Exception {
    ExamCases cases = cases(AppraisalType.FIRST);
    ExamBench bench = show(cases, false);
    stage.press(KeyCode.CONTROL, KeyCode.L);
    stage.press(KeyCode.ENTER);
    assertThat(copies(bench)).isEqualTo(3);

    // what was copied waits also after the program was killed
    robot.interact(() -> stage.clock.pass(500));
    FxToolkit.cleanupStages();
    bench = show(cases, false);
    assertThat(copies(bench)).isEqualTo(3);
    robot.clickOn("#exam-flexion-injured-active");
    stage.press(KeyCode.ENTER);
    assertThat(copies(bench)).isEqualTo(2);
    robot.clickOn("#exam-description");
    stage.press(KeyCode.ENTER);
    assertThat(copies(bench)).isEqualTo(1);
    robot.clickOn("#exam-copies-confirm");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(copies(bench)).isZero();
  }

  @Test
  void theMouseDoesTheSameInEnglish() throws Exception {
    ExamBench bench = show(cases(AppraisalType.FIRST), true);
    robot.clickOn("#exam-copy-last");
    robot.clickOn("#exam-last-take");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(copies(bench)).isEqualTo(3);
  }

  @Test
  void aReviewTakesTheStructureAndASecondAppraisalNothing() throws Exception {
    ExamBench bench = show(cases(AppraisalType.REVIEW_AFTER_YEAR), false);
    stage.press(KeyCode.CONTROL, KeyCode.L);
    stage.press(KeyCode.ENTER);
    assertThat(bench.vm.form().orElseThrow().draft().template()).isEqualTo("rom");
    assertThat(bench.vm.form().orElseThrow().draft().typed()).isEmpty();
    FxToolkit.cleanupStages();

    bench = show(cases(AppraisalType.REAPPRAISAL), false);
    assertThat(robot.lookup("#exam-copy-last").tryQuery().filter(n -> n.isVisible())).isEmpty();
    stage.press(KeyCode.CONTROL, KeyCode.L);
    assertThat(bench.layers.covered()).isFalse();
  }
}
