package org.jianzhuo.desk.evidence.ui;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javax.imageio.ImageIO;
import org.jianzhuo.desk.base.FxTaskRunner;
import org.jianzhuo.desk.base.Lane;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.ui.Look;
import org.jianzhuo.desk.base.ui.Pictures;
import org.jianzhuo.desk.base.ui.Theme;
import org.jianzhuo.desk.evidence.ImportLabels;
import org.jianzhuo.desk.evidence.camera.CaptureRoom;
import org.jianzhuo.desk.workbench.Layers;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.evidence.NoteKind;
import org.jianzhuo.model.evidence.Spot;

/**
 * Draws the review screen of a case with 200 pictures in both languages and sizes, and measures how
 * long a pulse of the strip takes while it scrolls.
 */
public final class ReviewPictures {

  private static final int MANY = 200;

  private ReviewPictures() {}

  public static void main(String[] folder) throws Exception {
    Pictures.startToolkit();
    Path data = Files.createTempDirectory("review-pictures");
    FxTaskRunner tasks = new FxTaskRunner();
    List<String> figures = new ArrayList<>();
    try (tasks;
        CaptureRoom room = new CaptureRoom(data, 640, 360, tasks)) {
      Medium first = null;
      for (int i = 0; i < MANY; i++) {
        Path file = Files.write(data.resolve("arm-" + i + ".jpg"), arm(i));
        Outcome<Medium> taken =
            room.imports.importFile(
                room.stream,
                room.expert,
                i < 120 ? room.elbow : room.scar,
                file,
                "市人民医院",
                ImportLabels.OWN);
        first = first == null ? ((Outcome.Done<Medium>) taken).value() : first;
      }
      ReviewViewModel model = EvidenceModels.review(room, tasks);
      Pictures.onWindow(
          () -> {
            model.showCase(room.stream);
            model.notes().add(NoteKind.ANGLE, spots(0.17, 0.44, 0.62, 0.43, 0.38, 0.1), "");
            model.notes().add(NoteKind.ARROW, spots(0.8, 0.2, 0.64, 0.3), "手术瘢痕 16 cm");
          });
      settle(tasks);
      for (boolean english : new boolean[] {false, true}) {
        String language = english ? "en" : "zh";
        take(
            model,
            tasks,
            english,
            1832,
            826,
            Path.of(folder[0], "review-1920-" + language + ".png"),
            figures);
        take(
            model,
            tasks,
            english,
            1298,
            628,
            Path.of(folder[0], "review-1366-" + language + ".png"),
            figures);
      }
    }
    Files.write(Path.of(folder[0], "figures.txt"), figures);
    Platform.exit();
  }

  private static void settle(FxTaskRunner tasks) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    tasks.run(Lane.REVIEW, () -> true, is -> done.countDown(), fault -> {});
    done.await(60, TimeUnit.SECONDS);
    CountDownLatch also = new CountDownLatch(1);
    tasks.run(Lane.IO, () -> true, is -> also.countDown(), fault -> {});
    also.await(60, TimeUnit.SECONDS);
  }

  private static void take(
      ReviewViewModel model,
      FxTaskRunner tasks,
      boolean english,
      int width,
      int height,
      Path file,
      List<String> figures)
      throws Exception {
    Messages m = Messages.in(english);
    Scene[] scene = new Scene[1];
    ReviewView[] view = new ReviewView[1];
    Pictures.onWindow(
        () -> {
          BorderPane host = new BorderPane();
          Layers layers = new Layers(host);
          view[0] =
              new ReviewView(
                  model,
                  () -> m,
                  layers,
                  person -> english ? "Expert 1" : "1号专家",
                  ZoneId.of("Asia/Shanghai"),
                  () -> Path.of("export"));
          host.setCenter(view[0].content());
          scene[0] = new Scene(layers, width, height);
          Look.apply(scene[0], Theme.LIGHT);
          scene[0].snapshot(null);
        });
    for (int i = 0; i < 6; i++) {
      settle(tasks);
      Pictures.onWindow(() -> scene[0].snapshot(null));
    }
    Pictures.onWindow(() -> Pictures.write(file, scene[0]));
    dialog(view[0], scene[0], "evidence.import.open", beside(file, "import-"), m);
    Pictures.onWindow(() -> ((Button) scene[0].lookup("#review-export")).fire());
    still(scene[0], beside(file, "export-"));
    ListView<?> strip = (ListView<?>) scene[0].lookup("#review-strip");
    double[] millis = new double[180];
    for (int i = 0; i < millis.length; i++) {
      int at = i;
      Pictures.onWindow(
          () -> {
            long begun = System.nanoTime();
            strip.scrollTo(at);
            scene[0].getRoot().applyCss();
            scene[0].getRoot().layout();
            millis[at] = (System.nanoTime() - begun) / 1e6;
          });
    }
    Arrays.sort(millis);
    figures.add(
        String.format(
            Locale.ROOT,
            "%s: strip of %d, layout per step: median %.1f ms, p95 %.1f ms, worst %.1f ms; %d"
                + " thumbnails kept",
            file.getFileName(),
            MANY,
            millis[90],
            millis[171],
            millis[179],
            model.shelf().size()));
    Pictures.onWindow(() -> view[0].hidden());
  }

  private static Path beside(Path file, String before) {
    return file.resolveSibling(before + file.getFileName());
  }

  private static void dialog(ReviewView view, Scene scene, String key, Path file, Messages m) {
    Pictures.onWindow(
        () ->
            view.shortcuts().values().stream()
                .filter(each -> each.words().equals(m.text(key)))
                .findFirst()
                .orElseThrow()
                .act()
                .run());
    still(scene, file);
  }

  private static void still(Scene scene, Path file) {
    Pictures.onWindow(() -> scene.snapshot(null));
    Pictures.onWindow(() -> Pictures.write(file, scene));
    Pictures.onWindow(() -> ((Layers) scene.getRoot()).close());
  }

  private static List<Spot> spots(double... at) {
    List<Spot> spots = new ArrayList<>();
    for (int i = 0; i < at.length; i += 2) {
      spots.add(new Spot(at[i], at[i + 1]));
    }
    return spots;
  }

  private static byte[] arm(int number) throws Exception {
    BufferedImage image = new BufferedImage(960, 720, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(new Color(0x7a8c92 + number * 0x010203 % 0x202020));
    pen.fillRect(0, 0, 960, 720);
    pen.setStroke(new BasicStroke(110, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    pen.setColor(new Color(0xdcb096));
    pen.drawPolyline(new int[] {120, 600, 360 + number}, new int[] {420, 415, 90 + number}, 3);
    pen.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "jpg", out);
    return out.toByteArray();
  }
}
