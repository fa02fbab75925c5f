package org.jianzhuo.desk.evidence.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianzhuo.desk.evidence.ui.CaptureStage.until;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.jianzhuo.desk.evidence.CameraRole;
import org.jianzhuo.desk.evidence.CaptureDevice;
import org.jianzhuo.desk.evidence.Pedal;
import org.jianzhuo.desk.evidence.camera.CaptureRoom;
import org.jianzhuo.desk.evidence.camera.SimulatedMicrophone;
import org.jianzhuo.model.journal.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** Cameras, microphones and pedals are chosen, added and learnt at the capture screen. */
class CamerasScreenTest {

  @TempDir Path folder;
  private CaptureStage stage;
  private FxRobot robot;
  private CaptureRoom room;
  private CaptureViewModel model;

  @BeforeEach
  void show() throws Exception {
    stage = new CaptureStage(folder);
    robot = stage.robot;
    room = stage.room;
    model = stage.model;
  }

  @AfterEach
  void hide() throws Exception {
    stage.close();
  }

  @Test
  void the_camera_is_chosen_by_what_it_looks_at() throws Exception {
    CaptureDevice.Identity table = room.attach("usb:1", "Camera");
    CaptureDevice.Identity near = room.attach("usb:2", "Camera");
    CaptureDevice.Identity second = room.attach("usb:3", "Camera");
    room.shelf.assign(near, CameraRole.CLOSE_UP);
    room.shelf.assign(second, CameraRole.CLOSE_UP);
    robot.push(KeyCode.F5);
    until(() -> robot.lookup("#evidence-camera-3").tryQuery().isPresent());

    robot.push(KeyCode.DIGIT2);
    until(() -> near.equals(room.capture.status().camera()));
    robot.push(KeyCode.DIGIT2);
    until(() -> second.equals(room.capture.status().camera()));
    robot.push(KeyCode.DIGIT1);
    until(() -> table.equals(room.capture.status().camera()) && room.capture.status().live());
    robot.push(KeyCode.DIGIT3);
    until(() -> model.said().get() != null);
    assertThat(Objects.requireNonNull(model.said().get()).key())
        .isEqualTo("evidence.refused.no-role");

    robot.push(KeyCode.F8);
    until(() -> room.capture.status().recording() != null);
    robot.push(KeyCode.DIGIT2);
    until(
        () ->
            model.said().get() != null
                && model.said().get().key().equals("evidence.refused.recording"));
    assertThat(room.capture.status().camera()).isEqualTo(table);
    room.frames(3);
    robot.push(KeyCode.F8);
    until(() -> room.evidence().pictures().size() == 1);
  }

  @Test
  void a_camera_for_practice_is_not_chosen_by_a_key_beside_a_real_one() throws Exception {
    until(() -> robot.lookup("#evidence-camera-0").tryQuery().isPresent());
    room.attach("usb:1", "Camera");
    room.shelf.assign(new CaptureDevice.Identity("usb:1", "Camera", false), CameraRole.DOCUMENT);
    robot.push(KeyCode.F5);
    until(() -> robot.lookup("#evidence-camera-1").tryQuery().isPresent());
    robot.push(KeyCode.DIGIT1);
    until(() -> model.said().get() != null);
    assertThat(room.capture.status().camera()).isNull();
  }

  @Test
  void a_camera_for_practice_that_was_chosen_keeps_its_key_while_no_real_one_has_the_role()
      throws Exception {
    room.shelf.assign(room.attach("usb:1", "Camera"), CameraRole.DOCUMENT);
    robot.push(KeyCode.F5);
    until(() -> robot.lookup("#evidence-camera-1").tryQuery().isPresent());
    robot.clickOn("#evidence-camera-0");
    until(() -> room.camera.identity().equals(room.capture.status().camera()));
    until(() -> robot.lookup("#evidence-camera-0 .jz-kbd").tryQuery().isPresent());
    stage.picture("10-practice-key");
    robot.push(KeyCode.DIGIT3);
    until(() -> !room.camera.identity().equals(room.capture.status().camera()));
    robot.push(KeyCode.DIGIT1);
    until(() -> model.said().get() != null);
    assertThat(room.capture.status().camera()).isNotEqualTo(room.camera.identity());
  }

