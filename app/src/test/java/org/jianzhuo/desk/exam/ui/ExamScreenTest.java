package org.jianzhuo.desk.exam.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jianzhuo.desk.base.DirectTaskRunner;
import org.jianzhuo.desk.base.ui.Look;
import org.jianzhuo.desk.base.ui.Theme;
import org.jianzhuo.desk.exam.ExamCases;
import org.jianzhuo.desk.exam.FakeDelays;
import org.jianzhuo.desk.exam.Hand;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.exam.ClauseMatch;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.Side;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Walks an examination by keyboard alone. */
class ExamScreenTest {

  private final ExamCases cases = new ExamCases().seated("左肱骨远端髁间骨折内固定术后", "左肘").told();
  private final FakeDelays clock = new FakeDelays();
  private final FxRobot robot = new FxRobot();
  private @Nullable ExamBench shown;

  @BeforeEach
  void showTheScreen() throws Exception {
    FxToolkit.registerPrimaryStage();
    FxToolkit.setupStage(this::open);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void open(Stage stage) {
    ExamBench bench =
        new ExamBench(
            cases,
            Hand.own(ExamCases.EXPERT),
            false,
            new DirectTaskRunner(),
            clock,
            InstantSource.system());
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

  private ExamBench bench() {
    return Objects.requireNonNull(shown);
  }

  private Exam exam() {
    return cases.service().look(ExamCases.CASE).orElseThrow().exam();
  }

  private void focusOn(String id) throws Exception {
    WaitForAsyncUtils.waitFor(
        30,
        TimeUnit.SECONDS,
        () -> {
          Node owner = bench().layers.getScene().getFocusOwner();
          return owner != null && id.equals(owner.getId());
        });
  }

  private void press(KeyCode... keys) {
    robot.push(keys);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void write(String text) {
    robot.write(text);
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** The robot types Latin letters only; Chinese comes as an input method gives it. */
  private void compose(String text) {
    robot.interact(
        () -> ((TextInputControl) bench().layers.getScene().getFocusOwner()).appendText(text));
  }

  @Test
  void aMotionFindingAndAFreeTextFindingAreRecordedAndCompleted() throws Exception {
    press(KeyCode.F2);
    focusOn("exam-part");
    write("zhou");
    press(KeyCode.ENTER);
    focusOn("exam-side-0");
    press(KeyCode.DIGIT1);
    press(KeyCode.ENTER);
    focusOn("exam-title");
    press(KeyCode.ENTER);
    focusOn("exam-template-0");
    press(KeyCode.RIGHT);
    focusOn("exam-template-1");
    press(KeyCode.ENTER);
    focusOn("exam-joint");
    press(KeyCode.ENTER);
    focusOn("exam-flexion-injured-active");
    write("118");
    press(KeyCode.ENTER);
    write("116");
    press(KeyCode.ENTER);
    focusOn("exam-flexion-injured-passive");
    press(KeyCode.ENTER);
    focusOn("exam-flexion-healthy-active");
    write("142");
    press(KeyCode.ENTER);
    focusOn("exam-extension-injured-active");
    write("-15");
    press(KeyCode.ENTER);
    focusOn("exam-extension-injured-passive");
    press(KeyCode.ENTER);
    focusOn("exam-extension-healthy-active");
    write("0");
    press(KeyCode.ENTER);
    focusOn("exam-description");
    press(KeyCode.SHIFT, KeyCode.ENTER);
    focusOn("exam-extension-healthy-active");
    press(KeyCode.F4);
    focusOn("exam-clause-search");
    write("csxgjy");
    press(KeyCode.DOWN);
    press(KeyCode.DOWN);
    press(KeyCode.ENTER);
    focusOn("exam-clause-reason");
    write("2026-09-12 CT");
    press(KeyCode.ENTER);
    focusOn("exam-clause");

    press(KeyCode.F2);
    focusOn("exam-part");
    write("gengu");
    press(KeyCode.ENTER);
    focusOn("exam-side-0");
    press(KeyCode.RIGHT);
    focusOn("exam-side-1");
    press(KeyCode.ENTER);
    focusOn("exam-title");
    press(KeyCode.ENTER);
    focusOn("exam-template-0");
    press(KeyCode.ENTER);
    focusOn("exam-description");
    compose("自述疼痛");
    robot.interact(() -> bench().vm.selfCare().answerNone());
    press(KeyCode.CONTROL, KeyCode.ENTER);
    WaitForAsyncUtils.waitFor(
        5, TimeUnit.SECONDS, () -> bench().layers.lookup("#exam-complete-confirm") != null);
    assertThat(exam().findings()).hasSize(2);
    press(KeyCode.CONTROL, KeyCode.ENTER);

    assertThat(exam().completed()).isTrue();
    assertThat(bench().doors).containsExactly("completed");
    Finding motion = exam().inOrder().get(0);
    assertThat(motion.side()).isEqualTo(Side.LEFT);
    assertThat(motion.measurements()).hasSize(5);
    assertThat(motion.measurements()).anyMatch(m -> m.unusual());
    ClauseChoice chosen = Objects.requireNonNull(motion.clause());
    assertThat(chosen.match()).isEqualTo(ClauseMatch.MEETS);
    assertThat(chosen.code()).isEqualTo("5.8.2 24)");
    Finding free = exam().inOrder().get(1);
    assertThat(free.inScope()).isFalse();
    assertThat(free.description()).isEqualTo("自述疼痛");
  }

  @Test
  void enterAnswersNothingThatNobodyChose() throws Exception {
    press(KeyCode.F2);
    focusOn("exam-part");
    write("zhou");
    press(KeyCode.ENTER);
    focusOn("exam-side-0");
    press(KeyCode.ENTER);
    focusOn("exam-title");
    assertThat(bench().vm.form().orElseThrow().draft().side()).isNull();
    robot.interact(() -> bench().layers.lookup("#exam-selfcare-0-0").requestFocus());
    press(KeyCode.ENTER);
    focusOn("exam-selfcare-1-0");
    press(KeyCode.ENTER);
    assertThat(exam().selfCare()).isNull();
  }

  @Test
  void tabLeavesTheDescriptionAndPutsNothingIntoIt() throws Exception {
    press(KeyCode.F2);
    focusOn("exam-part");
    robot.interact(() -> bench().layers.lookup("#exam-description").requestFocus());
    write("abc");
    press(KeyCode.TAB);
    assertThat(bench().layers.getScene().getFocusOwner().getId()).isNotEqualTo("exam-description");
    assertThat(bench().vm.form().orElseThrow().draft().description()).isEqualTo("abc");
  }

  @Test
  void aClauseByReferenceNeedsItsReason() throws Exception {
    press(KeyCode.F2);
    compose("左肘");
    press(KeyCode.ENTER);
    press(KeyCode.F4);
    focusOn("exam-clause-search");
    write("7 18");
    press(KeyCode.ENTER);
    press(KeyCode.CONTROL, KeyCode.R);
    focusOn("exam-clause-reason");
    press(KeyCode.CONTROL, KeyCode.R);
    assertThat(bench().layers.covered()).isTrue();
    compose("相近");
    press(KeyCode.CONTROL, KeyCode.R);
    assertThat(bench().layers.covered()).as("too short to be a reason").isTrue();
    compose("于该条情形");
    press(KeyCode.ENTER);
    assertThat(bench().layers.covered()).isFalse();
    press(KeyCode.F2);
    Finding finding = exam().inOrder().get(0);
    ClauseChoice chosen = Objects.requireNonNull(finding.clause());
    assertThat(chosen.match()).isEqualTo(ClauseMatch.BY_REFERENCE);
    assertThat(chosen.reason()).isEqualTo("相近于该条情形");
    assertThat(finding.side()).isEqualTo(Side.LEFT);
  }

  @Test
  void whatBlocksIsListedWithTheWayThere() throws Exception {
    press(KeyCode.F2);
    compose("左肘");
    press(KeyCode.ENTER);
    press(KeyCode.CONTROL, KeyCode.ENTER);
    WaitForAsyncUtils.waitFor(
        5, TimeUnit.SECONDS, () -> bench().layers.lookup("#exam-goto-0") != null);
    assertThat(robot.lookup("#exam-complete-confirm").query().isDisabled()).isTrue();
    robot.clickOn("#exam-goto-0");
    focusOn("exam-clause");
    assertThat(exam().completed()).isFalse();
  }

  @Test
  void aTemplateIsFilledByKeyboardAlone() throws Exception {
    press(KeyCode.F2);
    focusOn("exam-part");
    compose("左眼");
    press(KeyCode.ENTER);
    focusOn("exam-side-0");
    press(KeyCode.DIGIT1);
    press(KeyCode.ENTER);
    focusOn("exam-title");
    press(KeyCode.ENTER);
    focusOn("exam-template-0");
    // an eye has no joint: its own template stands right beside free text
    press(KeyCode.RIGHT);
    focusOn("exam-template-1");
    press(KeyCode.ENTER);
    focusOn("exam-field-right-uncorrected");
    write("1.0");
    press(KeyCode.ENTER);
    focusOn("exam-field-left-uncorrected");
    write("0.1");
    press(KeyCode.ENTER);
    focusOn("exam-field-right-corrected");
    write("1.0");
    press(KeyCode.ENTER);
    write("0.3");
    press(KeyCode.ENTER);
    focusOn("exam-field-right-globe-0");
    press(KeyCode.DIGIT1);
    press(KeyCode.ENTER);
    focusOn("exam-field-left-globe-0");
    press(KeyCode.ENTER);
    press(KeyCode.ENTER);
    press(KeyCode.ENTER);
    focusOn("exam-field-right-iop");
    write("14");
    press(KeyCode.ENTER);
    write("62");
    press(KeyCode.ENTER);
    focusOn("exam-field-left-iop");
    press(KeyCode.ENTER);
    focusOn("exam-field-protrusionDiff");
    press(KeyCode.F2);

    Finding vision = exam().inOrder().get(0);
    assertThat(vision.template()).isEqualTo("vision");
    assertThat(vision.answer("left.corrected").orElseThrow().value()).isEqualTo("0.3");
    assertThat(vision.answer("left.iop").orElseThrow().unusual()).isTrue();
    assertThat(vision.answer("right.globe").orElseThrow().value()).isEqualTo("normal");
    assertThat(vision.answer("left.globe")).isEmpty();
  }
}
