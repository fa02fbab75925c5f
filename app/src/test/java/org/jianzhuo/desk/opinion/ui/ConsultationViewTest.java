package org.jianzhuo.desk.opinion.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianzhuo.desk.opinion.FakePeople.PIN;

import java.util.List;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jianzhuo.desk.opinion.CaseTable;
import org.jianzhuo.desk.opinion.FakeDrafts;
import org.jianzhuo.desk.opinion.OpinionTable;
import org.jianzhuo.desk.opinion.OwnView;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.exam.CaseSpecialties;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.opinion.OpinionFact;
import org.jianzhuo.model.roster.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ConsultationViewTest {
  private final CaseTable table = new CaseTable();
  private final FakeDrafts drafts = new FakeDrafts();
  private final List<PersonId> committee =
      List.of(
          table.people.add("A", Role.EXPERT, "骨科"),
          table.people.add("B", Role.EXPERT, "职业病"),
          table.people.add("C", Role.EXPERT, "眼科"));
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
    stage.show();
  }

  @Test
  void theLeaderRefersAMemberAnswersAndThePanelSigns(FxRobot robot) {
    fileThreeGrades();
    open(table.first);
    robot.push(KeyCode.F10);
    robot.clickOn("#opinion-referral-reason").write("split");
    for (int i = 0; i < 3; i++) {
      robot.clickOn("#opinion-referral-member-" + i);
    }
    robot.clickOn("#opinion-pin").write(PIN).push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(seen().stage()).isEqualTo(OpinionTable.Stage.CONSULTATION);

    open(committee.get(1));
    robot.push(KeyCode.F10);
    assertThat(robot.lookup("#opinion-consult-pin-1").tryQuery()).isEmpty();
    robot.clickOn("#opinion-consult-pin-0").write(PIN);
    robot.clickOn("#opinion-consult-paper-2");
    robot.clickOn("#opinion-consult-clause-1");
    robot.clickOn("#opinion-consult-grade-8");
    robot.clickOn("#opinion-consult-reason-grade").write("x-ray");
    robot.clickOn("#opinion-pin").write(PIN).push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(seen().stage()).isEqualTo(OpinionTable.Stage.TO_SIGN);
    assertThat(seen().decided().grade()).isEqualTo(9);
    assertThat(table.journal.stream(table.caseStream).history().ordered())
        .filteredOn(act -> act.fact() instanceof OpinionFact.Consulted)
        .singleElement()
        .satisfies(
            act ->
                assertThat(((OpinionFact.Consulted) act.fact()).assenting())
                    .containsExactly(committee.getFirst()));
  }

  @Test
  void membersWithoutThePartsSpecialtyAreSaidAndAReasonIsAsked(FxRobot robot) {
    table.needs.add(new CaseSpecialties.Need(new Words("耳", "Ear"), Set.of("耳鼻咽喉科")));
    fileThreeGrades();
    open(table.first);
    robot.push(KeyCode.F10);
    robot.clickOn("#opinion-referral-reason").write("split");
    assertThat(robot.lookup("#opinion-referral-unfit").query().isVisible()).isFalse();
    for (int i = 0; i < 3; i++) {
      robot.clickOn("#opinion-referral-member-" + i);
    }
    assertThat(robot.lookup("#opinion-referral-unfit").queryAs(Label.class).getText())
        .contains("耳");
    robot.clickOn("#opinion-pin").write(PIN).push(KeyCode.ENTER);
    assertThat(robot.lookup("#opinion-sign-message").queryAs(Label.class).getText()).contains("理由");
    assertThat(robot.lookup("#opinion-referral-unfit-reason").query().isFocused()).isTrue();
    robot.write("nobody else");
    robot.clickOn("#opinion-pin").eraseText(PIN.length()).write(PIN).push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(seen().opinions().referral().unfit()).isEqualTo("nobody else");
  }

  @Test
  void whatIsMissingIsSaidAndWhatWasTypedStays(FxRobot robot) {
    fileThreeGrades();
    open(table.first);
    robot.push(KeyCode.F10);
    robot.clickOn("#opinion-referral-reason").write("split");
    robot.clickOn("#opinion-pin").write(PIN).push(KeyCode.ENTER);
    assertThat(robot.lookup("#opinion-sign-message").queryAs(Label.class).isVisible()).isTrue();
    robot.clickOn("#opinion-sign-cancel");
    robot.push(KeyCode.F10);
    assertThat(robot.lookup("#opinion-referral-reason").queryAs(TextArea.class).getText())
        .isEqualTo("split");
  }

  @Test
  @Tag("F77")
  void aSheetThatANewVoteSetAsideIsShownAsReplacedAndNotPrinted(FxRobot robot) {
    table.allSign();
    open(table.first);
    assertThat(robot.lookup("#opinion-replaced").tryQuery()).isEmpty();
    table.people.become(table.first);
    table.deliberateAnew("漏看影像");
    open(table.second);
    assertThat(robot.lookup("#opinion-set-aside .label").queryAllAs(Label.class))
        .extracting(Label::getText)
        .anyMatch(told -> told.contains("1号专家") && told.contains("漏看影像"));
    byte[] first = table.opinions.replaced(table.caseStream, 1).orElseThrow();
    for (PersonId expert : List.of(table.first, table.second, table.third)) {
      table.people.become(expert);
      CaseTable.done(table.opinions.agree(table.caseStream, PIN));
    }
    table.people.become(table.first);
    assertThat(table.opinions.paper(table.caseStream).orElseThrow()).isNotEqualTo(first);

    open(table.first);
    robot.push(KeyCode.CONTROL, KeyCode.O);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("#opinion-replaced-note .label").queryAllAs(Label.class))
        .extracting(Label::getText)
        .anyMatch(note -> note.contains("第 1 版已因重新评议而被替换") && note.contains("漏看影像"));
    assertThat(robot.lookup("#opinion-replaced-sheet .button").queryAllAs(Button.class))
        .extracting(Button::getId)
        .containsExactly("opinion-replaced-close");
    robot.clickOn("#opinion-replaced-close");
    robot.clickOn("#opinion-replaced");
    assertThat(robot.lookup("#opinion-replaced-sheet").tryQuery()).isPresent();
    assertThat(table.jobs).isEmpty();
  }

  private void fileThreeGrades() {
    int grade = 7;
    for (PersonId expert : List.of(table.first, table.second, table.third)) {
      table.people.become(expert);
      OwnView view =
          OwnView.from(null, seen().exam())
              .with(
                  CaseTable.ELBOW,
                  OwnView.Stand.OPEN.with(CaseTable.clause("5." + grade + ".2 1)", grade)))
              .with(CaseTable.ULNA, OwnView.Stand.OPEN.with(CaseTable.clause("5.9.2 23)", 9)))
              .withGrade(grade++)
              .withReason("理由见影像所见");
      CaseTable.done(table.opinions.differ(table.caseStream, view, PIN));
    }
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
