package org.jianzhuo.desk.base.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javax.imageio.ImageIO;

/**
 * Takes pictures of screens on the headless platform, for looking at them, and says what they cut
 * and what an English one says in Chinese.
 */
public final class Pictures {

  private Pictures() {}

  /** Starts the toolkit, if it does not run yet. */
  public static void startToolkit() {
    CountDownLatch started = new CountDownLatch(1);
    try {
      Platform.startup(started::countDown);
      started.await();
    } catch (IllegalStateException alreadyStarted) {
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Shows the screen in a scene of that size and writes it as PNG. */
  public static void take(
      Path file, Supplier<? extends Parent> screen, Theme theme, int width, int height) {
    take(file, screen, () -> {}, theme, width, height);
  }

  /** Shows the screen, acts on it, and writes it as PNG. */
  public static void take(
      Path file,
      Supplier<? extends Parent> screen,
      Runnable act,
      Theme theme,
      int width,
      int height) {
    onWindow(
        () -> {
          StackPane root = new StackPane();
          Scene scene = new Scene(root, width, height);
          Look.apply(scene, theme);
          root.getChildren().setAll(screen.get());
          scene.getRoot().applyCss();
          act.run();
          for (int pulse = 0; pulse < 3; pulse++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
          }
          write(file, scene);
        });
  }

  /** Writes the scene as PNG, and says what it cuts. */
  public static void write(Path file, Scene scene) {
    CutTexts.in(scene).forEach(each -> System.out.println(file.getFileName() + " " + each));
    if (file.getFileName().toString().contains("en-")) {
      ChineseTexts.in(scene)
          .forEach(each -> System.out.println(file.getFileName() + " says in Chinese " + each));
    }
    write(file, scene.snapshot(null));
  }

  /** Runs the action on the window's thread and waits. */
  public static void onWindow(Runnable action) {
    startToolkit();
    FutureTask<Void> task = new FutureTask<>(action, null);
    Platform.runLater(task);
    try {
      task.get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes an image as PNG. */
  public static void write(Path file, WritableImage image) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    copy.setRGB(0, 0, width, height, pixels, 0, width);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      ImageIO.write(copy, "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
