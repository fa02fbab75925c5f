package org.jianzhuo.desk.opinion.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianzhuo.desk.opinion.FakePeople.PIN;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jianzhuo.desk.opinion.CaseTable;
import org.jianzhuo.desk.opinion.FakeDrafts;
import org.jianzhuo.desk.opinion.OpinionTable;
import org.jianzhuo.model.journal.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The panel is called to deliberate anew, and answers, by keyboard alone. */
@ExtendWith(ApplicationExtension.class)
class DeliberationViewTest {
  private final CaseTable table = new CaseTable();
  private final FakeDrafts drafts = new FakeDrafts();
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
    stage.show();
  }

  @Test
  void oneCallsAnotherAgreesAndEachIsTold(FxRobot robot) {
    table.allSign();
    open(table.second);
    robot.push(KeyCode.ALT, KeyCode.R);
    robot.write("hands unseen").push(KeyCode.TAB).write(PIN).push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(seen().opinions().call().caller()).isEqualTo(table.second);
    assertThat(told(robot, "#opinion-call")).contains("2号专家", "hands unseen", "待 1、3号专家答复");

    open(table.third);
    assertThat(told(robot, "#opinion-call")).contains("hands unseen");
    robot.push(KeyCode.F10);
    robot.clickOn("#opinion-pin").write(PIN).push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("#opinion-sign-message").queryAs(Label.class).getText())
        .isEqualTo("先选同意重新评议或维持原意见");
    robot.push(KeyCode.SPACE);
    robot.clickOn("#opinion-pin").push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(seen().stage()).isEqualTo(OpinionTable.Stage.OPEN);

    open(table.first);
    assertThat(told(robot, "#opinion-set-aside")).contains("2号专家提议（2、3号专家同意）", "hands unseen");
  }

  @Test
  void whoHoldsTheOpinionSaysWhyAndKeepsWhatWasTyped(FxRobot robot) {
    table.allSign();
    table.people.become(table.second);
    CaseTable.done(table.consultations.anew().call(table.caseStream, "漏查双手", PIN));
    open(table.first);
    robot.push(KeyCode.F10);
    robot.clickOn("#opinion-anew-choice-1");
    robot.clickOn("#opinion-anew-answer-reason").write("no");
    robot.clickOn("#opinion-pin").write(PIN).push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("#opinion-sign-message").queryAs(Label.class).isVisible()).isTrue();
    robot.clickOn("#opinion-sign-cancel");
    robot.push(KeyCode.F10);
    assertThat(robot.lookup("#opinion-anew-answer-reason").queryAs(TextArea.class).getText())
        .isEqualTo("no");
    assertThat(seen().opinions().call().answers()).hasSize(1);
  }

  @Test
  void aPageThatCanDoNothingSaysWhyOnceAConclusionIsDrafted(FxRobot robot) {
    table.allSign();
    table.concluded.set(true);
    open(table.first);
    assertThat(robot.lookup("#opinion-anew").tryQuery()).isEmpty();
    assertThat(told(robot, "#opinion-concluded")).contains("退回专家组");
  }

  private static String told(FxRobot robot, String banner) {
    Node node = robot.lookup(banner).query();
    return node instanceof Label label
        ? label.getText()
        : robot.lookup(banner + " .label").queryAllAs(Label.class).stream()
            .map(Label::getText)
            .reduce("", String::concat);
  }

  private OpinionTable seen() {
    return table.opinions.table(table.caseStream).orElseThrow();
  }

  private void open(PersonId expert) {
    WaitForAsyncUtils.waitForAsyncFx(
        60_000,
        () -> {
          stage.setScene(OpinionStage.scene(table, drafts, expert, false, 1600, 950));
          stage.setX(0);
          stage.setY(0);
          stage.sizeToScene();
        });
    WaitForAsyncUtils.waitForFxEvents();
  }
}
