package org.jianzhuo.desk.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jianzhuo.desk.base.FxTaskRunner;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Look;
import org.jianzhuo.desk.base.ui.Pictures;
import org.jianzhuo.desk.base.ui.Screen;
import org.jianzhuo.desk.base.ui.Theme;
import org.jianzhuo.desk.evidence.camera.CaptureRoom;
import org.jianzhuo.desk.evidence.ui.CameraSetup;
import org.jianzhuo.desk.evidence.ui.CaptureView;
import org.jianzhuo.desk.evidence.ui.CaptureViewModel;
import org.jianzhuo.desk.evidence.ui.EvidenceModels;
import org.jianzhuo.desk.roster.FakeAccounts;
import org.jianzhuo.model.journal.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Changes keys in the settings and works with them, before and after a restart. */
class OwnKeysScreenTest {

  private static final PersonId PERSON = new PersonId(new UUID(7, 7));

  @TempDir Path folder;
  private final FxRobot robot = new FxRobot();
  private Stage stage;
  private FxTaskRunner tasks;
  private CaptureRoom room;
  private CaptureViewModel model;
  private OwnKeys own;
  private Workbench bench;
  private List<KeyAction> pedal = List.of();

  @BeforeEach
  void start() throws Exception {
    Pictures.startToolkit();
    stage = FxToolkit.registerPrimaryStage();
    open();
  }

  @AfterEach
  void stop() throws Exception {
    close();
    FxToolkit.cleanupStages();
  }

