package org.jianzhuo.packaging.bench;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.jianzhuo.desk.base.FxTaskRunner;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Look;
import org.jianzhuo.desk.base.ui.Theme;
import org.jianzhuo.desk.evidence.CaptureDevice.Frame;
import org.jianzhuo.desk.evidence.ui.CaptureState.Standing;
import org.jianzhuo.desk.evidence.ui.MediaStrip;
import org.jianzhuo.desk.evidence.ui.ThumbnailShelf;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.evidence.MediaKind;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.journal.MediaId;
import org.jspecify.annotations.Nullable;

/**
 * Measures what one scroll step of a strip of 200 pictures takes of the window's thread: beside a
 * list of plain coloured cells, and one whose cells decode where they are painted.
 */
final class StripBench {

  private static final int MEDIA = 200;
  private static final int STEPS = 120;
  private static final int NAIVE_STEPS = 15;
  private static final int WIDTH = 1920;
  private static final int HEIGHT = 1080;
  private static final int PHOTO_WIDTH = 1920;
  private static final int PHOTO_HEIGHT = 1080;
  private static final double GOAL_MILLIS = 16;

  private final byte[] photo;
  private final List<Medium> media;

  private StripBench() throws IOException {
    photo = photo();
    media = new ArrayList<>();
    for (int i = 0; i < MEDIA; i++) {
      media.add(
          new Medium(
              new MediaId(new UUID(1, i)),
              MediaKind.PHOTO,
              "IMG-" + i + ".jpg",
              "image/jpeg",
              Digest.of(new byte[] {(byte) i}),
              photo.length,
              null));
    }
  }

  static List<Row> run() throws IOException, InterruptedException {
    CountDownLatch started = new CountDownLatch(1);
    Platform.startup(started::countDown);
    Platform.setImplicitExit(false);
    started.await();
    try (FxTaskRunner tasks = new FxTaskRunner()) {
      return new StripBench().measure(tasks);
    } finally {
      Platform.exit();
    }
  }

  private List<Row> measure(FxTaskRunner tasks) throws InterruptedException {
    List<Row> rows = new ArrayList<>();
    for (MediaStrip.Size size : List.of(MediaStrip.Size.CAPTURE, MediaStrip.Size.REVIEW)) {
      String name = size.equals(MediaStrip.Size.CAPTURE) ? "capture strip" : "review strip";
      // Once for the virtual machine to know the way.
      scroll(tasks, STEPS, () -> ours(tasks, size));
      double[] ours = scroll(tasks, STEPS, () -> ours(tasks, size));
      double[] plain = scroll(tasks, STEPS, () -> plain(size));
      double[] naive = scroll(tasks, NAIVE_STEPS, () -> naive(size));
      rows.add(row(name + ", a step, median", 50, ours, plain, naive));
      rows.add(row(name + ", a step, 95 of 100", 95, ours, plain, naive));
    }
    rows.add(new Row("goal for a step, median", "ms", GOAL_MILLIS, null, null, null));
    return rows;
  }

  private static Row row(String name, int percent, double[] ours, double[] plain, double[] naive) {
    return new Row(
        name,
        "ms",
        Samples.percentile(percent, ours),
        null,
        Samples.percentile(percent, plain),
        Samples.percentile(percent, naive));
  }

  /** Makes a list, on the window's thread. */
  @FunctionalInterface
  private interface Making {
    ListView<?> make();
  }

  private static double[] scroll(FxTaskRunner tasks, int steps, Making making)
      throws InterruptedException {
    double[] millis = new double[steps];
    Stage[] stage = new Stage[1];
    ListView<?>[] list = new ListView<?>[1];
    onWindow(
        tasks,
        () -> {
          list[0] = making.make();
          Scene scene = new Scene(new StackPane(list[0]), WIDTH, HEIGHT / 5.0);
          Look.apply(scene, Theme.LIGHT);
          stage[0] = new Stage();
          stage[0].setScene(scene);
          stage[0].show();
          lay(list[0]);
        });
    for (int i = 0; i < steps; i++) {
      int to = i;
      onWindow(
          tasks,
          () -> {
            long begun = System.nanoTime();
            list[0].scrollTo(to);
            lay(list[0]);
            millis[to] = (System.nanoTime() - begun) / 1e6;
          });
    }
    onWindow(tasks, stage[0]::close);
    return millis;
  }

