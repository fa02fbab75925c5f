package org.jianzhuo.desk.evidence.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianzhuo.desk.evidence.ui.CaptureStage.until;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.jianzhuo.desk.evidence.CameraRole;
import org.jianzhuo.desk.evidence.camera.CaptureRoom;
import org.jianzhuo.desk.evidence.camera.SimulatedCamera;
import org.jianzhuo.desk.workbench.PlaceKind;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.evidence.Description;
import org.jianzhuo.model.evidence.Descriptions;
import org.jianzhuo.model.evidence.Evidence;
import org.jianzhuo.model.evidence.MediaKind;
import org.jianzhuo.model.evidence.Notes;
import org.jianzhuo.model.evidence.Retention;
import org.jianzhuo.model.journal.MediaId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

class CaptureScreenTest {

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
  void a_moment_is_marked_by_its_key_while_a_clip_is_recorded() throws Exception {
    stage.openCamera();
    assertThat(robot.lookup("#evidence-mark").queryButton().isVisible()).isFalse();
    robot.push(KeyCode.F8);
    until(() -> robot.lookup("#evidence-mark").queryButton().isVisible());
    robot.push(KeyCode.M);
    until(() -> marks() == 1);
    robot.clickOn("#evidence-mark");
    until(() -> marks() == 2);
    until(() -> robot.lookup("#shell-toast").tryQuery().isPresent());
    assertThat(robot.lookup("#evidence-banner").query().isVisible()).isFalse();
    robot.push(KeyCode.F8);
    until(() -> !robot.lookup("#evidence-mark").queryButton().isVisible());
  }

  @Test
  void each_key_of_the_screen_stands_in_the_book_of_keys() {
    CaptureStage.assertBooked(PlaceKind.CAPTURE, stage.keys());
  }

  @Test
  void only_keys_that_act_now_are_named() throws Exception {
    until(() -> robot.lookup("#evidence-camera-0").tryQuery().isPresent());
    assertThat(stage.namedKeys()).doesNotContain("拍照", "标记此刻", "开始／停止", "作废");
    assertThat(stage.namedKeys()).contains("相机：检查台");
    robot.push(KeyCode.F7);
    stage.openCamera();
    until(() -> stage.namedKeys().contains("拍照"));
    assertThat(stage.namedKeys()).doesNotContain("标记此刻", "作废", "重拍");
    robot.push(KeyCode.F7);
    until(() -> stage.namedKeys().contains("重拍"));
    robot.push(KeyCode.F8);
    until(() -> stage.namedKeys().contains("标记此刻"));
    assertThat(stage.namedKeys()).doesNotContain("连拍 5 张", "相机：检查台");
    robot.push(KeyCode.F8);
    until(() -> room.evidence().pictures().size() == 2);
  }

  @Test
  void a_photo_is_taken_again_by_its_key_and_says_which_one_it_repeats() throws Exception {
    stage.openCamera();
    robot.push(KeyCode.F7);
    until(() -> !robot.lookup("#evidence-again").queryButton().isDisabled());
    robot.push(KeyCode.R);
    until(() -> robot.lookup("#review-text").tryQuery().isPresent());
    stage.paste("out of focus");
    robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
    until(() -> room.evidence().pictures().size() == 2);
  }

  @Test
  void a_picture_that_is_voided_is_not_voided_again() throws Exception {
    stage.openCamera();
    robot.push(KeyCode.F7);
    until(() -> !robot.lookup("#evidence-void-open").queryButton().isDisabled());
    MediaId taken = room.evidence().pictures().getFirst().medium().id();
    robot.interact(() -> model.select(taken));
    room.custody.voidMedium(room.stream, room.expert, taken, "practice", null);
    until(() -> robot.lookup("#evidence-void-open").queryButton().isDisabled());
  }

  @Test
  void what_rests_while_a_clip_is_recorded_does_not_scroll_the_camera_away() throws Exception {
    stage.openCamera();
    Node role = robot.lookup("#evidence-camera-role-0").query();
    robot.interact(role::requestFocus);
    robot.push(KeyCode.F8);
    until(() -> robot.lookup("#evidence-mark").queryButton().isVisible());
    assertThat(role.getScene().getFocusOwner().getId()).isEqualTo("evidence-screen");
    robot.push(KeyCode.F8);
    until(() -> room.evidence().pictures().size() == 1);
  }

  @Test
  void intimate_parts_are_told_over_the_preview_until_they_are_off() throws Exception {
    stage.openCamera();
    assertThat(robot.lookup("#evidence-shielding").query().isVisible()).isFalse();
    robot.push(KeyCode.I);
    until(() -> robot.lookup("#evidence-readers").tryQuery().isPresent());
    robot.push(KeyCode.ENTER);
    until(() -> robot.lookup("#evidence-shielding").query().isVisible());
    robot.push(KeyCode.I);
    until(() -> robot.lookup("#shell-toast").tryQuery().isPresent());
    assertThat(robot.lookup("#evidence-shielding").query().isVisible()).isFalse();
  }

