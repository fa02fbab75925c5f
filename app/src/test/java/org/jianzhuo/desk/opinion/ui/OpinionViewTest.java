package org.jianzhuo.desk.opinion.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianzhuo.desk.opinion.FakePeople.PIN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.jianzhuo.desk.base.ui.Pictures;
import org.jianzhuo.desk.opinion.CaseTable;
import org.jianzhuo.desk.opinion.FakeDrafts;
import org.jianzhuo.desk.opinion.OpinionTable;
import org.jianzhuo.desk.opinion.OwnView;
import org.jianzhuo.desk.opinion.OwnViewDraft;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.opinion.Opinion;
import org.jianzhuo.model.opinion.Opinions;
import org.jianzhuo.model.panel.OpinionMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class OpinionViewTest {
  private final CaseTable table = new CaseTable();
  private final FakeDrafts drafts = new FakeDrafts();
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
    stage.show();
  }

  @Test
  void threeExpertsFileOneDiffersAndAllSign(FxRobot robot) {
    open(table.first);
    agree(robot);
    open(table.second);
    agree(robot);

    open(table.third);
    robot.clickOn("#opinion-reading-1-reject");
    robot.clickOn("#opinion-reading-text-1").write("4.1 mm");
    robot.clickOn("#opinion-clause-1");
    robot.clickOn("#opinion-grade-8");
    robot.clickOn("#opinion-reason").write("joint space kept");
    assertThat(robot.lookup("#opinion-advice-grade").queryAs(Label.class).getText())
        .isEqualTo("九级");
    robot.push(KeyCode.F10);
    robot.clickOn("#opinion-pin").write(PIN).push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();

    OpinionTable after = table.opinions.table(table.caseStream).orElseThrow();
    Opinion third = after.opinions().filed().get(table.third);
    assertThat(third.consents()).isFalse();
    assertThat(third.grade()).isEqualTo(9);
    assertThat(third.reading(CaseTable.ELBOW).orElseThrow().ownReading()).isEqualTo("4.1 mm");
    assertThat(third.followedSuggestion()).isTrue();
    assertThat(after.stage()).isEqualTo(OpinionTable.Stage.TO_SIGN);

    for (PersonId expert : List.of(table.third, table.first, table.second)) {
      open(expert);
      robot.push(KeyCode.F10);
      robot.moveTo("#opinion-pad").press(MouseButton.PRIMARY);
      robot.moveBy(60, 20).moveBy(-30, 25).release(MouseButton.PRIMARY);
      robot.clickOn("#opinion-pin").write(PIN);
      robot.clickOn("#opinion-sign-confirm");
      WaitForAsyncUtils.waitForFxEvents();
    }
    Opinions opinions = table.journal.stream(table.caseStream).get(Opinions.PROJECTION);
    assertThat(opinions.signatures()).hasSize(3);
    assertThat(opinions.signatures().getFirst().ink()).isNotEmpty();
    assertThat(robot.lookup("#opinion-state").queryAs(Label.class).getText()).contains("已签署");
    robot.clickOn("#opinion-print");
    assertThat(table.jobs).hasSize(1);
  }

  @Test
  void escLeavesTheSigningSheetAndTypingAfterARefusalStaysInTheField(FxRobot robot) {
    open(table.first);
    robot.clickOn("#opinion-differ");
    robot.clickOn("#opinion-no-clause-1");
    assertThat(grade(table.first)).as("follows the own clauses").isEqualTo(9);
    assertThat(robot.lookup("#opinion-grade-outside").tryQuery()).isEmpty();
    robot.clickOn("#opinion-grade-7");
    assertThat(robot.lookup("#opinion-grade-outside").queryAs(Label.class).getText())
        .contains("九级", "八级");
    robot.clickOn("#opinion-reason").write("x");
    robot.push(KeyCode.F10);
    assertThat(robot.lookup("#opinion-sheet").tryQuery()).as("outside the rules").isEmpty();
    robot.clickOn("#opinion-grade-8");
    assertThat(robot.lookup("#opinion-grade-outside").tryQuery()).isEmpty();
    robot.clickOn("#opinion-reason").push(KeyCode.BACK_SPACE).write("joint space kept");
    assertThat(reason(robot)).isEqualTo("joint space kept");
    robot.push(KeyCode.F10);
    assertThat(robot.lookup("#opinion-sheet .label").queryAllAs(Label.class))
        .as("the own reason, and what has no clause, are what is signed")
        .extracting(Label::getText)
        .contains("您的理由：joint space kept", "1　无相应条款");
    robot.push(KeyCode.ESCAPE);
    assertThat(robot.lookup("#opinion-sheet").tryQuery()).isEmpty();
    assertThat(reason(robot)).isEqualTo("joint space kept");
  }

  @Test
  void escTakesADifferentOpinionBack(FxRobot robot) {
    open(table.first);
    agree(robot);
    open(table.second);
    robot.push(KeyCode.ALT, KeyCode.D);
    assertThat(robot.lookup("#opinion-submit").tryQuery()).isPresent();
    robot.push(KeyCode.ESCAPE);
    assertThat(robot.lookup("#opinion-submit").tryQuery()).isEmpty();
    assertThat(robot.lookup("#opinion-agree").tryQuery()).isPresent();
  }

  @Test
  void whatWasTypedIsThereAgainAfterTheProgramEnded(FxRobot robot) {
    open(table.first);
    agree(robot);
    open(table.third);
    robot.clickOn("#opinion-differ");
    robot.clickOn("#opinion-reason").write("abc");
    WaitForAsyncUtils.waitForFxEvents();
    open(table.third);
    assertThat(robot.lookup("#opinion-reason").queryAs(TextArea.class).getText()).isEqualTo("abc");
  }

  @Test
  @Tag("F31")
  void whatIsWrittenIsUndoneAndRedoneByKeyAlsoAfterTheProgramEnded(FxRobot robot) {
    open(table.first);
    agree(robot);
    open(table.third);
    robot.clickOn("#opinion-differ");
    robot.clickOn("#opinion-grade-8");
    robot.clickOn("#opinion-reason").write("abc");
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(reason(robot)).isEmpty();
    assertThat(grade(table.third)).isEqualTo(9);
    robot.push(KeyCode.CONTROL, KeyCode.Y);
    assertThat(reason(robot)).isEqualTo("abc");
    WaitForAsyncUtils.waitForFxEvents();

    open(table.third);
    press(robot, "#opinion-undo");
    assertThat(reason(robot)).isEmpty();
    press(robot, "#opinion-undo");
    assertThat(grade(table.third)).isNotEqualTo(9);
    press(robot, "#opinion-undo");
    assertThat(robot.lookup("#opinion-agree").tryQuery()).isPresent();
    for (int i = 0; i < 3; i++) {
      press(robot, "#opinion-redo");
    }
    assertThat(reason(robot)).isEqualTo("abc");
    assertThat(grade(table.third)).isEqualTo(9);
  }

  /** The row of these may lie below the fold of a low window. */
  private static void press(FxRobot robot, String button) {
    robot.interact(() -> robot.lookup(button).queryButton().fire());
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  @Tag("F31")
  void aFiledOpinionIsNotUndoneAndItIsSaidSo(FxRobot robot) {
    open(table.first);
    agree(robot);
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(robot.lookup("#opinion-refusal .label").queryAs(Label.class).getText())
        .contains("重新评议");
    assertThat(table.opinions.table(table.caseStream).orElseThrow().opinions().filed()).hasSize(1);
  }

  @Test
  @Tag("F157")
  void itIsAskedWhetherFindingsOfOneSegmentAreOneInjury(FxRobot robot) throws IOException {
    CaseTable one = new CaseTable(OpinionMode.TOGETHER, ItemKind.LABOUR_AND_SELF_CARE, 9, 9);
    one.findOneSegment();
    for (boolean english : List.of(true, false)) {
      open(() -> OpinionStage.scene(one, new FakeDrafts(), one.first, english, 1600, 950));
      assertThat(robot.lookup("#opinion-injury-note-1").queryAs(Label.class).getText())
          .startsWith("①②");
      robot.clickOn("#opinion-agree");
      assertThat(robot.lookup("#opinion-sheet .label").queryAllAs(Label.class))
          .as("who agrees to everything signs how they count")
          .extracting(Label::getText)
          .anyMatch(fact -> fact.contains("①②"));
      robot.clickOn("#opinion-sign-cancel");
      robot.clickOn("#opinion-differ");
      assertThat(advised(robot)).isEqualTo(english ? "Gr 9" : "九级");
      robot.interact(() -> robot.lookup("#opinion-injury-1-1").queryAs(ToggleButton.class).fire());
      WaitForAsyncUtils.waitForFxEvents();
      assertThat(advised(robot)).isEqualTo(english ? "Gr 8" : "八级");
      keep(robot, "one-injury-" + (english ? "en" : "zh"));
      robot.push(KeyCode.CONTROL, KeyCode.Z);
      assertThat(advised(robot)).isEqualTo(english ? "Gr 9" : "九级");
    }
  }

  private static String advised(FxRobot robot) {
    return robot.lookup("#opinion-advice-grade").queryAs(Label.class).getText();
  }

  /** Keeps the picture for looking at, where the property names a folder. */
  private void keep(FxRobot robot, String name) throws IOException {
    String folder = System.getProperty("jianzhuo.pictures");
    if (folder != null) {
      WritableImage[] image = {null};
      robot.interact(
          () -> {
            Node asked = stage.getScene().lookup("#opinion-injury-1");
            asked.requestFocus();
            image[0] = stage.getScene().snapshot(null);
          });
      Files.createDirectories(Path.of(folder));
      Pictures.write(Path.of(folder, name + ".png"), Objects.requireNonNull(image[0]));
    }
  }

  private static String reason(FxRobot robot) {
    return robot.lookup("#opinion-reason").queryAs(TextArea.class).getText();
  }

  private @Nullable Integer grade(PersonId expert) {
    return drafts
        .load(expert, OwnViewDraft.key(table.caseStream))
        .flatMap(OwnViewDraft::decode)
        .map(OwnView::grade)
        .orElse(null);
  }

  @Test
  void aWrongPinIsSaidInTheSheetAndNothingIsFiled(FxRobot robot) {
    open(table.first);
    robot.push(KeyCode.F10);
    robot.clickOn("#opinion-pin").write("111111").push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("#opinion-sign-message").queryAs(Label.class).isVisible()).isTrue();
    assertThat(table.opinions.table(table.caseStream).orElseThrow().opinions().filed()).isEmpty();
  }

  private static void agree(FxRobot robot) {
    robot.push(KeyCode.F10);
    robot.clickOn("#opinion-pin").write(PIN).push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void open(PersonId expert) {
    open(() -> OpinionStage.scene(table, drafts, expert, false, 1600, 950));
  }

  private void open(Supplier<Scene> scene) {
    WaitForAsyncUtils.waitForAsyncFx(
        60_000,
        () -> {
          stage.setScene(scene.get());
          stage.setX(0);
          stage.setY(0);
          stage.sizeToScene();
        });
    WaitForAsyncUtils.waitForFxEvents();
  }
}
