package org.jianzhuo.desk.evidence.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import org.jianzhuo.desk.base.FxTaskRunner;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Look;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.base.ui.Pictures;
import org.jianzhuo.desk.base.ui.Theme;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.evidence.camera.CaptureRoom;
import org.jianzhuo.desk.evidence.camera.SimulatedMicrophone;

/** Draws the capture screen and the exam's camera pane with the camera open, to be looked at. */
public final class CapturePictures {

  private CapturePictures() {}

  public static void main(String[] folder) throws Exception {
    Pictures.startToolkit();
    Path data = Files.createTempDirectory("capture-pictures");
    FxTaskRunner tasks = new FxTaskRunner();
    try (tasks;
        CaptureRoom room = new CaptureRoom(data, 640, 360, tasks).withNotice().withCamera()) {
      room.capture.still(room.expert, room.elbow);
      CaptureViewModel model = EvidenceModels.capture(room, tasks);
      Pictures.onWindow(() -> model.showCase(room.stream));
      Messages m = Messages.in(false);
      take(
          room,
          Path.of(folder[0], "capture-1920.png"),
          () ->
              new CaptureView(
                      model,
                      new CameraSetup(
                          room.shelf,
                          () -> List.of(SimulatedMicrophone.INPUT),
                          room.pedals.ear(room.shelf),
                          tasks,
                          fault -> {},
                          key -> Optional.empty()),
                      () -> m,
                      new NoOverlay(),
                      () -> data)
                  .content(),
          1740,
          900);
      take(
          room,
          Path.of(folder[0], "capture-pane.png"),
          () -> new CapturePane(model, () -> m, new NoOverlay(), () -> {}),
          330,
          560);
    }
    Platform.exit();
  }

  private static void take(
      CaptureRoom room, Path file, java.util.function.Supplier<Node> node, int width, int height)
      throws Exception {
    Scene[] scene = new Scene[1];
    Pictures.onWindow(
        () -> {
          scene[0] = new Scene(new StackPane(node.get()), width, height);
          Look.apply(scene[0], Theme.LIGHT);
          scene[0].snapshot(null);
        });
    room.frames(5);
    CountDownLatch settled = new CountDownLatch(1);
    Pictures.onWindow(settled::countDown);
    settled.await();
    Pictures.onWindow(
        () -> {
          scene[0].snapshot(null);
          WritableImage image = scene[0].snapshot(null);
          Pictures.write(file, image);
        });
  }

  private static final class NoOverlay implements Overlay {
    @Override
    public void dialog(Node dialog) {}

    @Override
    public void sheet(Node sheet) {}

    @Override
    public void close() {}

    @Override
    public void toast(Tone tone, String text) {}
  }
}
