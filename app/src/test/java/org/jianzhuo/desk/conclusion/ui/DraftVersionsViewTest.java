package org.jianzhuo.desk.conclusion.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jianzhuo.desk.conclusion.ConclusionService;
import org.jianzhuo.desk.conclusion.ConclusionServiceTest;
import org.jianzhuo.desk.opinion.CaseTable;
import org.jianzhuo.model.conclusion.Conclusion;
import org.jianzhuo.model.conclusion.ConclusionFact;
import org.jianzhuo.model.conclusion.Manner;
import org.jianzhuo.model.conclusion.Recipient;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.opinion.Opinions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A draft's versions open read only and are compared; a wrong opinion goes back to its panel. */
@ExtendWith(ApplicationExtension.class)
class DraftVersionsViewTest {
  private final CaseTable table = new CaseTable();
  private final ConclusionService service = ConclusionServiceTest.service(table);
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
    stage.show();
  }

  @Test
  void aReturnedVersionOpensReadOnlyWithItsReason(FxRobot robot) {
    twoVersions();
    open(table.drafter);
    focus(robot, "#conclusion-version-1");
    robot.push(KeyCode.SPACE);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(labels(robot, "#conclusion-version-note"))
        .anyMatch(text -> text.contains("第 1 版，只读") && text.contains("漏写手术"));
    assertThat(robot.lookup("#conclusion-version-shown .button").queryAllAs(Button.class))
        .extracting(Button::getId)
        .containsExactly("conclusion-version-close");
  }

  @Test
  void twoVersionsAreComparedTextByText(FxRobot robot) {
    twoVersions();
    open(table.drafter);
    robot.push(KeyCode.CONTROL, KeyCode.D);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(labels(robot, "#conclusion-compared")).contains("伤情介绍", "鉴定依据：未改", "鉴定结论：未改");
    assertThat(robot.lookup("#conclusion-compared .jz-changed").queryAll()).hasSize(2);
  }

  @Test
  void theTwoDigestsOfASheetSayWhichIsWhich(FxRobot robot) {
    table.allSign();
    open(table.drafter);
    Opinions opinions = table.journal.stream(table.caseStream).get(Opinions.PROJECTION);
    assertThat(robot.lookup("#conclusion-basis-data").queryAs(Label.class).getText())
        .contains("数据摘要 " + opinions.sheet().data().brief(), "专家签署时所见");
    assertThat(robot.lookup("#conclusion-basis-file").queryAs(Label.class).getText())
        .contains("签名文件摘要 " + opinions.lastDigest().orElseThrow().hex().substring(0, 8));
  }

  @Test
  void theDrafterSendsAWrongOpinionBackByKeyboard(FxRobot robot) {
    table.allSign();
    open(table.drafter);
    robot.push(KeyCode.ALT, KeyCode.R);
    robot.write("wrong side").push(KeyCode.TAB).push(KeyCode.TAB).push(KeyCode.SPACE);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(labels(robot, "#conclusion-call")).anyMatch(text -> text.contains("wrong side"));
    assertThat(robot.lookup("#conclusion-to-panel").tryQuery()).isEmpty();
    table.people.become(table.first);
    assertThat(table.opinions.toSign()).hasSize(1);
  }

  @Test
  void onceAllAreServedServiceIsNoMainActAndTheDraftIsPrintedNoMore(FxRobot robot) {
    table.allSign();
    ConclusionViewTest.checked(table, service);
    table.people.become(table.clerk);
    LocalDate today = LocalDate.now(CaseTable.CLOCK);
    var issues = ConclusionServiceTest.issues(table, service);
    CaseTable.done(issues.issue(table.caseStream, "深劳鉴〔2026〕9号", today));
    CaseTable.done(
        issues.serve(
            table.caseStream,
            List.of(
                new ConclusionFact.Served(Recipient.APPRAISED, "邓国梁", today, Manner.HANDED, "回证 1"),
                new ConclusionFact.Served(
                    Recipient.EMPLOYER, "单位", today, Manner.POSTED, "EMS 1"))));
    open(table.clerk);
    assertThat(labels(robot, "#conclusion-issued")).anyMatch(t -> t.contains("深劳鉴〔2026〕9号"));
    assertThat(robot.lookup("#conclusion-serve").queryAs(Button.class).getStyleClass())
        .doesNotContain("primary");
    assertThat(robot.lookup("#conclusion-print").tryQuery()).isEmpty();
    robot.push(KeyCode.F10);
    assertThat(robot.lookup("#conclusion-serve-confirm").tryQuery()).isEmpty();
  }

  private void twoVersions() {
    table.allSign();
    ConclusionViewTest.checked(table, service);
    table.people.become(table.checker);
    CaseTable.done(service.returns().giveBack(table.caseStream, "漏写手术日期"));
    table.people.become(table.drafter);
    Conclusion now = table.journal.stream(table.caseStream).get(Conclusion.PROJECTION);
    CaseTable.done(
        service.compose(
            table.caseStream,
            now.draft().wording().withIntroduction(now.draft().wording().introduction() + "术后。")));
  }

  private static List<String> labels(FxRobot robot, String id) {
    return robot.lookup(id + " .label").queryAllAs(Label.class).stream()
        .map(Label::getText)
        .toList();
  }

  private static void focus(FxRobot robot, String id) {
    WaitForAsyncUtils.waitForAsyncFx(
        60_000, () -> robot.lookup(id).queryAs(Node.class).requestFocus());
  }

  private void open(PersonId person) {
    WaitForAsyncUtils.waitForAsyncFx(
        60_000,
        () -> {
          stage.setScene(ConclusionViewTest.scene(table, service, person, false, 1600, 950));
          stage.setX(0);
          stage.setY(0);
          stage.sizeToScene();
        });
    WaitForAsyncUtils.waitForFxEvents();
  }
}
