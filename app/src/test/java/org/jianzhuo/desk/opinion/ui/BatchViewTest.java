package org.jianzhuo.desk.opinion.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianzhuo.desk.opinion.FakePeople.PIN;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.opinion.CaseTable;
import org.jianzhuo.desk.opinion.FakeDrafts;
import org.jianzhuo.desk.workbench.Layers;
import org.jianzhuo.model.exam.ExamFact;
import org.jianzhuo.model.exam.SelfCareActivity;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.opinion.Opinions;
import org.jianzhuo.model.panel.OpinionMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class BatchViewTest {
  private final CaseTable table = new CaseTable();
  private final FakeDrafts drafts = new FakeDrafts();
  private final List<StreamId> opened = new ArrayList<>();
  private Stage stage;
  private BatchViewModel model;

  @Start
  void start(Stage shown) {
    stage = shown;
    stage.show();
  }

  @Test
  void sixtyCasesAreReadOneByOneAndSignedWithOnePin(FxRobot robot) {
    List<StreamId> cases = new ArrayList<>(table.examineMore(59, OpinionMode.TOGETHER));
    cases.add(table.caseStream);
    open(table.first);
    for (int i = 0; i < 60; i++) {
      robot.push(KeyCode.SPACE);
    }
    assertThat(model.state().get().unread()).isEmpty();
    robot.push(KeyCode.F10);
    robot.write(PIN).push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    for (StreamId each : cases) {
      assertThat(opinions(each).filed()).containsOnlyKeys(table.first);
    }
    assertThat(robot.lookup("#opinion-batch-done").tryQuery()).isPresent();
    assertThat(model.state().get().cases()).isEmpty();
  }

  @Test
  void nothingIsSignedWhileACaseIsUnreadButTheReadOnesCanBe(FxRobot robot) {
    table.examineMore(2, OpinionMode.TOGETHER);
    open(table.first);
    robot.push(KeyCode.SPACE).push(KeyCode.SPACE);
    robot.clickOn("#opinion-batch-pin").write(PIN).push(KeyCode.ENTER);
    assertThat(model.state().get().cases()).hasSize(3);
    robot.clickOn("#opinion-batch-some");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(model.state().get().cases()).hasSize(1);
  }

  @Test
  void theSummaryShowsTheFiveActivitiesOfSelfCareAndWhatTheyRestOn(FxRobot robot) {
    table.act(
        table.first,
        new ExamFact.Reopened("漏记"),
        new ExamFact.SelfCareRecorded(
            Set.of(SelfCareActivity.EATING), Map.of(SelfCareActivity.EATING, "双手不能持匙")),
        new ExamFact.Completed());
    open(table.first);
    assertThat(robot.lookup("#opinion-batch-care .label").queryAllAs(Label.class))
        .extracting(Label::getText)
        .anyMatch(text -> text.contains("进食（双手不能持匙）"));
  }

  @Test
  void aTickNeedsTheCaseToHaveBeenOpened(FxRobot robot) {
    table.examineMore(1, OpinionMode.TOGETHER);
    open(table.first);
    robot.clickOn("#opinion-batch-tick-1");
    assertThat(model.state().get().read()).isEmpty();
    robot.clickOn("#opinion-batch-tick-1");
    assertThat(model.state().get().read()).hasSize(1);
  }

  @Test
  void ticksAreThereAgainAfterTheProgramEnded(FxRobot robot) {
    table.examineMore(1, OpinionMode.TOGETHER);
    open(table.first);
    robot.push(KeyCode.SPACE);
    WaitForAsyncUtils.waitForFxEvents();
    open(table.first);
    assertThat(model.state().get().read()).hasSize(1);
  }

  @Test
  void aFailedCaseIsNamedAndTheOthersAreSigned(FxRobot robot) {
    List<StreamId> cases = table.examineMore(1, OpinionMode.TOGETHER);
    for (PersonId expert : List.of(table.first, table.second, table.third)) {
      table.people.become(expert);
      for (StreamId each : List.of(cases.getFirst(), table.caseStream)) {
        CaseTable.done(table.opinions.agree(each, PIN));
      }
    }
    open(table.first);
    robot.push(KeyCode.SPACE).push(KeyCode.SPACE);
    table.media.damage(opinions(cases.getFirst()).lastDigest().orElseThrow());
    robot.moveTo("#opinion-batch-pad").press(MouseButton.PRIMARY);
    robot.moveBy(60, 20).moveBy(-30, 25).release(MouseButton.PRIMARY);
    robot.clickOn("#opinion-batch-pin").write(PIN);
    robot.clickOn("#opinion-batch-sign");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(opinions(table.caseStream).signatures()).hasSize(1);
    assertThat(opinions(cases.getFirst()).signatures()).isEmpty();
    assertThat(robot.lookup("#opinion-batch-failed .label").queryAllAs(Label.class))
        .anyMatch(label -> label.getText().contains("04001"));
  }

  @Test
  void enterShowsTheWholeSheetAndCtrlOOpensTheCase(FxRobot robot) {
    for (PersonId expert : List.of(table.first, table.second, table.third)) {
      table.people.become(expert);
      CaseTable.done(table.opinions.agree(table.caseStream, PIN));
    }
    open(table.first);
    robot.push(KeyCode.ENTER);
    assertThat(robot.lookup("#paper").tryQuery()).isPresent();
    robot.push(KeyCode.ENTER);
    assertThat(robot.lookup("#paper").tryQuery()).isEmpty();
    robot.push(KeyCode.CONTROL, KeyCode.O);
    assertThat(opened).containsExactly(table.caseStream);
  }

  private Opinions opinions(StreamId stream) {
    return table.journal.stream(stream).get(Opinions.PROJECTION);
  }

  private void open(PersonId expert) {
    table.people.become(expert);
    WaitForAsyncUtils.waitForAsyncFx(
        60_000,
        () -> {
          BatchView view = batch(expert);
          Layers layers = new Layers(view.content());
          Scene scene = OpinionStage.dressed(layers, view, 1600, 900);
          stage.setScene(scene);
          stage.setX(0);
          stage.setY(0);
          stage.sizeToScene();
          view.shown();
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private BatchView batch(PersonId expert) {
    model = OpinionStage.batchModel(table, drafts, expert);
    return OpinionStage.batch(model, Messages.in(false), opened::add);
  }
}
