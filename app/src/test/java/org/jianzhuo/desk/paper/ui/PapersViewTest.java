package org.jianzhuo.desk.paper.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.jianzhuo.desk.base.DirectTaskRunner;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.document.pdf.PdfRenderer;
import org.jianzhuo.desk.document.ui.CharacterDialog;
import org.jianzhuo.desk.evidence.ui.KeyImagesDialog;
import org.jianzhuo.desk.evidence.ui.KeyImagesViewModel;
import org.jianzhuo.desk.exam.DraftKeeper;
import org.jianzhuo.desk.opinion.CaseTable;
import org.jianzhuo.desk.opinion.FakeDrafts;
import org.jianzhuo.desk.opinion.FakePeople;
import org.jianzhuo.desk.opinion.ui.OpinionStage;
import org.jianzhuo.desk.paper.CasePictures;
import org.jianzhuo.desk.paper.PaperTable;
import org.jianzhuo.desk.paper.RareCharactersTest;
import org.jianzhuo.desk.workbench.Layers;
import org.jianzhuo.model.evidence.KeyImage;
import org.jianzhuo.model.evidence.KeyImages;
import org.jianzhuo.model.journal.MediaId;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.paper.Door;
import org.jianzhuo.model.paper.PaperFile;
import org.jianzhuo.model.paper.Papers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class PapersViewTest {

  private final PaperTable papers = new PaperTable();
  private final FakeDrafts drafts = new FakeDrafts();
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
    stage.show();
  }

  @Test
  void anExpertWritesIssuesPrintsAndReissuesANotice(FxRobot robot) {
    open(papers.table.first, Door.EXAM);
    robot.push(KeyCode.F2);
    robot.clickOn("#paper-new-further-examination");
    robot.push(KeyCode.F10);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("#paper-fault-items").queryAs(Label.class).getText())
        .contains("需做的检查", "须填写");
    type(robot, "items", "肌电图 | 左上肢 | 明确损伤");
    type(robot, "hospital", "三级医院");
    type(robot, "contact", "福田窗口");
    robot.push(KeyCode.F10);
    WaitForAsyncUtils.waitForFxEvents();
    Papers issued = papers();
    assertThat(issued.files()).hasSize(1);
    robot.push(KeyCode.CONTROL, KeyCode.P);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(papers().files().values().iterator().next().prints()).isEqualTo(1);
    robot.clickOn("#paper-again");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("#paper-reason").query().isFocused()).isTrue();
    type(robot, "contact", "罗湖窗口");
    WaitForAsyncUtils.waitForAsyncFx(
        10_000,
        () -> robot.lookup("#paper-reason").queryAs(TextInputControl.class).setText("地址有误"));
    robot.clickOn("#paper-issue");
    WaitForAsyncUtils.waitForFxEvents();
    PaperFile again = papers().files().values().iterator().next();
    assertThat(again.versions()).hasSize(2);
    robot.clickOn("#paper-version-0");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("#paper-print").queryButton().isDisabled()).isTrue();
    assertThat(robot.lookup("#paper-serve").queryButton().isDisabled()).isTrue();
    robot.push(KeyCode.CONTROL, KeyCode.P);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(papers().files().values().iterator().next().prints()).isEqualTo(1);
    robot.clickOn("#paper-row-" + again.number());
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("#paper-version-1").queryAs(ToggleButton.class).isSelected()).isTrue();
    assertThat(robot.lookup("#paper-print").queryButton().isDisabled()).isFalse();
  }

  @Test
  @Tag("F82")
  void aCorrectionSlipIsConfirmedByTheCheckerBeforeItIsIssued(FxRobot robot) {
    papers.concluded();
    open(papers.table.drafter, Door.OFFICE);
    robot.clickOn("#paper-new-correction");
    type(robot, "received", "2026-11-10");
    type(robot, "changes", "姓名 | 邓国梁 | 邓国粱");
    type(robot, "reason", "录入笔误");
    robot.push(KeyCode.F10);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(papers().files()).isEmpty();
    Node asked = robot.lookup("#paper-check").query();
    Node paper = robot.lookup("#document-preview").query();
    assertThat(asked.localToScene(asked.getBoundsInLocal()).getMaxX())
        .as("the paper that is confirmed stays readable")
        .isLessThanOrEqualTo(paper.localToScene(paper.getBoundsInLocal()).getMinX());
    robot.write("111111").push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("#paper-check-refused").queryAs(Label.class).getText())
        .contains("PIN 不符");
    assertThat(papers().files()).isEmpty();
    robot.write(FakePeople.PIN).push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("#paper-check").tryQuery()).isEmpty();
    PaperFile slip = papers().files().values().iterator().next();
    assertThat(slip.last().issued().checkedBy()).isEqualTo(papers.table.checker);
    assertThat(robot.lookup("#paper-list .label").queryAllAs(Label.class))
        .extracting(Label::getText)
        .anyMatch(line -> line.contains("审核 "));
  }

  @Test
  @Tag("F83")
  void whatCameIsTickedLineByLineAndTheClockStandsForTheRest(FxRobot robot) {
    papers.table.people.become(papers.coordinator);
    String number = CaseTable.done(papers.service.issue(PapersPictures.missing(papers)));
    open(papers.coordinator, Door.INTAKE);
    robot.clickOn("#paper-answer");
    robot.push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("#paper-answer-refused").queryAs(Label.class).getText())
        .contains("没有勾选");
    robot.clickOn("#paper-answer-line-2").push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    PaperFile file = papers().file(number).orElseThrow();
    assertThat(file.parts()).hasSize(1);
    assertThat(file.answered()).isNull();
    robot.clickOn("#paper-answer");
    robot.clickOn("#paper-answer-line-1").push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(papers().file(number).orElseThrow().answered()).isNotNull();
  }

  @Test
  void whatWasBegunAtAnotherTableIsNamedAndLeftThere(FxRobot robot) {
    open(papers.coordinator, Door.INTAKE);
    robot.clickOn("#paper-new-supplement");
    type(robot, "contact", "福田窗口");
    open(papers.coordinator, Door.QUEUE);
    assertThat(robot.lookup("#paper-begun-supplement").queryButton().isDisabled()).isTrue();
    assertThat(robot.lookup("#paper-begun-supplement").queryButton().getText()).contains("补正材料通知书");
  }

  @Test
  void whatWasTypedIsThereAfterTheScreenWasLeft(FxRobot robot) {
    open(papers.table.first, Door.EXAM);
    robot.clickOn("#paper-new-further-examination");
    type(robot, "hospital", "三级医院");
    open(papers.table.first, Door.EXAM);
    robot.clickOn("#paper-begun-further-examination");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("#paper-field-hospital").queryAs(TextInputControl.class).getText())
        .isEqualTo("三级医院");
  }

  @Test
  void aDraftIsThrownAwayOnlyAfterItWasAsked(FxRobot robot) {
    open(papers.table.first, Door.EXAM);
    robot.clickOn("#paper-new-further-examination");
    type(robot, "hospital", "三级医院");
    robot.clickOn("#paper-discard");
    robot.clickOn("#paper-discard-cancel");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("#paper-field-hospital").queryAs(TextInputControl.class).getText())
        .isEqualTo("三级医院");
    robot.clickOn("#paper-discard");
    robot.clickOn("#paper-discard-confirm");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("#paper-begun-further-examination").tryQuery()).isEmpty();
    robot.clickOn("#paper-new-further-examination");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("#paper-field-hospital").queryAs(TextInputControl.class).getText())
        .isEmpty();
  }

  @Test
  void keyImagesAreChosenOrderedAndCaptionedByKeyboard(FxRobot robot) {
    CasePictures pictures = new CasePictures(papers);
    MediaId first = pictures.photo(320, 240);
    MediaId second = pictures.photo(240, 320);
    open(papers.table.first, Door.EXAM);
    robot.push(KeyCode.F8);
    robot.push(KeyCode.ENTER);
    robot.push(KeyCode.DOWN);
    robot.push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    robot.clickOn("#key-images-caption-1");
    WaitForAsyncUtils.waitForAsyncFx(
        10_000,
        () -> robot.lookup("#key-images-caption-1").queryAs(TextInputControl.class).setText("健侧"));
    robot.push(KeyCode.ALT, KeyCode.UP);
    robot.push(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(
            papers.table.journal.stream(papers.table.caseStream).get(KeyImages.PROJECTION).images())
        .containsExactly(new KeyImage(second, "健侧", false, false), KeyImage.of(first));
    robot.interact(() -> robot.lookup("#paper-new-key-images").queryButton().fire());
    robot.clickOn("#paper-choice-layout-4");
    robot.clickOn("#paper-issue");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(papers().files().values().iterator().next().kind()).isEqualTo("key-images");
  }

  @Test
  void aRareCharacterIsDrawnWithTheMouse(FxRobot robot) {
    RareCharactersTest.name(papers);
    open(papers.table.first, Door.EXAM);
    robot.clickOn("#paper-draw-character");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("#document-character-save").queryButton().isDisabled()).isTrue();
    robot.moveTo("#document-character-pad");
    robot.press(MouseButton.PRIMARY);
    WaitForAsyncUtils.waitForFxEvents();
    robot.moveBy(60, 40);
    robot.release(MouseButton.PRIMARY);
    WaitForAsyncUtils.waitForFxEvents();
    robot.clickOn("#document-character-save");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(papers.characters.pictures().byCodePoint()).hasSize(1);
  }

  @Test
  void theQueueOffersNoMissingPapersNotice(FxRobot robot) {
    open(papers.coordinator, Door.QUEUE);
    assertThat(robot.lookup("#paper-new-supplement").tryQuery()).isEmpty();
    assertThat(robot.lookup("#paper-new-acceptance").tryQuery()).isPresent();
  }

  @Test
  void anInternalPaperOffersNoService(FxRobot robot) {
    open(papers.table.first, Door.EXAM);
    robot.interact(() -> robot.lookup("#paper-new-media-list").queryButton().fire());
    robot.push(KeyCode.F10);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(papers().files().values().iterator().next().kind()).isEqualTo("media-list");
    assertThat(robot.lookup("#paper-serve").tryQuery()).isEmpty();
    assertThat(robot.lookup(".label").queryAllAs(Label.class))
        .extracting(Label::getText)
        .anyMatch(text -> text.contains("不得送达"))
        .noneMatch(text -> text.contains("未登记送达"));
  }

  @Test
  void whatIsSaidOfAFieldWaitsForTheEndOfAClick(FxRobot robot) {
    open(papers.coordinator, Door.QUEUE);
    robot.interact(() -> robot.lookup("#paper-new-postponement").queryButton().fire());
    WaitForAsyncUtils.waitForFxEvents();
    robot.moveTo("#paper-choice-decision-granted").press(MouseButton.PRIMARY);
    type(robot, "asked-on", "2027-01-01");
    Label fault = robot.lookup("#paper-fault-asked-on").queryAs(Label.class);
    assertThat(fault.isManaged()).isFalse();
    robot.release(MouseButton.PRIMARY);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(fault.isManaged()).isTrue();
    assertThat(
            robot
                .lookup("#paper-choice-decision-granted")
                .queryAs(javafx.scene.control.RadioButton.class)
                .isSelected())
        .isTrue();
  }

  private Papers papers() {
    return papers.table.journal.stream(papers.table.caseStream).get(Papers.PROJECTION);
  }

  private static void type(FxRobot robot, String field, String text) {
    WaitForAsyncUtils.waitForAsyncFx(
        10_000,
        () -> robot.lookup("#paper-field-" + field).queryAs(TextInputControl.class).setText(text));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void open(PersonId person, Door door) {
    WaitForAsyncUtils.waitForAsyncFx(
        60_000,
        () -> {
          stage.setScene(scene(papers, drafts, person, door, false, 1600, 950));
          stage.setX(0);
          stage.setY(0);
          stage.sizeToScene();
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  static Scene scene(
      PaperTable papers,
      FakeDrafts drafts,
      PersonId person,
      Door door,
      boolean english,
      int width,
      int height) {
    papers.table.people.become(person);
    DirectTaskRunner tasks = new DirectTaskRunner();
    BorderPane frame = new BorderPane();
    Layers layers = new Layers(frame);
    PapersView view =
        new PapersView(
            new PapersViewModel(
                papers.service,
                drafts,
                new DraftKeeper(drafts, person, tasks, PapersViewTest::soon, CaseTable.CLOCK),
                person,
                papers.table.caseStream,
                door,
                tasks,
                PapersViewTest::soon,
                fault -> {
                  throw new AssertionError(fault);
                }),
            Messages.in(english),
            layers,
            tasks,
            new PdfRenderer(),
            (paper, print, printed) -> {
              if (print.on("PDF", 1) instanceof Outcome.Done<Integer>(Integer number)) {
                printed.accept(number);
              }
            },
            () -> LocalDate.of(2026, 11, 18),
            CaseTable.CLOCK.getZone(),
            new PapersView.Beside(
                chosen -> keyImages(papers, person, tasks, english, layers, chosen),
                () -> papers.characters.rareOf(papers.table.caseStream),
                drawn ->
                    CharacterDialog.open(
                        papers.characters.rareOf(papers.table.caseStream),
                        Messages.in(english),
                        layers,
                        System::nanoTime,
                        (codePoint, ink) -> {
                          papers.characters.draw(papers.table.caseStream, person, codePoint, ink);
                          drawn.run();
                        })),
            () -> {});
    frame.setCenter(view.content());
    view.shown();
    return OpinionStage.dressed(layers, view, width, height);
  }

  private static void keyImages(
      PaperTable papers,
      PersonId person,
      DirectTaskRunner tasks,
      boolean english,
      Layers layers,
      Runnable chosen) {
    KeyImagesViewModel model =
        new KeyImagesViewModel(
            papers.images,
            papers.custody,
            papers.table.caseStream,
            person,
            tasks,
            fault -> {
              throw new AssertionError(fault);
            });
    KeyImagesDialog.open(model, Messages.in(english), layers, chosen);
    model.open();
  }

  private static org.jianzhuo.desk.base.Delays.Pending soon(
      java.time.Duration delay, Runnable action) {
    action.run();
    return () -> {};
  }
}
