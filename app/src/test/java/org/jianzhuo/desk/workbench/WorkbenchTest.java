package org.jianzhuo.desk.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.CutTexts;
import org.jianzhuo.desk.base.ui.Dialogs;
import org.jianzhuo.desk.base.ui.Look;
import org.jianzhuo.desk.base.ui.Screen;
import org.jianzhuo.desk.base.ui.Theme;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.base.ui.Zoom;
import org.jianzhuo.desk.roster.FakeAccounts;
import org.jianzhuo.model.journal.StreamId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Walks through the frame by keyboard. */
class WorkbenchTest {

  private static final StreamId CASE = new StreamId(new UUID(1, 1));

  private final FxRobot robot = new FxRobot();
  private @Nullable String held;
  private boolean english;
  private boolean ownDigits;
  private final List<String> done = new ArrayList<>();
  private Stage stage;
  private Workbench bench;
  private final ShellStatus status = new ShellStatus();

  @BeforeEach
  void openStage() throws Exception {
    stage = FxToolkit.registerPrimaryStage();
  }

  @AfterEach
  void closeStage() throws Exception {
    FxToolkit.cleanupStages();
  }

  private void show(Destination first, double zoomed) {
    AtomicReference<Workbench> built = new AtomicReference<>();
    robot.interact(
        () -> {
          built.set(build());
          Zoom zoom = new Zoom(built.get());
          zoom.setFactor(zoomed);
          Scene scene = new Scene(zoom, 1366, 768);
          Look.apply(scene, Theme.LIGHT);
          stage.setScene(scene);
          stage.show();
          built.get().open(places(), first);
        });
    bench = built.get();
    WaitForAsyncUtils.waitForFxEvents();
  }

  private Workbench build() {
    return new Workbench(
        Messages.in(english),
        Clock.systemUTC(),
        new ShellUser(FakeAccounts.warm().named("何守正"), 3),
        "工位 3A",
        status,
        new Workbench.Acts(
            () -> done.add("switch"), () -> done.add("lock"), () -> done.add("full")));
  }

  private List<Place> places() {
    List<Place> places = new ArrayList<>();
    for (PlaceKind kind : PlaceKind.values()) {
      places.add(new Place(kind, kind.icon(), kind.roles(), Page::new));
    }
    return places;
  }

  private void type(KeyCode... keys) {
    robot.type(keys);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private Destination at() {
    return bench.at().orElseThrow();
  }

  @Test
  void showsTheExpertByNumberOnly() {
    show(new Destination.Exam(CASE), 1);
    assertThat(robot.lookup("3号专家").tryQuery()).isPresent();
    assertThat(robot.lookup("何守正").tryQuery()).isEmpty();
  }

  @Test
  void leadsFromAStepOfTheCaseToTheNextCaseByOneKey() {
    StreamId after = new StreamId(new UUID(2, 2));
    show(new Destination.Exam(CASE), 1);
    assertThat(robot.lookup("#shell-next-case").tryQuery()).isEmpty();
    robot.interact(
        () ->
            bench.leadOn(
                done -> done.equals(CASE) ? Optional.of(new Destination.Opinion(after)) : none()));
    robot.interact(() -> bench.go(new Destination.Opinion(CASE)));
    assertThat(named()).contains("下一案");
    // in a text the key moves to the next word
    robot.push(KeyCode.CONTROL, KeyCode.RIGHT);
    assertThat(at()).isEqualTo(new Destination.Opinion(CASE));
    robot.interact(() -> robot.lookup("#shell-step-1").query().requestFocus());
    robot.push(KeyCode.CONTROL, KeyCode.RIGHT);
    assertThat(at()).isEqualTo(new Destination.Opinion(after));
    robot.clickOn("#shell-next-case");
    assertThat(at()).isEqualTo(new Destination.Opinion(after));
    assertThat(robot.lookup("#shell-toast").tryQuery()).isPresent();
  }

  private static Optional<Destination> none() {
    return Optional.empty();
  }

  @Test
  void leadsThroughTheStepsAndBack() {
    show(new Destination.Exam(CASE), 1);
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT4);
    assertThat(at()).isEqualTo(new Destination.Opinion(CASE));
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
    assertThat(at()).isEqualTo(new Destination.Capture(CASE));
    type(KeyCode.ESCAPE);
    assertThat(at()).isEqualTo(new Destination.Opinion(CASE));
    assertThat(done).contains("hidden EXAM", "hidden CAPTURE", "shown OPINION");
  }

  @Test
  void altShowsALetterAtEachPlaceOfTheRailAndTheLetterLeadsThere() {
    show(new Destination.Exam(CASE), 1);
    robot.press(KeyCode.ALT);
    WaitForAsyncUtils.waitForFxEvents();
    Node letter = robot.lookup("#rail-letter-q").query();
    assertThat(letter.isVisible()).isTrue();
    robot.release(KeyCode.ALT);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(letter.isVisible()).isFalse();
    robot.push(KeyCode.ALT, KeyCode.Q);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(at().kind()).isNotEqualTo(PlaceKind.EXAM);
    assertThat(done).contains("hidden EXAM");
  }

