package org.jianzhuo.desk.exam.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;
import org.jianzhuo.desk.base.DirectTaskRunner;
import org.jianzhuo.desk.base.FxTaskRunner;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Look;
import org.jianzhuo.desk.base.ui.Screen;
import org.jianzhuo.desk.base.ui.Theme;
import org.jianzhuo.desk.exam.ExamCases;
import org.jianzhuo.desk.exam.FakeDelays;
import org.jianzhuo.desk.exam.Hand;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.roster.FakeAccounts;
import org.jianzhuo.desk.workbench.Destination;
import org.jianzhuo.desk.workbench.Place;
import org.jianzhuo.desk.workbench.PlaceKind;
import org.jianzhuo.desk.workbench.ShellStatus;
import org.jianzhuo.desk.workbench.ShellUser;
import org.jianzhuo.desk.workbench.Workbench;
import org.jianzhuo.model.exam.Side;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.session.SessionFact;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Comes to the examination from other places, as the workbench leads there. */
class ExamEntryTest {

  /** A field with the gap beneath, in pixels. */
  private static final double ROW = 50;

  private final ExamCases cases = new ExamCases().seated("左肱骨远端髁间骨折内固定术后", "左肘").told();
  private final FxTaskRunner tasks = new FxTaskRunner();
  private final FxRobot robot = new FxRobot();
  private Workbench bench;
  private ExamView.@Nullable Left left;
  private ExamView opened;
  private ExamViewModel model;

  @BeforeEach
  void showTheWorkbench() throws Exception {
    FxToolkit.registerPrimaryStage();
    FxToolkit.setupStage(
        stage -> {
          bench =
              new Workbench(
                  Messages.in(false),
                  Clock.systemUTC(),
                  new ShellUser(FakeAccounts.warm().named("何守正"), 3),
                  "工位 3A",
                  new ShellStatus(),
                  new Workbench.Acts(() -> {}, () -> {}, () -> {}));
          Scene scene = new Scene(bench, 1366, 768);
          Look.apply(scene, Theme.LIGHT);
          stage.setScene(scene);
          stage.show();
          List<Place> places = new ArrayList<>();
          for (PlaceKind kind : PlaceKind.values()) {
            places.add(
                new Place(
                    kind,
                    kind.icon(),
                    kind.roles(),
                    to -> kind == PlaceKind.EXAM ? exam() : new Empty(new StackPane())));
          }
          bench.open(places, new Destination.Today());
        });
  }

  private Screen exam() {
    ExamBench made =
        new ExamBench(
            cases,
            Hand.own(ExamCases.EXPERT),
            false,
            tasks,
            new FakeDelays(),
            InstantSource.system());
    model = made.vm;
    ExamView view = made.view;
    ExamView.Left before = left;
    if (before != null) {
      view.openAt(before);
    }
    opened = view;
    return new Remembering(view);
  }

  /** Keeps where the screen was left, as the wiring does. */
  private final class Remembering implements Screen {

    private final ExamView view;

    Remembering(ExamView view) {
      this.view = view;
    }

    @Override
    public Node content() {
      return view.content();
    }

    @Override
    public List<Node> stepActs() {
      return view.stepActs();
    }

    @Override
    public void shown() {
      view.shown();
    }

    @Override
    public void hidden() {
      left = view.at().orElse(null);
      view.hidden();
    }

    @Override
    public Map<KeyCombination, Shortcut> shortcuts() {
      return view.shortcuts();
    }
  }

  private record Empty(Node content) implements Screen {}

  @AfterEach
  void leave() throws Exception {
    robot.interact(() -> bench.leave());
    tasks.close();
    FxToolkit.cleanupStages();
  }

  @Test
  void a_low_window_gives_its_height_to_the_rows_that_are_filled() throws Exception {
    robot.interact(() -> bench.go(new Destination.Exam(ExamCases.CASE)));
    focusOn("exam-part");
    robot.interact(
        () -> {
          model.setPlace("hand", Side.LEFT);
          model.setTemplate("hand-map");
        });
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(
        () -> robot.lookup("#exam-fields .combo-box").queryAll().iterator().next().requestFocus());
    WaitForAsyncUtils.waitForFxEvents();

    Bounds seen = onScreen(robot.lookup("#exam-form-scroll .viewport").query());
    assertThat(seen.getHeight()).isGreaterThanOrEqualTo(9 * ROW);
    Bounds first = onScreen(robot.lookup("#exam-fields .combo-box").queryAll().iterator().next());
    assertThat(first.getMinY() - seen.getMinY()).isBetween(0.0, ROW);
    for (String never :
        List.of("#exam-clause", "#exam-no-clause", "#exam-complete", "#exam-scope")) {
      assertThat(robot.lookup(never).query().isVisible()).as(never).isTrue();
    }
    assertThat(onScreen(robot.lookup("#exam-complete").query()).getMaxX()).isLessThan(1366);
    assertThat(onScreen(robot.lookup("#exam-clause").query()).getMaxY()).isLessThan(768);
  }

