package org.jianzhuo.desk.exam.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jianzhuo.desk.base.DirectTaskRunner;
import org.jianzhuo.desk.base.ui.Look;
import org.jianzhuo.desk.base.ui.Theme;
import org.jianzhuo.desk.exam.ExamCases;
import org.jianzhuo.desk.exam.FakeDelays;
import org.jianzhuo.desk.exam.Hand;
import org.jianzhuo.desk.exam.LastAppraisalTest;
import org.jianzhuo.model.intake.AppraisalType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Copies from the last appraisal by keyboard and by mouse. */
class LastAppraisalScreenTest {

  private final FakeDelays clock = new FakeDelays();
  private final FxRobot robot = new FxRobot();
  private @Nullable ExamBench shown;

  private ExamBench show(ExamCases cases, boolean english) throws Exception {
    FxToolkit.registerPrimaryStage();
    FxToolkit.setupStage(stage -> open(stage, cases, english));
    WaitForAsyncUtils.waitForFxEvents();
    ExamBench bench = shown;
    assertThat(bench).isNotNull();
    return bench;
  }

  private void open(Stage stage, ExamCases cases, boolean english) {
    Hand hand = Hand.own(ExamCases.EXPERT);
    ExamBench bench = new ExamBench(cases, hand, english, new DirectTaskRunner(), clock, clock);
    Scene scene = new Scene(bench.layers, 1832, 980);
    Look.apply(scene, Theme.LIGHT);
    stage.setScene(scene);
    stage.show();
    bench.view.shown();
    shown = bench;
  }

  @AfterEach
  void leave() throws Exception {
    FxToolkit.cleanupStages();
  }

  private static ExamCases cases(AppraisalType type) {
    return new ExamCases()
        .of(LastAppraisalTest.WHO, type)
        .after(LastAppraisalTest.elbowBefore())
        .seated("左肘骨折术后", "左肘")
        .told();
  }

  private void press(KeyCode... keys) {
    robot.push(keys);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private long copies(ExamBench bench) {
    return bench.vm.form().orElseThrow().copies();
  }

  @Test
  void theKeyOpensTheChoiceAndEnterCopies() throws Exception {
    ExamCases cases = cases(AppraisalType.FIRST);
    ExamBench bench = show(cases, false);
    press(KeyCode.CONTROL, KeyCode.L);
    press(KeyCode.ENTER);
    assertThat(copies(bench)).isEqualTo(3);

    // what was copied waits also after the program was killed
    robot.interact(() -> clock.pass(500));
    FxToolkit.cleanupStages();
    bench = show(cases, false);
    assertThat(copies(bench)).isEqualTo(3);
    robot.clickOn("#exam-flexion-injured-active");
    press(KeyCode.ENTER);
    assertThat(copies(bench)).isEqualTo(2);
    robot.clickOn("#exam-description");
    press(KeyCode.ENTER);
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
    press(KeyCode.CONTROL, KeyCode.L);
    press(KeyCode.ENTER);
    assertThat(bench.vm.form().orElseThrow().draft().template()).isEqualTo("rom");
    assertThat(bench.vm.form().orElseThrow().draft().typed()).isEmpty();
    FxToolkit.cleanupStages();

    bench = show(cases(AppraisalType.REAPPRAISAL), false);
    assertThat(robot.lookup("#exam-copy-last").tryQuery().filter(n -> n.isVisible())).isEmpty();
    press(KeyCode.CONTROL, KeyCode.L);
    assertThat(bench.layers.covered()).isFalse();
  }
}