  @Test
  void hearsFunctionKeysWhileTypingButLeavesLettersToTheField() {
    show(new Destination.Exam(CASE), 1);
    assertThat(stage.getScene().getFocusOwner().getId()).isEqualTo("page-field");
    type(KeyCode.M);
    assertThat(done).doesNotContain("mark");
    type(KeyCode.F7);
    assertThat(done).contains("photo");
  }

  @Test
  void leavesTheKeyThatOpensADropDownListToIt() {
    show(new Destination.Exam(CASE), 1);
    ComboBox<?> list = robot.lookup("#page-list").queryComboBox();
    robot.interact(list::requestFocus);
    robot.push(KeyCode.ALT, KeyCode.DOWN);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(list.isShowing()).isTrue();
    assertThat(done).doesNotContain("next");
    type(KeyCode.ESCAPE);
    robot.interact(() -> robot.lookup("#page-field").query().requestFocus());
    robot.push(KeyCode.ALT, KeyCode.DOWN);
    assertThat(done).contains("next");
  }

  @Test
  void theSameToastTwiceStandsOnceAndLetsThePointerThrough() {
    show(new Destination.Exam(CASE), 1);
    robot.interact(() -> bench.toast(Tone.SUCCESS, "影-06"));
    robot.interact(() -> bench.toast(Tone.SUCCESS, "影-06"));
    Node toast = robot.lookup("#shell-toast").query();
    assertThat(robot.lookup("#shell-toast").queryAll()).hasSize(1);
    robot.moveTo(toast);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(toast.getOpacity()).isLessThan(0.5);
    robot.moveTo("#page-field");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(toast.getOpacity()).isEqualTo(1);
  }

  @Test
  void aToastCoversNothingOfADialogThatStands() {
    show(new Destination.Exam(CASE), 1);
    Region dialog = new Region();
    dialog.setMinSize(860, 560);
    dialog.setMaxSize(860, 560);
    robot.interact(() -> bench.toast(Tone.SUCCESS, "影-06"));
    robot.interact(() -> bench.dialog(dialog));
    WaitForAsyncUtils.waitForFxEvents();
    Node toast = robot.lookup("#shell-toast").query();
    assertThat(on(toast).intersects(on(dialog))).isFalse();
    robot.interact(() -> bench.close());
  }

  private static Bounds on(Node node) {
    return node.localToScene(node.getBoundsInLocal());
  }

  @Test
  void oneKeyCoversNamesAndPicturesAlsoWhileTypingAndInADialog() {
    show(new Destination.Exam(CASE), 1);
    robot.push(KeyCode.CONTROL, KeyCode.H);
    assertThat(status.hiding().get()).isTrue();
    assertThat(robot.lookup("隐私模式").tryQuery()).isPresent();
    robot.interact(() -> bench.showKeys());
    type(KeyCode.PAUSE);
    assertThat(status.hiding().get()).isFalse();
    robot.interact(() -> bench.close());
    robot.clickOn("#shell-private");
    assertThat(status.hiding().get()).isTrue();
  }

  @Test
  void keepsTheFocusInADialogAndGivesItBack() {
    show(new Destination.Exam(CASE), 1);
    robot.interact(
        () ->
            bench.dialog(
                Dialogs.frame(
                    "记录",
                    new TextField() {
                      {
                        setId("inside");
                      }
                    },
                    Controls.button("cancel", "返回", "Esc", bench::close))));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(stage.getScene().getFocusOwner().getId()).isEqualTo("inside");
    type(KeyCode.F7);
    assertThat(done).doesNotContain("photo");
    type(KeyCode.TAB, KeyCode.TAB, KeyCode.TAB);
    assertThat(stage.getScene().getFocusOwner().getId()).isIn("inside", "cancel");
    type(KeyCode.ESCAPE);
    assertThat(bench.covered()).isFalse();
    assertThat(stage.getScene().getFocusOwner().getId()).isEqualTo("page-field");
    assertThat(at()).isEqualTo(new Destination.Exam(CASE));
  }

  @Test
  void givesTheFocusBackToAFieldThatWasBuiltAnewMeanwhile() {
    show(new Destination.Exam(CASE), 1);
    robot.interact(
        () ->
            bench.dialog(
                Dialogs.frame(
                    "记录", new TextField(), Controls.button("cancel", "返回", "Esc", bench::close))));
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(
        () -> {
          Pane parent = (Pane) robot.lookup("#page-field").query().getParent();
          TextField anew = new TextField();
          anew.setId("page-field");
          parent.getChildren().removeIf(node -> "page-field".equals(node.getId()));
          parent.getChildren().add(anew);
        });
    type(KeyCode.ESCAPE);
    assertThat(stage.getScene().getFocusOwner().getId()).isEqualTo("page-field");
  }

