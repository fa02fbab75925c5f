package org.jianzhuo.desk.evidence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Pictures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** A photo of 3840 × 2160 is looked at as smoothly as a video (F59: 30 pictures a second). */
class FourKPictureTest {

  private static final int STEPS = 40;

  /** 30 a second; six times as long, since other work may go on beside the test. */
  private static final double MOST_MILLIS = 6 * 1000 / 30.0;

  private StillPane pane;
  private Scene scene;
  private WritableImage drawn;

  @BeforeEach
  void show() throws Exception {
    Pictures.startToolkit();
    WritableImage photo = new WritableImage(3840, 2160);
    PixelWriter pixels = photo.getPixelWriter();
    for (int y = 0; y < 2160; y++) {
      for (int x = 0; x < 3840; x++) {
        pixels.setArgb(x, y, 0xff000000 | (x * 7 ^ y * 13) << 4 | x & 0xff);
      }
    }
    onWindow(
        () -> {
          pane = new StillPane("still", () -> Messages.in(false));
          scene = new Scene(new StackPane(pane), 1366, 768);
          pane.show(photo, 0);
          drawn = scene.snapshot(null);
        });
  }

  @Test
  void zooming_keeps_thirty_a_second() throws Exception {
    assertThat(median(step -> pane.zoomBy(step < STEPS / 2 ? 1.15 : 1 / 1.15)))
        .isLessThan(MOST_MILLIS);
  }

  @Test
  void turning_keeps_thirty_a_second() throws Exception {
    assertThat(median(step -> pane.turn(1))).isLessThan(MOST_MILLIS);
  }

  @Test
  void brightening_keeps_thirty_a_second() throws Exception {
    assertThat(median(step -> pane.brightness().set(0.02 * (step % 20 + 1))))
        .isLessThan(MOST_MILLIS);
  }

  @Test
  void brightening_shows_the_picture_lighter_and_darker_and_as_it_is_again() throws Exception {
    onWindow(
        () -> {
          double as = lightOf();
          pane.brightness().set(0.4);
          assertThat(lightOf()).isGreaterThan(as + 0.03);
          pane.brightness().set(-0.4);
          assertThat(lightOf()).isLessThan(as - 0.03);
          pane.fit();
          assertThat(lightOf()).isEqualTo(as);
        });
  }

  private double lightOf() {
    drawn = scene.snapshot(drawn);
    double sum = 0;
    for (int x = 400; x < 900; x++) {
      sum += drawn.getPixelReader().getColor(x, 384).getBrightness();
    }
    return sum / 500;
  }

  @Test
  void the_picture_itself_is_never_made_anew_for_a_look() throws Exception {
    AtomicReference<Image> before = new AtomicReference<>();
    onWindow(() -> before.set(pane.image()));
    median(
        step -> {
          pane.zoomBy(1.1);
          pane.turn(1);
          pane.brightness().set(0.3);
        });
    onWindow(() -> assertThat(pane.image()).isSameAs(before.get()));
  }

  /** One look at the picture. */
  @FunctionalInterface
  private interface Look {
    void at(int step);
  }

  private double median(Look look) throws Exception {
    List<Double> millis = new ArrayList<>();
    for (int step = 0; step < STEPS; step++) {
      int now = step;
      onWindow(
          () -> {
            long begun = System.nanoTime();
            look.at(now);
            drawn = scene.snapshot(drawn);
            millis.add((System.nanoTime() - begun) / 1e6);
          });
    }
    return millis.stream().sorted().toList().get(STEPS / 2);
  }

  private static void onWindow(Runnable work) throws Exception {
    WaitForAsyncUtils.asyncFx(work).get(60, TimeUnit.SECONDS);
  }
}
