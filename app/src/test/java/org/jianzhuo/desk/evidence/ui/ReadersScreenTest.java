package org.jianzhuo.desk.evidence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.jianzhuo.desk.evidence.camera.CaptureRoom;
import org.jianzhuo.model.evidence.Medium;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** Names who may look at a picture of intimate parts, on the review screen. */
class ReadersScreenTest {

  @TempDir Path folder;
  private ReviewStage stage;
  private FxRobot robot;
  private CaptureRoom room;
  private Medium photo;

  @BeforeEach
  void show() throws Exception {
    stage =
        new ReviewStage(
            folder,
            taken ->
                photo =
                    ReviewStage.done(taken.capture.still(taken.stream, taken.expert, taken.elbow)));
    robot = stage.robot;
    room = stage.room;
  }

  @AfterEach
  void hide() throws Exception {
    stage.close();
  }

  @Test
  void readers_of_intimate_parts_are_named_anew_and_the_mark_is_lifted() throws Exception {
    ReviewStage.until(() -> stage.text("#review-name").equals("IMG-01"));
    robot.push(KeyCode.S);
    ReviewStage.until(() -> robot.lookup("#evidence-readers").tryQuery().isPresent());
    assertThat(robot.lookup("#evidence-readers-lift").tryQuery()).isEmpty();
    robot.push(KeyCode.ENTER);
    ReviewStage.until(() -> room.evidence().readersOf(photo.id()).equals(List.of(room.expert)));
    // somebody who is neither at the table nor signed in was named as well
    room.custody.shield(
        room.stream, room.expert, photo.id(), List.of(room.expert, room.secondPerson));
    robot.push(KeyCode.S);
    ReviewStage.until(() -> robot.lookup("#evidence-reader-1").tryQuery().isPresent());
    robot.clickOn("#evidence-reader-1");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    ReviewStage.until(() -> room.evidence().readersOf(photo.id()).equals(List.of(room.expert)));
    robot.push(KeyCode.S);
    ReviewStage.until(() -> robot.lookup("#evidence-readers-lift").tryQuery().isPresent());
    robot.clickOn("#evidence-readers-lift");
    ReviewStage.until(() -> robot.lookup("#review-text").tryQuery().isPresent());
    robot.clickOn("#review-text").write("by mistake").push(KeyCode.ENTER);
    ReviewStage.until(() -> room.evidence().readersOf(photo.id()).isEmpty());
  }
}
