package org.jianzhuo.desk.evidence.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.FxTaskRunner;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.ui.Look;
import org.jianzhuo.desk.base.ui.Pictures;
import org.jianzhuo.desk.base.ui.Theme;
import org.jianzhuo.desk.evidence.camera.CaptureRoom;
import org.jianzhuo.desk.workbench.Layers;
import org.jianzhuo.model.evidence.EvidenceFact;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.evidence.Note;
import org.jianzhuo.model.evidence.NoteId;
import org.jianzhuo.model.evidence.NoteKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Goes from the clause of a finding to the second of the clip that supports it. */
class ClauseToSecondTest {

  @TempDir Path folder;
  private final FxRobot robot = new FxRobot();
  private final AtomicInteger clicks = new AtomicInteger();
  private final BorderPane host = new BorderPane();
  private FxTaskRunner tasks;
  private CaptureRoom room;
  private ReviewViewModel model;
  private ReviewView review;
  private Layers layers;

  @BeforeEach
  void show() throws Exception {
    Pictures.startToolkit();
    tasks = new FxTaskRunner();
    room = new CaptureRoom(folder.resolve("data"), 320, 180, tasks).withNotice().withCamera();
    // The clip was begun for the scar; a moment of it was marked for the elbow.
    room.capture.startClip(room.stream, room.expert, room.scar);
    room.frames(75);
    Medium clip = ((Outcome.Done<Medium>) room.capture.stopClip()).value();
    room.capture.release();
    NoteId id = new NoteId(UUID.randomUUID());
    room.tell(
        new EvidenceFact.Annotated(
            clip.id(), new Note(id, NoteKind.BOOKMARK, List.of(), "end", 0, 1500, room.elbow)));
    model = EvidenceModels.review(room, tasks);
    FxToolkit.registerPrimaryStage();
    FxToolkit.setupScene(
        () -> {
          layers = new Layers(host);
          SupportDoor door =
              new SupportDoor(
                  room.station.journal,
                  room.custody,
                  tasks,
                  Messages.in(false),
                  layers,
                  (stream, support) -> review(support.medium(), support.atMillis()));
          host.setCenter(
              new VBox(door.button(room.stream, room.elbow), door.button(room.stream, room.scar)));
          Scene scene = new Scene(layers, 1280, 700);
          Look.apply(scene, Theme.LIGHT);
          scene.addEventFilter(MouseEvent.MOUSE_CLICKED, event -> clicks.incrementAndGet());
          return scene;
        });
    FxToolkit.showStage();
  }

  private void review(Medium medium, long millis) {
    model.showMoment(room.stream, medium.id(), millis / 1000.0);
    review =
        new ReviewView(
            model,
            () -> Messages.in(false),
            layers,
            person -> "1号专家",
            ZoneId.of("Asia/Shanghai"),
            () -> folder);
    host.setCenter(review.content());
    review.shown();
  }

  @AfterEach
  void hide() throws Exception {
    robot.interact(
        () -> {
          if (review != null) {
            review.hidden();
          }
          model.leaveCase();
        });
    tasks.close();
    room.close();
    FxToolkit.cleanupStages();
  }

  @Test
  void two_clicks_lead_from_the_clause_to_the_marked_second() throws Exception {
    robot.clickOn("#support-1");
    robot.clickOn("#support-row-0");
    until(() -> text("#review-time").startsWith("00:01.5"));
    assertThat(clicks.get()).isEqualTo(2);
    assertThat(Double.parseDouble(text("#review-time").substring(3, 7))).isCloseTo(1.5, within(.1));
  }

  @Test
  void two_keys_do_as_well() throws Exception {
    robot.interact(() -> robot.lookup("#support-1").query().requestFocus());
    robot.push(KeyCode.ENTER);
    until(() -> robot.lookup("#support-list").tryQuery().isPresent());
    robot.push(KeyCode.ENTER);
    until(() -> text("#review-time").startsWith("00:01.5"));
    assertThat(clicks.get()).isZero();
  }

  @Test
  void the_clips_own_finding_shows_it_from_its_beginning() throws Exception {
    robot.clickOn("#support-2");
    robot.clickOn("#support-row-0");
    until(() -> text("#review-time").startsWith("00:00.0 / 00:0"));
    assertThat(text("#review-name")).isEqualTo("CLIP-01");
  }

  private String text(String id) {
    return robot.lookup(id).tryQueryAs(Labeled.class).map(Labeled::getText).orElse("");
  }

  private static void until(BooleanSupplier wished) throws Exception {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, wished::getAsBoolean);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