  @Test
  void what_the_notice_promised_stands_before_the_camera_and_holds_for_what_is_taken()
      throws Exception {
    room.withNotice(false, true);
    until(() -> robot.lookup("#evidence-only-needed").query().isVisible());
    until(() -> robot.lookup("#evidence-camera-0").tryQuery().isPresent());
    robot.clickOn("#evidence-camera-0");
    until(() -> robot.lookup("#evidence-shielding").query().isVisible());
    until(() -> stage.namedKeys().contains("拍照"));
    robot.push(KeyCode.F7);
    until(() -> room.evidence().pictures().size() == 1);
    MediaId taken = room.evidence().pictures().getFirst().medium().id();
    assertThat(room.evidence().isShielded(taken)).isTrue();
    robot.push(KeyCode.I);
    until(() -> room.capture.readers().isEmpty());
  }

  @Test
  void a_digit_never_changes_what_the_open_camera_looks_at() throws Exception {
    stage.openCamera();
    until(() -> robot.lookup("#evidence-camera-role-0").query().isVisible());
    robot.clickOn("#evidence-camera-role-1");
    until(() -> room.shelf.roleOf(SimulatedCamera.IDENTITY) == CameraRole.CLOSE_UP);
    robot.push(KeyCode.DIGIT1);
    until(() -> model.said().get() != null);
    assertThat(room.shelf.roleOf(SimulatedCamera.IDENTITY)).isEqualTo(CameraRole.CLOSE_UP);
  }

  @Test
  void intimate_parts_are_taken_for_named_readers_by_keyboard() throws Exception {
    stage.openCamera();
    robot.push(KeyCode.I);
    until(() -> robot.lookup("#evidence-readers").tryQuery().isPresent());
    robot.push(KeyCode.ENTER);
    until(() -> room.capture.readers().equals(List.of(room.expert)));
    robot.push(KeyCode.F7);
    until(() -> room.evidence().pictures().size() == 1);
    MediaId taken = room.evidence().pictures().getFirst().medium().id();
    assertThat(room.evidence().mayLook(taken, room.secondPerson)).isFalse();
    assertThat(room.evidence().mayLook(taken, room.expert)).isTrue();
    robot.push(KeyCode.I);
    until(() -> room.capture.readers().isEmpty());
  }

  @Test
  void nothing_of_the_screen_lies_outside_a_small_window_while_recording() throws Exception {
    stage.openCamera();
    robot.push(KeyCode.F8);
    until(() -> robot.lookup("#evidence-mark").queryButton().isVisible());
    for (String id : List.of("#evidence-photo", "#evidence-pause", "#evidence-finding-1")) {
      Node node = robot.lookup(id).query();
      Bounds at = node.localToScene(node.getLayoutBounds());
      assertThat(at.getMinX()).as(id).isNotNegative();
      assertThat(at.getMaxX()).as(id).isLessThanOrEqualTo(node.getScene().getWidth());
    }
    robot.push(KeyCode.F8);
    until(() -> room.evidence().pictures().size() == 1);
  }

  @Test
  void a_picture_is_described_for_the_archive_by_keyboard() throws Exception {
    stage.openCamera();
    robot.push(KeyCode.F7);
    until(() -> !robot.lookup("#evidence-describe-open").queryButton().isDisabled());
    robot.push(KeyCode.D);
    until(() -> robot.lookup("#evidence-describe-title").tryQuery().isPresent());
    stage.picture("10-describe");
    robot.push(KeyCode.SHORTCUT, KeyCode.A);
    stage.paste("elbow bent");
    robot.push(KeyCode.TAB);
    stage.paste("seated");
    robot.push(KeyCode.TAB).push(KeyCode.DOWN);
    robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
    MediaId taken = room.evidence().pictures().getFirst().medium().id();
    until(() -> descriptions().of(taken).isPresent());
    assertThat(descriptions().of(taken).orElseThrow().description())
        .isEqualTo(new Description("elbow bent", "seated", Retention.YEARS_100));
  }

  private Descriptions descriptions() {
    return room.station.journal.stream(room.stream).get(Descriptions.PROJECTION);
  }

  private ListCell<?> cell(String picture) {
    return (ListCell<?>) robot.lookup(picture).query().getParent().getParent();
  }

  private long marks() {
    return room.station.journal.stream(room.stream)
        .get(Notes.PROJECTION)
        .standing()
        .values()
        .stream()
        .mapToLong(List::size)
        .sum();
  }

