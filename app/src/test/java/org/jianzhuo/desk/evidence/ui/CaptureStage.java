package org.jianzhuo.desk.evidence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import org.jianzhuo.desk.base.FxTaskRunner;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Look;
import org.jianzhuo.desk.base.ui.Pictures;
import org.jianzhuo.desk.base.ui.Screen;
import org.jianzhuo.desk.base.ui.Theme;
import org.jianzhuo.desk.evidence.camera.CaptureRoom;
import org.jianzhuo.desk.evidence.camera.SimulatedCamera;
import org.jianzhuo.desk.workbench.KeyBook;
import org.jianzhuo.desk.workbench.KeyStroke;
import org.jianzhuo.desk.workbench.Layers;
import org.jianzhuo.desk.workbench.PlaceKind;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The capture screen in a window, over a room with a simulated camera, and a robot before it. */
final class CaptureStage implements AutoCloseable {

  final FxRobot robot = new FxRobot();
  final CaptureRoom room;
  final CaptureViewModel model;
  private final Path folder;
  private final FxTaskRunner tasks = new FxTaskRunner();
  private final boolean english = Boolean.getBoolean("jz.english");
  private @Nullable CaptureView view;

  CaptureStage(Path folder) throws Exception {
    this.folder = folder;
    Pictures.startToolkit();
    // The window is drawn anew for each of its pictures.
    SimulatedCamera slow = new SimulatedCamera(640, 360, 10);
    room = new CaptureRoom(folder.resolve("data"), slow, tasks).withNotice();
    model = EvidenceModels.capture(room, tasks);
    FxToolkit.registerPrimaryStage();
    FxToolkit.setupScene(
        () -> {
          BorderPane host = new BorderPane();
          Layers layers = new Layers(host);
          CaptureView made =
              EvidenceModels.view(
                  room,
                  model,
                  tasks,
                  Messages.in(english),
                  layers,
                  folder.resolve("export"),
                  EvidenceModels::thrown);
          view = made;
          host.setCenter(made.content());
          int width = Integer.getInteger("jz.width", 1366);
          Scene scene = new Scene(layers, width, (width * 9) / 16.0);
          Look.apply(scene, Theme.LIGHT);
          made.shortcuts()
              .keySet()
              .forEach(key -> scene.getAccelerators().put(key, () -> press(made, key)));
          return scene;
        });
    FxToolkit.showStage();
    robot.interact(
        () -> {
          Objects.requireNonNull(view).shown();
          model.showCase(room.stream);
        });
  }

  private static void press(CaptureView view, KeyCombination key) {
    Objects.requireNonNull(view.shortcuts().get(key)).act().run();
  }

  /** Asserts that each key can be told and changed by whoever it disturbs. */
  static void assertBooked(PlaceKind place, Set<KeyCombination> keys) {
    assertThat(keys).isNotEmpty();
    for (KeyCombination key : keys) {
      assertThat(KeyBook.builtIn().usually(place, KeyStroke.of(key).orElseThrow()))
          .as(key.getName())
          .isPresent();
    }
  }

  /** Returns the keys that the screen hears. */
  Set<KeyCombination> keys() {
    return Objects.requireNonNull(view).shortcuts().keySet();
  }

  FxTaskRunner tasks() {
    return tasks;
  }

  /** Returns what the foot bar names now. */
  List<String> namedKeys() {
    return Objects.requireNonNull(view).shortcuts().values().stream()
        .map(Screen.Shortcut::words)
        .filter(words -> !words.isEmpty())
        .toList();
  }

  /** Opens the camera and shows the case with it. */
  void openCamera() throws Exception {
    room.withCamera();
    robot.interact(() -> model.showCase(room.stream));
  }

  @Override
  public void close() throws Exception {
    robot.interact(() -> model.leaveCase());
    tasks.close();
    room.close();
    FxToolkit.cleanupStages();
  }

  /** Enters a text where the focus is, at once: a window is drawn anew for each key of a robot. */
  void paste(String text) {
    robot.interact(
        () -> {
          Node focused = Objects.requireNonNull(view).content().getScene().getFocusOwner();
          ((TextInputControl) focused).replaceSelection(text);
        });
  }

  String text(String id) {
    return robot.lookup(id).<Labeled>query().getText() == null
        ? ""
        : robot.lookup(id).<Labeled>query().getText();
  }

  static void until(BooleanSupplier wished) throws Exception {
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> wished.getAsBoolean());
    WaitForAsyncUtils.waitForFxEvents();
  }

  void picture(String name) {
    String out = System.getProperty("jz.pictures");
    if (out != null) {
      WaitForAsyncUtils.waitForFxEvents();
      Pictures.onWindow(
          () ->
              Pictures.write(
                  Path.of(out, name + ".png"),
                  Objects.requireNonNull(view).content().getScene().snapshot(null)));
    }
    assertThat(Platform.isFxApplicationThread()).isFalse();
  }
}
