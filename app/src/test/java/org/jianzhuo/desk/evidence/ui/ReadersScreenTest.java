package org.jianzhuo.desk.evidence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import org.jianzhuo.desk.base.FxTaskRunner;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.ui.Look;
import org.jianzhuo.desk.base.ui.Pictures;
import org.jianzhuo.desk.base.ui.Theme;
import org.jianzhuo.desk.evidence.camera.CaptureRoom;
import org.jianzhuo.desk.opinion.ui.OpinionStage;
import org.jianzhuo.desk.workbench.Layers;
import org.jianzhuo.model.evidence.Medium;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Names who may look at a picture of intimate parts, on the review screen. */
class ReadersScreenTest {

  @TempDir Path folder;
  private final FxRobot robot = new FxRobot();
  private FxTaskRunner tasks;
  private CaptureRoom room;
  private ReviewViewModel model;
  private ReviewView view;
  private Medium photo;

  @BeforeEach
  void show() throws Exception {
    Pictures.startToolkit();
    tasks = new FxTaskRunner();
    room = new CaptureRoom(folder.resolve("data"), 320, 180, tasks).withNotice().withCamera();
    photo = ((Outcome.Done<Medium>) room.capture.still(room.expert, room.elbow)).value();
    room.capture.release();
    model = EvidenceModels.review(room, tasks);
    FxToolkit.registerPrimaryStage();
    FxToolkit.setupScene(
        () -> {
          model.showCase(room.stream);
          BorderPane host = new BorderPane();
          Layers layers = new Layers(host);
          view =
              new ReviewView(
                  model,
                  () -> Messages.in(false),
                  layers,
                  person -> "1号专家",
                  ZoneId.of("Asia/Shanghai"),
                  () -> folder);
          host.setCenter(view.content());
          Scene scene = OpinionStage.dressed(layers, view, 1278, 628);
          Look.apply(scene, Theme.LIGHT);
          return scene;
        });
    FxToolkit.showStage();
    robot.interact(() -> view.shown());
  }

  @AfterEach
  void hide() throws Exception {
    robot.interact(
        () -> {
          view.hidden();
          model.leaveCase();
        });
    tasks.close();
    room.close();
    FxToolkit.cleanupStages();
  }

  @Test
  void readers_of_intimate_parts_are_named_anew_and_the_mark_is_lifted() throws Exception {
    until(() -> text("#review-name").equals("IMG-01"));
    robot.push(KeyCode.S);
    until(() -> robot.lookup("#evidence-readers").tryQuery().isPresent());
    assertThat(robot.lookup("#evidence-readers-lift").tryQuery()).isEmpty();
    robot.push(KeyCode.ENTER);
    until(() -> room.evidence().readersOf(photo.id()).equals(List.of(room.expert)));
    // somebody who is neither at the table nor signed in was named as well
    room.custody.shield(
        room.stream, room.expert, photo.id(), List.of(room.expert, room.secondPerson));
    robot.push(KeyCode.S);
    until(() -> robot.lookup("#evidence-reader-1").tryQuery().isPresent());
    robot.clickOn("#evidence-reader-1");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    until(() -> room.evidence().readersOf(photo.id()).equals(List.of(room.expert)));
    robot.push(KeyCode.S);
    until(() -> robot.lookup("#evidence-readers-lift").tryQuery().isPresent());
    robot.clickOn("#evidence-readers-lift");
    until(() -> robot.lookup("#review-text").tryQuery().isPresent());
    robot.clickOn("#review-text").write("by mistake").push(KeyCode.ENTER);
    until(() -> room.evidence().readersOf(photo.id()).isEmpty());
  }

  private String text(String id) {
    return robot.lookup(id).tryQueryAs(Labeled.class).map(Labeled::getText).orElse("");
  }

  private static void until(BooleanSupplier wished) throws Exception {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, wished::getAsBoolean);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
