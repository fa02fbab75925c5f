package org.jianzhuo.packaging.rehearsal;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** Keeps pictures of a window as {@code NN-name.png}, numbered in the order they are taken. */
final class ScreenPictures {

  private final Path folder;
  private int next;

  ScreenPictures(Path folder, int first) {
    this.folder = folder;
    this.next = first;
  }

  /** Takes a picture of the scene; on the window's thread. */
  void keep(Scene scene, String name) {
    Path file = folder.resolve("%02d-%s.png".formatted(next++, name));
    try {
      ImageIO.write(snapshot(scene), "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BufferedImage snapshot(Scene scene) {
    WritableImage image = scene.snapshot(null);
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    PixelReader pixels = image.getPixelReader();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        copy.setRGB(x, y, pixels.getArgb(x, y));
      }
    }
    return copy;
  }
}
