package org.jianzhuo.desk.evidence.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import org.jianzhuo.desk.base.FxTaskRunner;
import org.jianzhuo.desk.base.Lane;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Look;
import org.jianzhuo.desk.base.ui.Pictures;
import org.jianzhuo.desk.base.ui.Theme;
import org.jianzhuo.desk.evidence.ImportLabels;
import org.jianzhuo.desk.evidence.camera.CaptureRoom;
import org.jianzhuo.desk.workbench.Layers;

/** Draws the import of a folder of damaged media: what is refused, and what is shown. */
public final class ImportPictures {

  private ImportPictures() {}

  /** Takes the folder for the pictures and the folder of the media. */
  public static void main(String[] folders) throws Exception {
    Pictures.startToolkit();
    FxTaskRunner tasks = new FxTaskRunner();
    List<Path> media;
    try (Stream<Path> inside = Files.list(Path.of(folders[1]))) {
      media = inside.sorted().toList();
    }
    try (tasks;
        CaptureRoom room =
            new CaptureRoom(Files.createTempDirectory("import-pictures"), 640, 360, tasks)) {
      for (boolean english : new boolean[] {false, true}) {
        draw(room, tasks, english, media, Path.of(folders[0]));
      }
    }
    Platform.exit();
  }

  private static void draw(
      CaptureRoom room, FxTaskRunner tasks, boolean english, List<Path> media, Path out)
      throws Exception {
    ReviewViewModel model = EvidenceModels.review(room, tasks);
    Messages m = Messages.in(english);
    Scene[] scene = new Scene[1];
    String language = english ? "en" : "zh";
    Pictures.onWindow(
        () -> {
          BorderPane host = new BorderPane();
          Layers layers = new Layers(host);
          ReviewView view =
              new ReviewView(
                  model,
                  () -> m,
                  layers,
                  person -> "1",
                  ZoneId.of("Asia/Shanghai"),
                  () -> Path.of("export"));
          host.setCenter(view.content());
          scene[0] = new Scene(layers, 1298, 700);
          Look.apply(scene[0], Theme.LIGHT);
          model.showCase(room.stream);
          model.imports().take(media, room.elbow, "市人民医院放射科", ImportLabels.OWN, () -> {});
        });
    shoot(scene[0], tasks, out.resolve("import-refused-" + language + ".png"));
    Pictures.onWindow(
        () -> {
          if (scene[0].lookup("#review-import-told") instanceof Button told) {
            told.fire();
          }
        });
    shoot(scene[0], tasks, out.resolve("import-shown-" + language + ".png"));
  }

  private static void shoot(Scene scene, FxTaskRunner tasks, Path file) throws Exception {
    for (int i = 0; i < 8; i++) {
      settle(tasks, Lane.REVIEW);
      settle(tasks, Lane.IO);
      Pictures.onWindow(() -> scene.snapshot(null));
    }
    Pictures.onWindow(() -> Pictures.write(file, scene.snapshot(null)));
  }

  private static void settle(FxTaskRunner tasks, Lane lane) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    tasks.run(lane, () -> true, is -> done.countDown(), fault -> done.countDown());
    done.await(120, TimeUnit.SECONDS);
  }
}