  @Test
  void whoever_hands_the_table_over_and_comes_back_finds_the_own_camera_open() throws Exception {
    CaptureDevice.Identity couch = room.attach("usb:1", "Camera");
    robot.push(KeyCode.F5);
    until(() -> robot.lookup("#evidence-camera-1").tryQuery().isPresent());
    robot.clickOn("#evidence-camera-1");
    until(() -> couch.equals(room.capture.status().camera()));
    robot.interact(
        () -> {
          model.leaveCase();
          model.close();
        });
    until(() -> room.capture.status().camera() == null);

    CaptureViewModel others = after(room.secondPerson);
    until(
        () -> others.state().get() instanceof CaptureState.Room open && open.cameras().size() == 2);
    assertThat(room.capture.status().camera()).as("another person's").isNull();
    robot.interact(
        () -> {
          others.leaveCase();
          others.close();
        });
    CaptureViewModel again = after(room.expert);
    until(() -> couch.equals(room.capture.status().camera()));
    robot.interact(again::close);
  }

  /** What the screen shows to the person who has signed in since. */
  private CaptureViewModel after(PersonId person) {
    CaptureViewModel next =
        EvidenceModels.capture(
            room,
            stage.tasks(),
            () -> Optional.of(person),
            fault -> {
              throw fault;
            });
    robot.interact(() -> next.showCase(room.stream));
    return next;
  }

  @Test
  void a_network_camera_is_added_and_a_camera_given_its_role_by_robot() throws Exception {
    until(() -> robot.lookup("#evidence-camera-add").tryQuery().isPresent());
    robot.clickOn("#evidence-camera-add");
    robot.clickOn("#evidence-camera-name");
    stage.paste("above");
    robot.push(KeyCode.TAB);
    stage.paste("camera");
    robot.push(KeyCode.ENTER);
    until(() -> !stage.text("#evidence-camera-refused").isEmpty());
    stage.picture("6-add-camera");
    robot.clickOn("#evidence-camera-url").push(KeyCode.SHORTCUT, KeyCode.A);
    stage.paste("rtsp://10.0.0.9/s");
    robot.push(KeyCode.ENTER);
    until(() -> room.shelf.network().size() == 1);

    robot.clickOn("#evidence-camera-0");
    until(() -> room.capture.status().live());
    robot.clickOn("#evidence-camera-role-1");
    until(() -> room.shelf.roleOf(room.camera.identity()) == CameraRole.CLOSE_UP);
    stage.picture("7-role");
  }

  @Test
  void a_pedal_is_learnt_and_takes_a_photo_by_robot() throws Exception {
    until(() -> robot.lookup("#evidence-camera-0").tryQuery().isPresent());
    robot.clickOn("#evidence-camera-0");
    until(() -> !robot.lookup("#evidence-photo").query().isDisabled());
    room.frames(3);
    robot.interact(() -> robot.lookup("#evidence-pedal").<Button>query().fire());
    until(() -> robot.lookup("#evidence-pedal-photo").tryQuery().isPresent());
    robot.clickOn("#evidence-pedal-photo").push(KeyCode.F7);
    until(() -> stage.text("#evidence-pedal-said").contains("F7"));
    robot.push(KeyCode.F3);
    until(() -> stage.text("#evidence-pedal-said").contains("下一所见"));
    assertThat(room.shelf.pedal()).isEqualTo(Pedal.NONE);
    robot.push(KeyCode.PAGE_DOWN);
    until(() -> "PAGE_DOWN".equals(room.shelf.pedal().photo()));
    assertThat(room.evidence().pictures()).isEmpty();
    stage.picture("8-pedal");
    robot.clickOn("#evidence-pedal-done");
    robot.push(KeyCode.PAGE_DOWN);
    until(() -> room.evidence().pictures().size() == 1);
  }

  @Test
  void a_microphone_is_chosen_and_the_preview_turned_by_robot() throws Exception {
    until(() -> robot.lookup("#evidence-camera-0").tryQuery().isPresent());
    robot.clickOn("#evidence-camera-0");
    until(() -> !robot.lookup("#evidence-photo").query().isDisabled());
    until(() -> robot.lookup("#evidence-microphone").<ComboBox<?>>query().getItems().size() == 2);
    // In a small window it lies below the fold, where the robot's mouse does not reach.
    robot.interact(() -> robot.lookup("#evidence-microphone").<ComboBox<?>>query().requestFocus());
    robot.push(KeyCode.DOWN);
    until(() -> room.shelf.microphone().equals(SimulatedMicrophone.INPUT));
    until(() -> !robot.lookup("#evidence-sound").query().isDisabled());
    robot.clickOn("#evidence-sound");
    until(() -> room.capture.status().level() > 0);
    robot.interact(() -> robot.lookup("#evidence-turn").<Button>query().fire());
    until(() -> room.shelf.rotation(room.camera.identity()) == 90);
    robot.interact(() -> robot.lookup("#evidence-grid").<ToggleButton>query().fire());
    room.frames(3);
    stage.picture("9-delivery");
  }
}