  @Test
  void a_form_of_scars_says_of_what_its_percentages_are_a_share() throws Exception {
    robot.interact(() -> bench.go(new Destination.Exam(ExamCases.CASE)));
    focusOn("exam-part");
    robot.interact(
        () -> {
          model.setPlace("skin", Side.NONE);
          model.setTemplate("scar");
        });
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("#exam-fields-whole-body").queryAs(Label.class).getText())
        .contains("全身体表面积");
    assertThat(robot.lookup("#exam-fields .label").queryAllAs(Label.class))
        .extracting(Label::getText)
        .contains("植皮占手掌面积");
  }

  private static Bounds onScreen(Node node) {
    return node.localToScene(node.getBoundsInLocal());
  }

  @Test
  void the_keys_begin_in_the_first_field_and_come_back_to_the_field_that_was_left()
      throws Exception {
    robot.interact(() -> bench.go(new Destination.Exam(ExamCases.CASE)));
    focusOn("exam-part");
    robot.write("zhou");
    robot.push(KeyCode.ENTER);
    focusOn("exam-side-0");
    robot.push(KeyCode.DIGIT1);
    robot.push(KeyCode.ENTER);
    focusOn("exam-title");
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
    focusOn("shell-content");
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
    focusOn("exam-title");
  }

  @Test
  void a_letter_struck_by_mistake_moves_no_finding_to_another_part() throws Exception {
    robot.interact(() -> bench.go(new Destination.Exam(ExamCases.CASE)));
    focusOn("exam-part");
    robot.write("x");
    robot.push(KeyCode.TAB);
    focusOn("exam-part");
    assertThat(robot.lookup("#exam-part-several").tryQuery()).isPresent();
    assertThat(robot.lookup("#exam-part").queryTextInputControl().getText()).isEqualTo("x");
    robot.push(KeyCode.DOWN);
    robot.push(KeyCode.ENTER);
    assertThat(robot.lookup("#exam-part").queryTextInputControl().getText()).hasSizeBetween(1, 9);
    assertThat(robot.lookup("#exam-part").queryTextInputControl().getText()).isNotEqualTo("x");
  }

  @Test
  void the_gate_says_of_who_was_not_called_yet_what_the_next_step_is() {
    ExamCases waiting = new ExamCases().listed(ItemKind.RELAPSE, "左肘骨折术后", "左肘");
    waiting.journal.append(
        ExamCases.EXPERT.id(),
        List.of(
            new Deed(ExamCases.SESSION, new SessionFact.CheckedIn(ExamCases.CASE, "typed", true))));
    assertThat(notCalled(waiting)).anyMatch(text -> text.contains("由调度叫号"));
    waiting.journal.append(
        ExamCases.EXPERT.id(),
        List.of(new Deed(ExamCases.SESSION, new SessionFact.Called(ExamCases.CASE, "第三鉴定室"))));
    assertThat(notCalled(waiting)).isEmpty();
  }

  private List<String> notCalled(ExamCases cases) {
    ExamBench gate =
        new ExamBench(
            cases,
            Hand.own(ExamCases.EXPERT),
            false,
            new DirectTaskRunner(),
            new FakeDelays(),
            InstantSource.system());
    robot.interact(() -> bench.dialog(gate.view.content()));
    robot.interact(gate.view::shown);
    assertThat(gate.view.content().lookup("#exam-gate")).isNotNull();
    List<String> said =
        gate.view.content().lookupAll("#exam-gate-not-called .label").stream()
            .map(each -> ((Label) each).getText())
            .toList();
    robot.interact(() -> bench.close());
    return said;
  }

  @Test
  void only_keys_that_act_now_are_named() throws Exception {
    ExamView view =
        new ExamBench(
                new ExamCases().seated("左肱骨远端髁间骨折内固定术后", "左肘"),
                Hand.own(ExamCases.EXPERT),
                false,
                tasks,
                new FakeDelays(),
                InstantSource.system())
            .view;
    assertThat(named(view)).isEmpty();
    robot.interact(() -> bench.go(new Destination.Exam(ExamCases.CASE)));
    focusOn("exam-part");
    assertThat(named(opened)).contains("新增所见", "条款", "完成检查").doesNotContain("核对无误", "下一所见");
  }

  private static List<String> named(Screen screen) {
    return screen.shortcuts().values().stream()
        .map(Screen.Shortcut::words)
        .filter(words -> !words.isEmpty())
        .toList();
  }

  private void focusOn(String id) throws Exception {
    WaitForAsyncUtils.waitFor(
        30,
        TimeUnit.SECONDS,
        () -> {
          Node owner = bench.getScene().getFocusOwner();
          return owner != null && id.equals(owner.getId());
        });
  }
}
