package org.jianzhuo.desk.exam.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.jianzhuo.desk.exam.ExamCases;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.exam.ClauseMatch;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.Side;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Walks an examination by keyboard alone. */
class ExamScreenTest {

  private final ExamCases cases = new ExamCases().seated("左肱骨远端髁间骨折内固定术后", "左肘").told();
  @RegisterExtension private final ExamStage stage = new ExamStage();
  private final FxRobot robot = stage.robot;

  @BeforeEach
  void showTheScreen() throws Exception {
    stage.show(cases);
  }

  private Exam exam() {
    return cases.service().look(ExamCases.CASE).orElseThrow().exam();
  }

  private void focusOn(String id) throws Exception {
    WaitForAsyncUtils.waitFor(
        30,
        TimeUnit.SECONDS,
        () -> {
          Node owner = stage.bench().layers.getScene().getFocusOwner();
          return owner != null && id.equals(owner.getId());
        });
  }

  private void write(String text) {
    robot.write(text);
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** The robot types Latin letters only; Chinese comes as an input method gives it. */
  private void compose(String text) {
    robot.interact(
        () ->
            ((TextInputControl) stage.bench().layers.getScene().getFocusOwner()).appendText(text));
  }

  @Test
  void aMotionFindingAndAFreeTextFindingAreRecordedAndCompleted() throws Exception {
    stage.press(KeyCode.F2);
    focusOn("exam-part");
    write("zhou");
    stage.press(KeyCode.ENTER);
    focusOn("exam-side-0");
    stage.press(KeyCode.DIGIT1);
    stage.press(KeyCode.ENTER);
    focusOn("exam-title");
    stage.press(KeyCode.ENTER);
    focusOn("exam-template-0");
    stage.press(KeyCode.RIGHT);
    focusOn("exam-template-1");
    stage.press(KeyCode.ENTER);
    focusOn("exam-joint");
    stage.press(KeyCode.ENTER);
    focusOn("exam-flexion-injured-active");
    write("118");
    stage.press(KeyCode.ENTER);
    write("116");
    stage.press(KeyCode.ENTER);
    focusOn("exam-flexion-injured-passive");
    stage.press(KeyCode.ENTER);
    focusOn("exam-flexion-healthy-active");
    write("142");
    stage.press(KeyCode.ENTER);
    focusOn("exam-extension-injured-active");
    write("-15");
    stage.press(KeyCode.ENTER);
    focusOn("exam-extension-injured-passive");
    stage.press(KeyCode.ENTER);
    focusOn("exam-extension-healthy-active");
    write("0");
    stage.press(KeyCode.ENTER);
    focusOn("exam-description");
    stage.press(KeyCode.SHIFT, KeyCode.ENTER);
    focusOn("exam-extension-healthy-active");
    stage.press(KeyCode.F4);
    focusOn("exam-clause-search");
    write("csxgjy");
    stage.press(KeyCode.DOWN);
    stage.press(KeyCode.DOWN);
    stage.press(KeyCode.ENTER);
    focusOn("exam-clause-reason");
    write("2026-09-12 CT");
    stage.press(KeyCode.ENTER);
    focusOn("exam-clause");

    stage.press(KeyCode.F2);
    focusOn("exam-part");
    write("gengu");
    stage.press(KeyCode.ENTER);
    focusOn("exam-side-0");
    stage.press(KeyCode.RIGHT);
    focusOn("exam-side-1");
    stage.press(KeyCode.ENTER);
    focusOn("exam-title");
    stage.press(KeyCode.ENTER);
    focusOn("exam-template-0");
    stage.press(KeyCode.ENTER);
    focusOn("exam-description");
    compose("自述疼痛");
    robot.interact(() -> stage.bench().vm.selfCare().answerNone());
    stage.press(KeyCode.CONTROL, KeyCode.ENTER);
    WaitForAsyncUtils.waitFor(
        5, TimeUnit.SECONDS, () -> stage.bench().layers.lookup("#exam-complete-confirm") != null);
    assertThat(exam().findings()).hasSize(2);
    stage.press(KeyCode.CONTROL, KeyCode.ENTER);

    assertThat(exam().completed()).isTrue();
    assertThat(stage.bench().doors).containsExactly("completed");
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
    stage.press(KeyCode.F2);
    focusOn("exam-part");
    write("zhou");
    stage.press(KeyCode.ENTER);
    focusOn("exam-side-0");
    stage.press(KeyCode.ENTER);
    focusOn("exam-title");
    assertThat(stage.bench().vm.form().orElseThrow().draft().side()).isNull();
    robot.interact(() -> stage.bench().layers.lookup("#exam-selfcare-0-0").requestFocus());
    stage.press(KeyCode.ENTER);
    focusOn("exam-selfcare-1-0");
    stage.press(KeyCode.ENTER);
    assertThat(exam().selfCare()).isNull();
  }

  @Test
  void tabLeavesTheDescriptionAndPutsNothingIntoIt() throws Exception {
    stage.press(KeyCode.F2);
    focusOn("exam-part");
    robot.interact(() -> stage.bench().layers.lookup("#exam-description").requestFocus());
    write("abc");
    stage.press(KeyCode.TAB);
    assertThat(stage.bench().layers.getScene().getFocusOwner().getId())
        .isNotEqualTo("exam-description");
    assertThat(stage.bench().vm.form().orElseThrow().draft().description()).isEqualTo("abc");
  }

  @Test
  void aClauseByReferenceNeedsItsReason() throws Exception {
    stage.press(KeyCode.F2);
    compose("左肘");
    stage.press(KeyCode.ENTER);
    stage.press(KeyCode.F4);
    focusOn("exam-clause-search");
    write("7 18");
    stage.press(KeyCode.ENTER);
    stage.press(KeyCode.CONTROL, KeyCode.R);
    focusOn("exam-clause-reason");
    stage.press(KeyCode.CONTROL, KeyCode.R);
    assertThat(stage.bench().layers.covered()).isTrue();
    compose("相近");
    stage.press(KeyCode.CONTROL, KeyCode.R);
    assertThat(stage.bench().layers.covered()).as("too short to be a reason").isTrue();
    compose("于该条情形");
    stage.press(KeyCode.ENTER);
    assertThat(stage.bench().layers.covered()).isFalse();
    stage.press(KeyCode.F2);
    Finding finding = exam().inOrder().get(0);
    ClauseChoice chosen = Objects.requireNonNull(finding.clause());
    assertThat(chosen.match()).isEqualTo(ClauseMatch.BY_REFERENCE);
    assertThat(chosen.reason()).isEqualTo("相近于该条情形");
    assertThat(finding.side()).isEqualTo(Side.LEFT);
  }

  @Test
  void whatBlocksIsListedWithTheWayThere() throws Exception {
    stage.press(KeyCode.F2);
    compose("左肘");
    stage.press(KeyCode.ENTER);
    stage.press(KeyCode.CONTROL, KeyCode.ENTER);
    WaitForAsyncUtils.waitFor(
        5, TimeUnit.SECONDS, () -> stage.bench().layers.lookup("#exam-goto-0") != null);
    assertThat(robot.lookup("#exam-complete-confirm").query().isDisabled()).isTrue();
    robot.clickOn("#exam-goto-0");
    focusOn("exam-clause");
    assertThat(exam().completed()).isFalse();
  }

  @Test
  void aTemplateIsFilledByKeyboardAlone() throws Exception {
    stage.press(KeyCode.F2);
    focusOn("exam-part");
    compose("左眼");
    stage.press(KeyCode.ENTER);
    focusOn("exam-side-0");
    stage.press(KeyCode.DIGIT1);
    stage.press(KeyCode.ENTER);
    focusOn("exam-title");
    stage.press(KeyCode.ENTER);
    focusOn("exam-template-0");
    // an eye has no joint: its own template stands right beside free text
    stage.press(KeyCode.RIGHT);
    focusOn("exam-template-1");
    stage.press(KeyCode.ENTER);
    focusOn("exam-field-right-uncorrected");
    write("1.0");
    stage.press(KeyCode.ENTER);
    focusOn("exam-field-left-uncorrected");
    write("0.1");
    stage.press(KeyCode.ENTER);
    focusOn("exam-field-right-corrected");
    write("1.0");
    stage.press(KeyCode.ENTER);
    write("0.3");
    stage.press(KeyCode.ENTER);
    focusOn("exam-field-right-globe-0");
    stage.press(KeyCode.DIGIT1);
    stage.press(KeyCode.ENTER);
    focusOn("exam-field-left-globe-0");
    stage.press(KeyCode.ENTER);
    stage.press(KeyCode.ENTER);
    stage.press(KeyCode.ENTER);
    focusOn("exam-field-right-iop");
    write("14");
    stage.press(KeyCode.ENTER);
    write("62");
    stage.press(KeyCode.ENTER);
    focusOn("exam-field-left-iop");
    stage.press(KeyCode.ENTER);
    focusOn("exam-field-protrusionDiff");
    stage.press(KeyCode.F2);

    Finding vision = exam().inOrder().get(0);
    assertThat(vision.template()).isEqualTo("vision");
    assertThat(vision.answer("left.corrected").orElseThrow().value()).isEqualTo("0.3");
    assertThat(vision.answer("left.iop").orElseThrow().unusual()).isTrue();
    assertThat(vision.answer("right.globe").orElseThrow().value()).isEqualTo("normal");
    assertThat(vision.answer("left.globe")).isEmpty();
  }
}