  private static void lay(ListView<?> list) {
    list.getScene().getRoot().applyCss();
    list.getScene().getRoot().layout();
  }

  private static void onWindow(FxTaskRunner tasks, Runnable work) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    tasks.onWindow(
        () -> {
          try {
            work.run();
          } finally {
            done.countDown();
          }
        });
    done.await();
  }

  private ListView<?> ours(FxTaskRunner tasks, MediaStrip.Size size) {
    Messages words = Messages.in(false);
    MediaStrip strip =
        new MediaStrip(
            "bench-strip",
            new ThumbnailShelf((medium, width) -> frame(width), tasks),
            () -> words,
            size,
            "evidence.strip.empty",
            chosen -> {});
    List<MediaStrip.Tile> tiles = new ArrayList<>();
    for (Medium medium : media) {
      Standing standing = Standing.values()[tiles.size() % Standing.values().length];
      tiles.add(
          new MediaStrip.Tile(medium, medium.fileName(), "", standing, medium.fileName(), false));
    }
    strip.showTiles(tiles, null);
    return strip;
  }

  /** Only what no list can leave out: cells that are laid out and coloured. */
  private ListView<?> plain(MediaStrip.Size size) {
    return list(
        size,
        () -> {
          Region region = sized(new Region(), size);
          return new Cell() {
            @Override
            void show(Medium medium, int place) {
              region.setOpacity(0.5 + place % 2 * 0.5);
              setGraphic(region);
            }
          };
        });
  }

  private ListView<?> naive(MediaStrip.Size size) {
    return list(
        size,
        () ->
            new Cell() {
              @Override
              void show(Medium medium, int place) {
                ImageView view = new ImageView(new Image(new ByteArrayInputStream(photo)));
                view.setFitWidth(size.width());
                view.setPreserveRatio(true);
                setGraphic(view);
              }
            });
  }

  private ListView<?> list(MediaStrip.Size size, Supplier<Cell> cells) {
    ListView<Medium> list = new ListView<>(FXCollections.observableArrayList(media));
    list.setOrientation(Orientation.HORIZONTAL);
    list.setFixedCellSize(size.cell());
    list.setCellFactory(of -> cells.get());
    return list;
  }

  private static Region sized(Region region, MediaStrip.Size size) {
    region.setStyle("-fx-background-color: slategray;");
    region.setMinSize(size.width(), size.height());
    region.setMaxSize(size.width(), size.height());
    return region;
  }

  private abstract static class Cell extends ListCell<Medium> {
    @Override
    protected final void updateItem(@Nullable Medium medium, boolean empty) {
      super.updateItem(medium, empty);
      if (empty || medium == null) {
        setGraphic(null);
      } else {
        show(medium, getIndex());
      }
    }

    abstract void show(Medium medium, int place);
  }

  private Frame frame(int width) {
    try {
      BufferedImage whole = ImageIO.read(new ByteArrayInputStream(photo));
      int height = whole.getHeight() * width / whole.getWidth();
      BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
      Graphics2D pen = small.createGraphics();
      pen.drawImage(whole, 0, 0, width, height, null);
      pen.dispose();
      int[] pixels = ((DataBufferInt) small.getRaster().getDataBuffer()).getData();
      byte[] bgra = new byte[pixels.length * 4];
      for (int i = 0; i < pixels.length; i++) {
        bgra[i * 4] = (byte) pixels[i];
        bgra[i * 4 + 1] = (byte) (pixels[i] >> 8);
        bgra[i * 4 + 2] = (byte) (pixels[i] >> 16);
        bgra[i * 4 + 3] = (byte) 0xff;
      }
      return new Frame(width, height, bgra, 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] photo() throws IOException {
    BufferedImage image = new BufferedImage(PHOTO_WIDTH, PHOTO_HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    for (int i = 0; i < 60; i++) {
      pen.setColor(new Color(40 + 3 * i, 200 - 2 * i, 90 + i));
      pen.fillOval(i * 30, i * 17, 400, 300);
    }
    pen.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "jpg", out);
    return out.toByteArray();
  }
}
