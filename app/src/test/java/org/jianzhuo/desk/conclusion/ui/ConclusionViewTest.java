package org.jianzhuo.desk.conclusion.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianzhuo.desk.opinion.FakePeople.PIN;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.jianzhuo.desk.base.DirectTaskRunner;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.conclusion.ConclusionService;
import org.jianzhuo.desk.conclusion.ConclusionServiceTest;
import org.jianzhuo.desk.exam.DraftKeeper;
import org.jianzhuo.desk.exam.FakeDelays;
import org.jianzhuo.desk.opinion.CaseTable;
import org.jianzhuo.desk.opinion.ui.OpinionStage;
import org.jianzhuo.desk.workbench.Layers;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.conclusion.Conclusion;
import org.jianzhuo.model.journal.MediaId;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.paper.Corrections;
import org.jianzhuo.model.paper.PaperFact;
import org.jianzhuo.model.paper.Papers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ConclusionViewTest {
  /** The numbers of the papers that were asked for. */
  private static final List<String> OPENED = new CopyOnWriteArrayList<>();

  private final CaseTable table = new CaseTable();
  private final ConclusionService service = ConclusionServiceTest.service(table);
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
    stage.show();
  }

  @Test
  void drafterComposesSignsAndTheCheckerReturnsThenSigns(FxRobot robot) {
    table.decideEarlier(5);
    table.allSign();
    open(table.drafter);
    robot.push(KeyCode.F10);
    assertThat(state(robot)).contains("拟稿已生成");
    sign(robot);
    assertThat(state(robot)).contains("已送审");

    assertThat(robot.lookup("#conclusion-jump").tryQuery()).isEmpty();
    open(table.checker);
    assertThat(robot.lookup("#conclusion-jump").tryQuery()).isPresent();
    robot.clickOn("#conclusion-return");
    robot.clickOn("#conclusion-return-reason").write("the other side");
    robot.clickOn("#conclusion-return-confirm");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(state(robot)).contains("待拟稿");

    open(table.drafter);
    robot.push(KeyCode.F10);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(state(robot)).contains("待拟稿");
    assertThat(robot.lookup("#conclusion-refusal").tryQuery()).isPresent();
    typeAnswer(robot, "受伤部位与认定书一致");
    robot.push(KeyCode.F10);
    sign(robot);
    open(table.checker);
    assertThat(robot.lookup("#conclusion-return-card .label").queryAllAs(Label.class))
        .extracting(Label::getText)
        .contains("v1 退回理由：the other side", "本版文字与退回的一版相同", "拟稿人答复：受伤部位与认定书一致");
    sign(robot);
    assertThat(state(robot)).contains("待签发");
    robot.push(KeyCode.CONTROL, KeyCode.P);
    assertThat(table.jobs).containsExactly("conclusion-draft-v2-p1");
    Conclusion conclusion = table.journal.stream(table.caseStream).get(Conclusion.PROJECTION);
    assertThat(conclusion.signatures()).hasSize(2);
    assertThat(conclusion.prints()).isEqualTo(1);
  }

  @Test
  void theClerkRecordsIssueAndServiceByKeyboard(FxRobot robot) {
    table.allSign();
    open(table.drafter);
    robot.push(KeyCode.F10);
    sign(robot);
    open(table.checker);
    sign(robot);

    open(table.clerk);
    String today = LocalDate.now(CaseTable.CLOCK).toString();
    robot.push(KeyCode.F10);
    robot.write("No 2026-108").push(KeyCode.TAB).write("1960-01-01").push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("#conclusion-serving-refused").queryAs(Label.class).getText())
        .startsWith("签发日期");
    robot.push(KeyCode.SHORTCUT, KeyCode.A).write(today).push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(state(robot)).contains("已签发");

    robot.push(KeyCode.F10);
    robot.write(today);
    robot.clickOn("#conclusion-serve-employer-date").write(today).push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("#conclusion-serving-refused").queryAs(Label.class).getText())
        .isEqualTo("被鉴定人：先选送达方式");
    robot.push(KeyCode.SPACE).push(KeyCode.ENTER).push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("#conclusion-serving-refused").queryAs(Label.class).getText())
        .startsWith("被鉴定人：没有送达凭证");
    robot.write("HZ-1").push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    robot.push(KeyCode.DIGIT2).push(KeyCode.ENTER);
    robot.write("EMS 1").push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(state(robot)).contains("送达各方");
    assertThat(table.journal.stream(table.caseStream).get(Conclusion.PROJECTION).served())
        .hasSize(2);
  }

  @Test
  @Tag("F82")
  void aCorrectedConclusionShowsItsSlipAndLeadsToIt(FxRobot robot) {
    OPENED.clear();
    table.allSign();
    checked(table, service);
    table.people.become(table.clerk);
    CaseTable.done(
        ConclusionServiceTest.issues(table, service)
            .issue(table.caseStream, "劳鉴〔2026〕108号", LocalDate.now(CaseTable.CLOCK)));
    open(table.clerk);
    assertThat(robot.lookup("#conclusion-corrections").tryQuery()).isEmpty();
    robot.push(KeyCode.F8);

    table.act(table.drafter, slip("GZ-1", 1, "姓名 | 邓国粱 | 邓国梁"));
    table.act(table.drafter, slip("GZ-2", 1, "受伤时间 |  | 2025-03-01"));
    open(table.clerk);
    assertThat(robot.lookup("#conclusion-corrected").tryQuery()).isPresent();
    assertThat(robot.lookup("#conclusion-corrections .label").queryAllAs(Label.class))
        .extracting(Label::getText)
        .contains("姓名：邓国粱 → 邓国梁", "受伤时间：（无） → 2025-03-01", "2 件更正");
    robot.clickOn("#conclusion-correction-0");
    robot.push(KeyCode.F8);
    assertThat(OPENED).containsExactly("", "GZ-1", "GZ-2");
  }

  /** Makes an issued correction slip with one line. */
  static PaperFact.Issued slip(String number, int version, String change) {
    Digest bytes = Digest.of(number.getBytes(StandardCharsets.UTF_8));
    return new PaperFact.Issued(
        number,
        1,
        version,
        Corrections.KIND,
        2,
        Map.of("changes", List.of(change), "reason", List.of("录入笔误")),
        List.of(change),
        null,
        "",
        null,
        new MediaId(new UUID(8, number.hashCode())),
        bytes);
  }

  /** Drafts, signs and checks the conclusion. */
  static void checked(CaseTable table, ConclusionService service) {
    table.people.become(table.drafter);
    CaseTable.done(
        service.compose(
            table.caseStream, CaseTable.done(service.open(table.caseStream)).initial()));
    CaseTable.done(service.signAsDrafter(table.caseStream, CaseTable.INK, PIN));
    table.people.become(table.checker);
    CaseTable.done(service.signAsChecker(table.caseStream, CaseTable.INK, PIN));
  }

  @Test
  @Tag("F70")
  void theListSaysByWhichDaysAndMarksWhatIsOverdue(FxRobot robot) {
    table.allSign();
    table.people.become(table.drafter);
    WaitForAsyncUtils.waitForAsyncFx(
        60_000,
        () ->
            stage.setScene(ConclusionPictures.list(table, service, false, new int[] {1298, 628})));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("#conclusion-list-due-0 .label").queryAllAs(Label.class))
        .extracting(Label::getText)
        .containsExactly("报送意见　2026-11-20　已超期 3 日", "作出结论　2026-11-30　余 7 日");
    assertThat(robot.lookup("#conclusion-list-due-0 .danger").queryAll()).hasSize(1);
    assertThat(robot.lookup("#conclusion-list-overdue").queryAs(Label.class).getText())
        .isEqualTo("已超期 1 件");
  }

  @Test
  void aRedCheckBlocksSigning(FxRobot robot) {
    table.allSign();
    open(table.drafter);
    WaitForAsyncUtils.waitForAsyncFx(
        60_000,
        () -> robot.lookup("#conclusion-introduction").queryAs(TextArea.class).setText("经何守正检查"));
    WaitForAsyncUtils.waitForFxEvents();
    robot.clickOn("#conclusion-compose");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("#conclusion-sign").queryAs(Button.class).isDisabled()).isTrue();
  }

  private static void typeAnswer(FxRobot robot, String text) {
    robot.clickOn("#conclusion-answer");
    WaitForAsyncUtils.waitForAsyncFx(
        60_000, () -> robot.lookup("#conclusion-answer").queryAs(TextArea.class).setText(text));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void sign(FxRobot robot) {
    robot.push(KeyCode.F10);
    robot.moveTo("#conclusion-pad").press(MouseButton.PRIMARY);
    robot.moveBy(60, 20).release(MouseButton.PRIMARY);
    robot.clickOn("#conclusion-pin").write(PIN).push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static String state(FxRobot robot) {
    return robot.lookup("#conclusion-state").queryAs(Label.class).getText();
  }

  private void open(PersonId person) {
    WaitForAsyncUtils.waitForAsyncFx(
        60_000,
        () -> {
          stage.setScene(scene(table, service, person, false, 1600, 950));
          stage.setX(0);
          stage.setY(0);
          stage.sizeToScene();
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  static Scene scene(
      CaseTable table,
      ConclusionService service,
      PersonId person,
      boolean english,
      int width,
      int height) {
    table.people.become(person);
    FakeDelays delays = new FakeDelays();
    BorderPane frame = new BorderPane();
    Layers layers = new Layers(frame);
    ConclusionView view =
        new ConclusionView(
            new ConclusionViewModel(
                service,
                ConclusionServiceTest.issues(table, service),
                stream ->
                    Corrections.of(
                        table.journal.stream(stream).get(Papers.PROJECTION),
                        CaseTable.CLOCK.getZone()),
                table.caseStream,
                table.drafts,
                new DraftKeeper(
                    table.drafts, person, new DirectTaskRunner(), delays, CaseTable.CLOCK),
                new DirectTaskRunner(),
                fault -> {
                  throw new AssertionError(fault);
                }),
            Messages.in(english),
            layers,
            pdf -> {
              BorderPane paper = new BorderPane(new Label("PDF " + pdf.length));
              paper.getStyleClass().add("jz-card");
              return paper;
            },
            (paper, print, printed) -> {
              if (print.on("PDF", 1) instanceof Outcome.Done<Integer>(Integer number)) {
                printed.accept(number);
              }
            },
            System::nanoTime,
            CaseTable.CLOCK.getZone(),
            OPENED::add,
            () -> {});
    frame.setCenter(view.content());
    view.shown();
    return OpinionStage.dressed(layers, view, width, height);
  }
}
