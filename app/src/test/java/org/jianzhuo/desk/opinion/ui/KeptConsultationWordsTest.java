package org.jianzhuo.desk.opinion.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianzhuo.desk.opinion.FakePeople.PIN;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jianzhuo.desk.exam.ui.KeptWords;
import org.jianzhuo.desk.opinion.CaseTable;
import org.jianzhuo.desk.opinion.FakeDrafts;
import org.jianzhuo.desk.opinion.OpinionTable;
import org.jianzhuo.desk.opinion.OwnView;
import org.jianzhuo.desk.workbench.Layers;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.roster.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Types why a case is referred and what the committee found, and comes back after a kill. */
@ExtendWith(ApplicationExtension.class)
class KeptConsultationWordsTest {

  private final CaseTable table = new CaseTable();
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
  void theReasonsOfReferralAndConsultationComeBackUntilTheyAreSigned(
      FxRobot robot, @TempDir Path folder) throws Exception {
    fileThreeGrades();
    try (KeptWords kept = new KeptWords(folder)) {
      open(robot, kept, table.first);
      robot.push(KeyCode.F10);
      enter(robot, "#opinion-referral-reason", "三种意见各不相同");
      enter(robot, "#opinion-referral-others", "外院复查影像一套");
      enter(robot, "#opinion-pin", PIN);
      open(robot, kept, table.first);
      robot.push(KeyCode.F10);
      assertThat(text(robot, "#opinion-referral-reason")).isEqualTo("三种意见各不相同");
      assertThat(text(robot, "#opinion-referral-others")).isEqualTo("外院复查影像一套");
      assertThat(text(robot, "#opinion-pin")).isEmpty();
      for (int i = 0; i < 3; i++) {
        CheckBox member = robot.lookup("#opinion-referral-member-" + i).query();
        robot.interact(() -> member.setSelected(true));
      }
      sign(robot);
      WaitForAsyncUtils.waitForFxEvents();
      assertThat(seen().stage()).isEqualTo(OpinionTable.Stage.CONSULTATION);
      assertThat(kept.open()).isZero();

      open(robot, kept, committee.get(1));
      robot.push(KeyCode.F10);
      enter(robot, "#opinion-consult-reason-grade", "影像示关节面塌陷");
      open(robot, kept, committee.get(1));
      robot.push(KeyCode.F10);
      assertThat(text(robot, "#opinion-consult-reason-grade")).isEqualTo("影像示关节面塌陷");
      enter(robot, "#opinion-consult-pin-0", PIN);
      CheckBox paper = robot.lookup("#opinion-consult-paper-2").query();
      robot.interact(() -> paper.setSelected(true));
      press(robot, "#opinion-consult-clause-1");
      press(robot, "#opinion-consult-grade-8");
      sign(robot);
      WaitForAsyncUtils.waitForFxEvents();
      assertThat(seen().stage()).isEqualTo(OpinionTable.Stage.TO_SIGN);
      assertThat(kept.open()).isZero();
    }
  }

  private static void press(FxRobot robot, String id) {
    robot.interact(() -> robot.lookup(id).<ButtonBase>query().fire());
  }

  /** Signs by keys: what was ticked may still be moving the field under a pointer. */
  private static void sign(FxRobot robot) {
    robot.interact(() -> robot.lookup("#opinion-pin").query().requestFocus());
    robot.write(PIN).push(KeyCode.ENTER);
  }

  private static void enter(FxRobot robot, String id, String text) {
    robot.interact(() -> robot.lookup(id).queryTextInputControl().setText(text));
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryTextInputControl().getText();
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

  /** Shows the opinions as a program does that was killed and started anew. */
  private void open(FxRobot robot, KeptWords kept, PersonId expert) {
    robot.interact(
        () -> {
          kept.pause();
          stage.setScene(OpinionStage.scene(table, new FakeDrafts(), expert, false, 1600, 950));
          stage.sizeToScene();
          robot.lookup(".jz-layers").<Layers>query().keepTyped(kept.program());
        });
    WaitForAsyncUtils.waitForFxEvents();
  }
}