  @Test
  void escapeEndsOneDialogAndLeavesTheScreenWhereItIs() {
    show(new Destination.Exam(CASE), 1);
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
    Destination before = at();
    for (int depth = 0; depth < 2; depth++) {
      TextField field = new TextField("typed");
      robot.interact(() -> bench.dialog(new VBox(field)));
    }
    type(KeyCode.ESCAPE);
    assertThat(bench.covered()).isTrue();
    type(KeyCode.ESCAPE);
    assertThat(bench.covered()).isFalse();
    assertThat(at()).isEqualTo(before);
    robot.interact(() -> bench.dialog(new VBox(Controls.button("ok", "OK", "", () -> {}))));
    type(KeyCode.ESCAPE);
    assertThat(bench.covered()).isFalse();
    assertThat(at()).isEqualTo(before);
    type(KeyCode.ESCAPE);
    assertThat(at()).isNotEqualTo(before);
  }

  @Test
  void showsTheKeysAndLocksAndSwitches() {
    show(new Destination.Exam(CASE), 1);
    type(KeyCode.F1);
    assertThat(robot.lookup("#shell-keys").tryQuery()).isPresent();
    type(KeyCode.ESCAPE, KeyCode.F11, KeyCode.F9, KeyCode.F12);
    assertThat(done).containsSubsequence("full", "switch", "lock");
  }

  @Test
  void namesNoKeysOfStepsWhereThePageTakesThemForItself() {
    show(new Destination.Exam(CASE), 1);
    assertThat(named()).contains("换步骤");
    ownDigits = true;
    assertThat(named()).doesNotContain("换步骤");
  }

  private List<String> named() {
    robot.interact(() -> bench.showKeys());
    List<String> named =
        robot.lookup("#shell-keys .label").queryAllAs(Label.class).stream()
            .map(Label::getText)
            .toList();
    robot.interact(() -> bench.close());
    return named;
  }

  @Test
  void whatIsUnderWayHoldsTheSwitchOfUsersButNotTheLock() {
    show(new Destination.Exam(CASE), 1);
    held = "signing";
    type(KeyCode.F9);
    assertThat(done).doesNotContain("switch");
    assertThat(robot.lookup("#shell-toast").tryQuery()).isPresent();
    type(KeyCode.F12);
    assertThat(done).contains("lock");
    held = null;
    type(KeyCode.F9);
    assertThat(done).contains("switch");
  }

  @Test
  void keepsItsBarsWithinTheWindowAtTwoHundredPercent() {
    show(new Destination.Exam(CASE), 2);
    for (String id : List.of("#shell-user", "#shell-lock", "#shell-sync", "#shell-step-1")) {
      Region node = robot.lookup(id).queryAs(Region.class);
      double right = node.localToScene(node.getBoundsInLocal()).getMaxX();
      assertThat(right).as(id).isBetween(1.0, 1366.0);
    }
  }

  @Test
  void showsClockLimitAndPersonWholeInAFullTopBarOfAnEnglishWindow() {
    english = true;
    status.practice().set(true);
    status.session().set(new ShellStatus.SessionLine("上午场　第 3 鉴定室", "2026-11-23　示例鉴定点"));
    status
        .caseLine()
        .set(
            new ShellStatus.CaseLine(
                "A023",
                "邓国梁",
                "Male 47",
                "Functional and self-care impairment　First",
                "深劳鉴受〔2026〕03187",
                "Conclusion due 2026-12-07, 14 days left"));
    status.media().set(new ShellStatus.MediaLine(2, 5));
    status.sync().set(new ShellStatus.SyncPill(ShellStatus.SyncState.OFFLINE, 115));
    status.recording().set("01:23");
    show(new Destination.Exam(CASE), 1);
    Predicate<String> mayEnd =
        each -> each.contains("深劳鉴受") || each.contains("示例鉴定点") || each.contains("上午场");
    assertThat(CutTexts.in(stage.getScene())).allMatch(mayEnd);
    robot.interact(() -> status.recording().set(""));
    robot.interact(() -> status.media().set(new ShellStatus.MediaLine(0, 0)));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(CutTexts.in(stage.getScene())).allMatch(mayEnd);
  }

  /** A page with one field and two keys. */
  private final class Page implements Screen {

    private final Destination to;
    private final TextField field = new TextField();

    Page(Destination to) {
      this.to = to;
      field.setId("page-field");
    }

    @Override
    public Node content() {
      ComboBox<String> list = new ComboBox<>();
      list.setId("page-list");
      list.getItems().addAll("1", "2");
      return new VBox(field, list);
    }

    @Override
    public void shown() {
      done.add("shown " + to.kind());
      field.requestFocus();
    }

    @Override
    public @Nullable String holdsUser() {
      return held;
    }

    @Override
    public void hidden() {
      done.add("hidden " + to.kind());
    }

    @Override
    public Map<KeyCombination, Shortcut> shortcuts() {
      return Map.of(
          KeyCombination.valueOf(ownDigits ? "Ctrl+1" : "F3"),
              new Shortcut("全部", () -> done.add("all")),
          KeyCombination.valueOf("Alt+Down"), new Shortcut("下一项", () -> done.add("next")),
          KeyCombination.valueOf("F7"), new Shortcut("拍照", () -> done.add("photo")),
          KeyCombination.valueOf("M"), new Shortcut("标记", () -> done.add("mark")));
    }
  }
}