  @Test
  void a_photo_and_a_clip_with_sound_are_taken_voided_and_exported_by_robot() throws Exception {
    until(() -> robot.lookup("#evidence-camera-0").tryQuery().isPresent());
    assertThat(room.capture.status().live()).isFalse();
    stage.picture("1-closed");
    robot.clickOn("#evidence-camera-0");
    until(() -> !robot.lookup("#evidence-photo").query().isDisabled());
    room.frames(3);
    robot.push(KeyCode.F7);
    until(() -> room.evidence().pictures().size() == 1);

    robot.clickOn("#evidence-finding-2");
    robot.clickOn("#evidence-sound");
    until(() -> room.capture.status().microphone());
    until(() -> !robot.lookup("#evidence-photo").query().isDisabled());
    room.frames(3);
    robot.push(KeyCode.F8);
    until(() -> room.capture.status().recording() != null);
    // A busy machine may miss the very second.
    until(() -> stage.text("#evidence-recording").matches(".*00:(0[1-9]|[1-5]\\d)"));
    stage.picture("2-recording");
    robot.push(KeyCode.F8);
    until(() -> room.evidence().pictures().size() == 2);
    pausesAndGoesOn();
    Evidence.Item clip = room.evidence().pictures().getLast();
    assertThat(clip.medium().kind()).isEqualTo(MediaKind.CLIP);
    assertThat(clip.medium().finding()).isEqualTo(room.scar);
    assertThat(Objects.requireNonNull(clip.capture()).sound()).isTrue();

    robot.push(KeyCode.F7);
    until(() -> room.evidence().pictures().size() == 3);
    until(() -> cell("#evidence-strip-0").isSelected());
    robot.push(KeyCode.DELETE);
    until(() -> robot.lookup("#evidence-void-reason").tryQuery().isPresent());
    robot.clickOn("#evidence-void-reason");
    stage.paste("out of focus");
    stage.picture("3-void");
    robot.clickOn("#evidence-void-act");
    until(() -> room.evidence().pictures().size() == 2);

    robot.clickOn("#evidence-export");
    until(() -> robot.lookup("#evidence-export-act").tryQuery().isPresent());
    robot.clickOn("#evidence-export-act");
    assertThat(stage.text("#evidence-export-problem")).contains("接收人");
    robot.clickOn("#evidence-export-recipient");
    stage.paste("委员会档案室");
    robot.clickOn("#evidence-export-purpose");
    stage.paste("归档");
    stage.picture("4-export");
    robot.clickOn("#evidence-export-act");
    until(() -> robot.lookup("#shell-toast").tryQuery().isPresent());
    stage.picture("4-exported");
    try (Stream<Path> files = Files.list(folder.resolve("export"))) {
      assertThat(
              files
                  .map(f -> f.getFileName().toString())
                  .filter(name -> !name.endsWith(".manifest.json")))
          .containsExactlyInAnyOrder(
              "IMG-01.jpg", "IMG-01.jpg.json", "CLIP-01.mp4", "CLIP-01.mp4.json");
    }
    assertThat(Digest.of(Files.readAllBytes(folder.resolve("export/CLIP-01.mp4"))))
        .isEqualTo(clip.medium().sha256());

    robot.clickOn("#evidence-unplug");
    until(() -> !room.capture.status().attached());
    until(() -> robot.lookup("#evidence-banner").<Region>query().isVisible());
    stage.picture("5-lost");
    robot.clickOn("#evidence-replug");
    until(() -> room.capture.status().attached());
  }

  /** Records two parts with a pause between, takes a burst, and voids what came of it. */
  private void pausesAndGoesOn() throws Exception {
    List<MediaId> before = ids();
    robot.push(KeyCode.F8);
    until(() -> room.capture.status().recording() != null);
    room.frames(3);
    robot.push(KeyCode.SHIFT, KeyCode.F8);
    until(() -> room.capture.status().paused() != null);
    until(() -> stage.text("#evidence-recording").contains("暂停"));
    robot.push(KeyCode.SHIFT, KeyCode.F8);
    until(() -> room.capture.status().recording() != null);
    room.frames(3);
    robot.push(KeyCode.F8);
    robot.push(KeyCode.SHIFT, KeyCode.F7);
    until(() -> room.evidence().pictures().size() == before.size() + 2 + Shutter.BURST);
    for (MediaId taken : ids()) {
      if (!before.contains(taken)) {
        room.custody.voidMedium(room.stream, room.expert, taken, "practice", null);
      }
    }
    until(() -> room.evidence().pictures().size() == before.size());
  }

  private List<MediaId> ids() {
    return room.evidence().pictures().stream().map(item -> item.medium().id()).toList();
  }
}