  private void open() {
    tasks = new FxTaskRunner();
    room = new CaptureRoom(folder.resolve("data"), 640, 360, tasks).withNotice();
    model = EvidenceModels.capture(room, tasks);
    own =
        new OwnKeys(
            KeyBook.builtIn(),
            room.station.drafts,
            PERSON,
            tasks,
            fault -> {
              throw fault;
            });
    robot.interact(
        () -> {
          own.load();
          bench =
              new Workbench(
                  Messages.in(false),
                  Clock.systemUTC(),
                  new ShellUser(FakeAccounts.warm().named("何守正"), 3),
                  "工位 3A",
                  new ShellStatus(),
                  new Workbench.Acts(() -> {}, () -> {}, () -> {}),
                  own.keymap());
          Scene scene = new Scene(bench, 1366, 768);
          Look.apply(scene, Theme.LIGHT);
          stage.setScene(scene);
          stage.show();
          bench.open(
              List.of(
                  Place.ofCase(PlaceKind.CAPTURE, stream -> capture()),
                  Place.of(PlaceKind.SETTINGS, () -> new KeysPage(card()))),
              new Destination.Settings());
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void close() throws Exception {
    robot.interact(
        () -> {
          bench.leave();
          model.leaveCase();
        });
    tasks.close();
    room.close();
  }

  private CaptureView capture() {
    model.showCase(room.stream);
    return new CaptureView(
            model,
            new CameraSetup(
                room.shelf,
                java.util.List::of,
                room.pedals.ear(room.shelf),
                tasks,
                fault -> {
                  throw fault;
                },
                key -> Optional.empty()),
            () -> Messages.in(false),
            bench,
            () -> folder.resolve("export"))
        .tellingKeys(bench::refreshKeys);
  }

  private KeysCard card() {
    return new KeysCard(
        new KeysViewModel(own, List.of(PlaceKind.CAPTURE), bench::learnKey, () -> pedal),
        Messages.in(false),
        bench,
        () -> {});
  }

  private void ask(String act) {
    robot.interact(() -> robot.lookup("#keys-change-" + act).query().requestFocus());
    robot.type(KeyCode.SPACE);
    until(() -> robot.lookup("#keys-ask").tryQuery().isPresent());
  }

  private String cap(String act) {
    return robot.lookup("#keys-cap-" + act).<Label>query().getText();
  }

  private int pictures() {
    return room.evidence().pictures().size();
  }

  private void openCamera() throws Exception {
    robot.interact(() -> bench.go(new Destination.Capture(room.stream)));
    until(() -> robot.lookup("#evidence-camera-0").tryQuery().isPresent());
    robot.clickOn("#evidence-camera-0");
    until(() -> !robot.lookup("#evidence-photo").query().isDisabled());
    room.frames(3);
  }

  @Test
  void theShutterFollowsItsNewKeyAndKeepsItOverARestart() throws Exception {
    ask("evidence-photo");
    robot.type(KeyCode.F3);
    until(() -> cap("evidence-photo").equals("F3"));
    assertThat(bench.covered()).isFalse();
    openCamera();
    assertThat(robot.lookup("#evidence-photo .jz-kbd").<Label>query().getText()).isEqualTo("F3");
    assertThat(robot.lookup(".jz-foot .jz-kbd").<Label>queryAll())
        .extracting(Label::getText)
        .contains("F3", "F8")
        .doesNotContain("F7");
    robot.type(KeyCode.F1);
    assertThat(robot.lookup("#shell-keys .jz-kbd").<Label>queryAll())
        .extracting(Label::getText)
        .contains("F3", "F8")
        .doesNotContain("F7");
    robot.type(KeyCode.ESCAPE);

    close();
    open();
    until(() -> cap("evidence-photo").equals("F3"));
    openCamera();
    robot.type(KeyCode.F7);
    robot.type(KeyCode.F3);
    until(() -> pictures() == 1);

    robot.interact(() -> bench.go(new Destination.Settings()));
    robot.interact(() -> robot.lookup("#keys-reset-evidence-photo").query().requestFocus());
    robot.type(KeyCode.SPACE);
    until(() -> cap("evidence-photo").equals("F7"));
    openCamera();
    robot.type(KeyCode.F7);
    until(() -> pictures() == 2);
  }

  @Test
  void aClashNamesTheOtherActAndOffersToSwap() {
    ask("evidence-photo");
    robot.type(KeyCode.F8);
    until(() -> robot.lookup("#keys-refused").tryQuery().isPresent());
    assertThat(words("#keys-refused")).contains("F8", "录像");
    assertThat(cap("evidence-photo")).isEqualTo("F7");
    robot.interact(() -> robot.lookup("#keys-swap").query().requestFocus());
    robot.type(KeyCode.SPACE);
    until(() -> cap("evidence-photo").equals("F8"));
    assertThat(cap("evidence-record")).isEqualTo("F7");
    robot.interact(() -> robot.lookup("#keys-reset-all").query().requestFocus());
    robot.type(KeyCode.SPACE);
    until(() -> cap("evidence-photo").equals("F7"));
    assertThat(cap("evidence-record")).isEqualTo("F8");
  }

  @Test
  void aLetterAndAKeyOfTheFrameAreRefusedAndEscGivesUp() {
    ask("evidence-photo");
    robot.type(KeyCode.P);
    until(() -> robot.lookup("#keys-refused").tryQuery().isPresent());
    assertThat(words("#keys-refused")).contains("打字");
    assertThat(robot.lookup("#keys-swap").tryQuery()).isEmpty();
    robot.interact(() -> robot.lookup("#keys-again").query().requestFocus());
    robot.type(KeyCode.SPACE);
    until(() -> robot.lookup("#keys-refused").tryQuery().isEmpty());
    robot.type(KeyCode.F12);
    until(() -> robot.lookup("#keys-refused").tryQuery().isPresent());
    assertThat(words("#keys-refused")).contains("F12", "锁");
    robot.type(KeyCode.ESCAPE);
    until(() -> robot.lookup("#keys-ask").tryQuery().isEmpty());
    assertThat(cap("evidence-photo")).isEqualTo("F7");
    ask("evidence-photo");
    robot.type(KeyCode.ESCAPE);
    until(() -> robot.lookup("#keys-ask").tryQuery().isEmpty());
    assertThat(own.keymap().get().own()).isEmpty();
  }

  @Test
  void aKeyOfThePedalIsRefusedButForWhatThePedalDoes() {
    pedal =
        List.of(
            new KeyAction(
                "pedal.photo",
                Set.of(PlaceKind.EXAM, PlaceKind.CAPTURE),
                List.of(KeyStroke.parse("F3")),
                "workbench.keys.pedal-photo",
                true));
    ask("evidence-record");
    robot.type(KeyCode.F3);
    until(() -> robot.lookup("#keys-refused").tryQuery().isPresent());
    assertThat(words("#keys-refused")).contains("脚踏");
    robot.type(KeyCode.ESCAPE);
    ask("evidence-photo");
    robot.type(KeyCode.F3);
    until(() -> cap("evidence-photo").equals("F3"));
  }

  private String words(String id) {
    return String.join(
        "", robot.lookup(id + " .label").<Label>queryAll().stream().map(Label::getText).toList());
  }

  private static void until(BooleanSupplier reached) {
    try {
      WaitForAsyncUtils.waitFor(15, TimeUnit.SECONDS, reached::getAsBoolean);
    } catch (java.util.concurrent.TimeoutException e) {
      throw new AssertionError(e);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** The settings page with the keys alone. */
  private record KeysPage(KeysCard card) implements Screen {

    @Override
    public Node content() {
      ScrollPane page = new ScrollPane(card.node());
      page.setFitToWidth(true);
      return page;
    }

    @Override
    public void shown() {
      card.shown();
    }

    @Override
    public void hidden() {
      card.hidden();
    }
  }
}
