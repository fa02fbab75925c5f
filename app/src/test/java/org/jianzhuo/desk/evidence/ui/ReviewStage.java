package org.jianzhuo.desk.evidence.ui;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.ImageView;
import javafx.scene.layout.BorderPane;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.FxTaskRunner;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.ui.Pictures;
import org.jianzhuo.desk.evidence.camera.CaptureRoom;
import org.jianzhuo.desk.exam.DraftKeeper;
import org.jianzhuo.desk.exam.FakeDelays;
import org.jianzhuo.desk.exam.ui.DraftedWords;
import org.jianzhuo.desk.opinion.ui.OpinionStage;
import org.jianzhuo.desk.workbench.Layers;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.evidence.Notes;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The review screen in a window, over the case of a room, and a robot before it. */
final class ReviewStage implements AutoCloseable {

  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final int WIDTH = Integer.getInteger("jz.width", 1366) - 88;
  private static final int HEIGHT = Integer.getInteger("jz.height", 768) - 140;
  private static final boolean ENGLISH = Boolean.getBoolean("jz.english");

  final FxRobot robot = new FxRobot();
  final FxTaskRunner tasks = new FxTaskRunner();
  final Messages words = Messages.in(ENGLISH);
  final CaptureRoom room;
  final ReviewViewModel model;
  final FakeDelays delays = new FakeDelays();
  private final AtomicReference<DeskFault> fault = new AtomicReference<>();
  private final AtomicReference<ReviewView> shown = new AtomicReference<>();

  /** What is taken before the screen opens. */
  @FunctionalInterface
  interface Before {
    void take(CaptureRoom room) throws Exception;
  }

  /**
   * @param before takes pictures with the camera, which is let go then
   */
  ReviewStage(Path folder, Before before) throws Exception {
    Pictures.startToolkit();
    room = new CaptureRoom(folder.resolve("data"), 640, 360, tasks).withNotice().withCamera();
    before.take(room);
    room.capture.release();
    model = EvidenceModels.review(room, tasks, () -> Optional.of(room.expert), fault::set);
    DraftKeeper keeper = new DraftKeeper(room.station.drafts, room.expert, tasks, delays, delays);
    model.keepTyped(new DraftedWords(room.station.drafts, keeper, room.expert, tasks));
    FxToolkit.registerPrimaryStage();
    FxToolkit.setupScene(
        () -> {
          model.showCase(room.stream);
          BorderPane host = new BorderPane();
          Layers layers = new Layers(host);
          ReviewView view =
              new ReviewView(
                  model,
                  () -> words,
                  layers,
                  person -> ENGLISH ? "Expert 1" : "1号专家",
                  ZONE,
                  () -> folder.resolve("export"));
          shown.set(view);
          host.setCenter(view.content());
          return OpinionStage.dressed(layers, view, WIDTH, HEIGHT);
        });
    FxToolkit.showStage();
    robot.interact(() -> view().shown());
  }

  ReviewView view() {
    return Objects.requireNonNull(shown.get());
  }

  List<Notes.Standing> notes(Medium medium) {
    return room.station.journal.stream(room.stream).get(Notes.PROJECTION).of(medium.id());
  }

  /** Tells whether the window holds a node. */
  boolean holds(String id) {
    return robot.lookup(id).tryQuery().isPresent();
  }

  /** Tells whether the picture is decoded: what is drawn before is drawn on nothing. */
  boolean showsStill() {
    return robot
        .lookup("#review-picture .image-view")
        .tryQueryAs(ImageView.class)
        .filter(view -> view.getImage() != null)
        .isPresent();
  }

  String text(String id) {
    return robot.lookup(id).tryQueryAs(Labeled.class).map(Labeled::getText).orElse("");
  }

  /** Enters a text at once: a window is drawn anew for each key of a robot. */
  void enter(String id, String text) {
    robot.interact(() -> robot.lookup(id).<TextInputControl>query().setText(text));
  }

  static void until(BooleanSupplier wished) throws Exception {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, wished::getAsBoolean);
    WaitForAsyncUtils.waitForFxEvents();
  }

  static <T> T done(Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Done<T>(T value) -> value;
      case Outcome.Refused<T>(var reason) -> throw new AssertionError(reason);
    };
  }

  /** Draws the window where pictures are wanted. */
  void picture(String name) {
    String out = System.getProperty("jz.pictures");
    if (out != null) {
      WaitForAsyncUtils.waitForFxEvents();
      Pictures.onWindow(
          () ->
              Pictures.write(
                  Path.of(out, name + (ENGLISH ? "-en" : "-zh") + ".png"),
                  view().content().getScene().snapshot(null)));
    }
  }

  @Override
  public void close() throws Exception {
    robot.interact(
        () -> {
          view().hidden();
          model.leaveCase();
        });
    tasks.close();
    room.close();
    FxToolkit.cleanupStages();
    if (fault.get() != null) {
      throw new AssertionError(fault.get());
    }
  }
}
