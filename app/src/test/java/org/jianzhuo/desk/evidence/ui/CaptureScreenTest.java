package org.jianzhuo.desk.evidence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.jianzhuo.desk.base.FxTaskRunner;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Look;
import org.jianzhuo.desk.base.ui.Pictures;
import org.jianzhuo.desk.base.ui.Theme;
import org.jianzhuo.desk.evidence.CameraRole;
import org.jianzhuo.desk.evidence.CaptureDevice;
import org.jianzhuo.desk.evidence.Pedal;
import org.jianzhuo.desk.evidence.camera.CaptureRoom;
import org.jianzhuo.desk.evidence.camera.SimulatedMicrophone;
import org.jianzhuo.desk.workbench.Layers;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.evidence.Description;
import org.jianzhuo.model.evidence.Descriptions;
import org.jianzhuo.model.evidence.Evidence;
import org.jianzhuo.model.evidence.MediaKind;
import org.jianzhuo.model.evidence.Notes;
import org.jianzhuo.model.evidence.Retention;
import org.jianzhuo.model.journal.MediaId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class CaptureScreenTest {

  @TempDir Path folder;
  private final FxRobot robot = new FxRobot();
  private FxTaskRunner tasks;
  private CaptureRoom room;
  private CaptureViewModel model;
  private @Nullable CaptureView view;
  private boolean english;

  @BeforeEach
  void show() throws Exception {
    Pictures.startToolkit();
    english = Boolean.getBoolean("jz.english");
    tasks = new FxTaskRunner();
    room = new CaptureRoom(folder.resolve("data"), 640, 360, tasks).withNotice();
    model =
        new CaptureViewModel(
            room.capture,
            room.custody,
            room.station.journal,
            tasks,
            () -> Optional.of(room.expert),
            fault -> {
              throw fault;
            },
            System::nanoTime);
    FxToolkit.registerPrimaryStage();
    FxToolkit.setupScene(
        () -> {
          BorderPane host = new BorderPane();
          Layers layers = new Layers(host);
          CaptureView made =
              new CaptureView(
                  model,
                  new CameraSetup(
                      room.shelf,
                      () -> List.of(SimulatedMicrophone.INPUT),
                      room.pedals.ear(room.shelf),
                      tasks,
                      fault -> {
                        throw fault;
                      },
                      key -> key == KeyCode.F3 ? Optional.of("下一项所见") : Optional.empty()),
                  () -> Messages.in(english),
                  layers,
                  () -> folder.resolve("export"));
          view = made;
          host.setCenter(made.content());
          int width = Integer.getInteger("jz.width", 1366);
          Scene scene = new Scene(layers, width, (width * 9) / 16.0);
          Look.apply(scene, Theme.LIGHT);
          made.shortcuts().forEach((key, act) -> scene.getAccelerators().put(key, act.act()));
          return scene;
        });
    FxToolkit.showStage();
    robot.interact(
        () -> {
          Objects.requireNonNull(view).shown();
          model.showCase(room.stream);
        });
  }

  @AfterEach
  void hide() throws Exception {
    robot.interact(() -> model.leaveCase());
    tasks.close();
    room.close();
    FxToolkit.cleanupStages();
  }

  @Test
  void a_moment_is_marked_by_its_key_while_a_clip_is_recorded() throws Exception {
    room.withCamera();
    robot.interact(() -> model.showCase(room.stream));
    assertThat(robot.lookup("#evidence-mark").queryButton().isVisible()).isFalse();
    robot.push(KeyCode.F8);
    until(() -> robot.lookup("#evidence-mark").queryButton().isVisible());
    robot.push(KeyCode.M);
    until(() -> marks() == 1);
    robot.clickOn("#evidence-mark");
    until(() -> marks() == 2);
    until(() -> robot.lookup("#evidence-banner").query().isVisible());
    robot.push(KeyCode.F8);
    until(() -> !robot.lookup("#evidence-mark").queryButton().isVisible());
  }

  @Test
  void intimate_parts_are_taken_for_named_readers_by_keyboard() throws Exception {
    room.withCamera();
    robot.interact(() -> model.showCase(room.stream));
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
  void nothing_of_the_screen_lies_outside_a_small_window_while_recording() throws Exception {
    room.withCamera();
    robot.interact(() -> model.showCase(room.stream));
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
    room.withCamera();
    robot.interact(() -> model.showCase(room.stream));
    robot.push(KeyCode.F7);
    until(() -> !robot.lookup("#evidence-describe-open").queryButton().isDisabled());
    robot.push(KeyCode.D);
    until(() -> robot.lookup("#evidence-describe-title").tryQuery().isPresent());
    picture("10-describe");
    robot.push(KeyCode.SHORTCUT, KeyCode.A).write("elbow bent");
    robot.push(KeyCode.TAB).write("seated");
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
  void a_network_camera_is_added_and_a_camera_given_its_role_by_robot() throws Exception {
    until(() -> robot.lookup("#evidence-camera-add").tryQuery().isPresent());
    robot.clickOn("#evidence-camera-add");
    robot.clickOn("#evidence-camera-name").write("above");
    robot.push(KeyCode.TAB).write("camera").push(KeyCode.ENTER);
    until(() -> !text("#evidence-camera-refused").isEmpty());
    picture("6-add-camera");
    robot.clickOn("#evidence-camera-url").push(KeyCode.SHORTCUT, KeyCode.A);
    robot.write("rtsp://10.0.0.9/s").push(KeyCode.ENTER);
    until(() -> room.shelf.network().size() == 1);

    robot.clickOn("#evidence-camera-0");
    until(() -> room.capture.status().live());
    robot.clickOn("#evidence-camera-role-1");
    until(() -> room.shelf.roleOf(room.camera.identity()) == CameraRole.CLOSE_UP);
    picture("7-role");
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
    until(() -> text("#evidence-pedal-said").contains("F7"));
    robot.push(KeyCode.F3);
    until(() -> text("#evidence-pedal-said").contains("下一项所见"));
    assertThat(room.shelf.pedal()).isEqualTo(Pedal.NONE);
    robot.push(KeyCode.PAGE_DOWN);
    until(() -> "PAGE_DOWN".equals(room.shelf.pedal().photo()));
    assertThat(room.evidence().pictures()).isEmpty();
    picture("8-pedal");
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
    picture("9-delivery");
  }

  @Test
  void a_photo_and_a_clip_with_sound_are_taken_voided_and_exported_by_robot() throws Exception {
    until(() -> robot.lookup("#evidence-camera-0").tryQuery().isPresent());
    assertThat(room.capture.status().live()).isFalse();
    picture("1-closed");
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
    until(() -> text("#evidence-recording").matches(".*00:(0[1-9]|[1-5]\\d)"));
    picture("2-recording");
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
    robot.clickOn("#evidence-void-reason").write("blurred");
    picture("3-void");
    robot.clickOn("#evidence-void-act");
    until(() -> room.evidence().pictures().size() == 2);

    robot.clickOn("#evidence-export");
    until(() -> robot.lookup("#evidence-export-act").tryQuery().isPresent());
    robot.clickOn("#evidence-export-act");
    until(() -> model.said().get() != null);
    picture("4-exported");
    try (Stream<Path> files = Files.list(folder.resolve("export"))) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "IMG-01.jpg", "IMG-01.jpg.json", "CLIP-01.mp4", "CLIP-01.mp4.json");
    }
    assertThat(Digest.of(Files.readAllBytes(folder.resolve("export/CLIP-01.mp4"))))
        .isEqualTo(clip.medium().sha256());

    robot.clickOn("#evidence-unplug");
    until(() -> !room.capture.status().attached());
    until(() -> robot.lookup("#evidence-banner").<Region>query().isVisible());
    picture("5-lost");
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
    until(() -> text("#evidence-recording").contains("暂停"));
    robot.push(KeyCode.SHIFT, KeyCode.F8);
    until(() -> room.capture.status().recording() != null);
    room.frames(3);
    robot.push(KeyCode.F8);
    robot.push(KeyCode.SHIFT, KeyCode.F7);
    until(() -> room.evidence().pictures().size() == before.size() + 2 + CaptureViewModel.BURST);
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

  private String text(String id) {
    return robot.lookup(id).<Labeled>query().getText() == null
        ? ""
        : robot.lookup(id).<Labeled>query().getText();
  }

  private static void until(BooleanSupplier wished) throws Exception {
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> wished.getAsBoolean());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void picture(String name) {
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
