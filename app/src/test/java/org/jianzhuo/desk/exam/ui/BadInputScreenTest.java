package org.jianzhuo.desk.exam.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.jianzhuo.desk.exam.ExamCases;
import org.jianzhuo.desk.exam.OpenPoint;
import org.jianzhuo.model.exam.Side;
import org.jianzhuo.model.intake.ItemKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Types what is wrong and goes on by what the screen offers. */
class BadInputScreenTest {

  @RegisterExtension private final ExamStage stage = new ExamStage();
  private final FxRobot robot = stage.robot;

  private ExamBench show(ExamCases cases, boolean english) throws Exception {
    return stage.show(cases, english, ExamStage.Size.USUAL);
  }

  private static ExamCases cases() {
    return new ExamCases().seated("左肘骨折术后", "左肘", "双眼").told();
  }

  private String text(String id) {
    return ((Labeled) robot.lookup("#" + id).query()).getText();
  }

  private String typed(String id) {
    return ((TextInputControl) robot.lookup("#" + id).query()).getText();
  }

  private void paste(String id, String what) {
    robot.interact(
        () -> ((TextInputControl) robot.lookup("#" + id).query()).replaceSelection(what));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void atTheEye(ExamBench bench) {
    robot.interact(
        () -> {
          bench.vm.setPlace("eye", Side.LEFT);
          bench.vm.setTemplate("vision");
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void kilopascalsTypedAsMillimetresOfMercuryAreAskedAboutAndOneKeyTakesThem() throws Exception {
    ExamBench bench = show(cases(), false);
    atTheEye(bench);
    robot.interact(() -> robot.lookup("#exam-field-left-iop").query().requestFocus());
    robot.write("2.5");
    stage.press(KeyCode.ENTER);
    assertThat(text("exam-field-left-iop-hint")).contains("2.5 kPa").contains("19 mmHg");
    stage.press(KeyCode.ALT, KeyCode.ENTER);
    assertThat(typed("exam-field-left-iop")).isEqualTo("19");
    stage.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(typed("exam-field-left-iop")).isEqualTo("2.5");
  }

  @Test
  void aMeridianThatCannotBeIsNamedWithItsRangeWhenTabLeavesIt() throws Exception {
    ExamBench bench = show(cases(), false);
    robot.interact(
        () -> {
          bench.vm.setPlace("eye", Side.BOTH);
          bench.vm.setTemplate("field");
        });
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(() -> robot.lookup("#exam-field-right-m0").query().requestFocus());
    robot.write("190");
    stage.press(KeyCode.TAB);
    assertThat(text("exam-field-right-m0-hint")).contains("颞侧").contains("95");
  }

  @Test
  void whatIsPastedIsKeptAskedAboutInEnglishAndStillThereAfterARestart() throws Exception {
    ExamCases cases = cases();
    ExamBench bench = show(cases, true);
    atTheEye(bench);
    robot.interact(() -> robot.lookup("#exam-field-left-iop").query().requestFocus());
    paste("exam-field-left-iop", "\u200B2，5 kPa\r\n");
    stage.press(KeyCode.ENTER);
    assertThat(text("exam-field-left-iop-hint")).contains("19 mmHg");
    robot.interact(() -> stage.clock.pass(500));
    FxToolkit.cleanupStages();
    show(cases, true);
    assertThat(typed("exam-field-left-iop")).contains("kPa");
    robot.interact(() -> robot.lookup("#exam-field-left-iop-take").queryButton().fire());
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(typed("exam-field-left-iop")).isEqualTo("19");
  }

  @Test
  void aDecimalCommaFullWidthDigitsAndADashAreRead() throws Exception {
    ExamBench bench = show(cases(), false);
    robot.interact(
        () -> {
          bench.vm.setPlace("elbow", Side.LEFT);
          bench.vm.setTemplate("rom");
        });
    WaitForAsyncUtils.waitForFxEvents();
    paste("exam-extension-injured-active", "—１５");
    paste("exam-flexion-injured-active", "118，5");
    robot.interact(bench.vm::moveOn);
    WaitForAsyncUtils.waitForFxEvents();
    List<String> values = new ArrayList<>();
    bench
        .vm
        .service()
        .look(ExamCases.CASE)
        .orElseThrow()
        .exam()
        .inOrder()
        .getFirst()
        .measurements()
        .forEach(m -> values.add(m.value().toPlainString()));
    assertThat(values).containsExactlyInAnyOrder("-15", "118.5");
  }

  @Test
  void theOtherSideInTheWordsIsAskedAboutAndOneKeyMovesTheFinding() throws Exception {
    ExamBench bench = show(cases(), false);
    robot.interact(() -> bench.vm.setPlace("elbow", Side.RIGHT));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(text("exam-side-asked")).contains("认定书").contains("左肘");
    robot.clickOn("#exam-description");
    robot.interact(
        () -> ((TextInputControl) robot.lookup("#exam-description").query()).setText("左肘压痛"));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(text("exam-side-asked")).contains("文字").contains("左肘");
    stage.press(KeyCode.ALT, KeyCode.S);
    assertThat(bench.vm.form().orElseThrow().draft().side()).isEqualTo(Side.LEFT);
    assertThat(bench.vm.form().orElseThrow().sideSlip()).isNull();
  }

  @Test
  void tenThousandCharactersAreKeptAndNamedAndBlanksCountAsNone() throws Exception {
    ExamBench bench = show(cases(), true);
    robot.interact(
        () -> {
          bench.vm.setPlace("elbow", Side.LEFT);
          bench.vm.setDescription("压".repeat(10_000));
        });
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(text("exam-description-hint")).contains("Description").contains("10,000");
    List<OpenPoint> points = new ArrayList<>();
    robot.interact(() -> bench.vm.review(points::addAll));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(points).anyMatch(p -> p.kind() == OpenPoint.Kind.DESCRIPTION_LONG && p.blocks());
    assertThat(typed("exam-description")).hasSize(10_000);
    robot.interact(() -> bench.vm.setDescription(" 　\n "));
    points.clear();
    robot.interact(() -> bench.vm.review(points::addAll));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(points).anyMatch(p -> p.kind() == OpenPoint.Kind.EMPTY && p.blocks());
  }

  @Test
  void aClauseOfAnEarlierEditionIsNamedAndTheRestIsSearchedInTheOwn() throws Exception {
    ExamBench bench = show(cases(), false);
    robot.interact(() -> bench.vm.setPlace("elbow", Side.LEFT));
    stage.press(KeyCode.F4);
    robot.interact(
        () ->
            ((TextField) robot.lookup("#exam-clause-search").query())
                .setText("GB/T 16180-2006 5.8.2 24)"));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(text("exam-clause-elsewhere")).contains("2006").contains("GB/T 16180-2014");
    robot.clickOn("#exam-clause-in-own");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(typed("exam-clause-search")).isEqualTo("5.8.2 24)");
    assertThat(robot.lookup("#exam-clause-elsewhere").query().getParent().isVisible()).isFalse();
    assertThat(bench.layers.covered()).isTrue();
  }

  @Test
  void wordsOfTheOtherSideWaitInTheListUntilAReasonThatSaysSomethingIsWritten() throws Exception {
    ExamBench bench = show(cases(), false);
    robot.interact(
        () -> {
          bench.vm.setPlace("elbow", Side.LEFT);
          bench.vm.setDescription("右肘压痛");
          bench.vm.chooseNone("压痛，未达等级");
          bench.vm.addFinding();
          bench.vm.setPlace("eye", Side.BOTH);
          bench.vm.setDescription("双眼视力正常");
          bench.vm.chooseNone("视力正常，未达等级");
          bench.vm.selfCare().answerNone();
        });
    stage.press(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(robot.lookup("#exam-complete-confirm").queryButton().isDisabled()).isTrue();
    paste("exam-why-0", "x");
    robot.clickOn("#exam-why-keep-0");
    assertThat(text("exam-why-refusal-0")).contains("四个字");
    paste("exam-why-0", "右肘为供皮区，旧伤");
    stage.press(KeyCode.ENTER);
    assertThat(typed("exam-why-0")).isEqualTo("右肘为供皮区，旧伤");
    assertThat(robot.lookup("#exam-complete-confirm").queryButton().isDisabled()).isFalse();
    assertThat(
            bench
                .vm
                .service()
                .look(ExamCases.CASE)
                .orElseThrow()
                .exam()
                .inOrder()
                .getFirst()
                .despite())
        .containsEntry("other-side:右肘", "右肘为供皮区，旧伤");
  }

  private String focused(ExamBench bench) {
    Node owner = bench.layers.getScene().getFocusOwner();
    return owner == null ? "" : String.valueOf(owner.getId());
  }

  @Test
  void tabGoesOnToTheNextFieldAlsoAfterANumberThatIsRefused() throws Exception {
    ExamBench bench = show(new ExamCases().seated(ItemKind.NON_WORK, "脑梗死", "").told(), false);
    robot.interact(() -> bench.vm.values().set("item-non-work/system", "neuro"));
    robot.interact(() -> robot.lookup("#exam-field-months").query().requestFocus());
    robot.write("12");
    stage.press(KeyCode.TAB);
    String next = focused(bench);
    robot.interact(() -> robot.lookup("#exam-field-months").query().requestFocus());
    robot.write("20270101");
    stage.press(KeyCode.TAB);
    assertThat(focused(bench)).isEqualTo(next);
    robot.interact(() -> robot.lookup("#exam-field-months").query().requestFocus());
    stage.press(KeyCode.ENTER);
    stage.press(KeyCode.TAB);
    assertThat(focused(bench)).isEqualTo(next).isEqualTo("exam-field-treatment");
  }
}
