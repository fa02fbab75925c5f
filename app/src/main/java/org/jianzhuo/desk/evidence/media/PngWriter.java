package org.jianzhuo.desk.evidence.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.jianzhuo.desk.evidence.CaptureDevice.Frame;
import org.jianzhuo.desk.evidence.PictureWriter;

/** Writes PNG with the JDK's own encoder. */
public final class PngWriter implements PictureWriter {

  @Override
  public byte[] png(Frame frame, List<Box> covered) {
    BufferedImage image =
        new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_INT_RGB);
    int[] row = new int[frame.width()];
    byte[] bgra = frame.bgra();
    for (int y = 0; y < frame.height(); y++) {
      for (int x = 0, at = y * frame.width() * 4; x < row.length; x++, at += 4) {
        row[x] = (bgra[at + 2] & 0xff) << 16 | (bgra[at + 1] & 0xff) << 8 | bgra[at] & 0xff;
      }
      image.setRGB(0, y, frame.width(), 1, row, 0, frame.width());
    }
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.BLACK);
    covered.forEach(box -> pen.fillRect(box.x(), box.y(), box.width(), box.height()));
    pen.dispose();
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      // No cache file: plain pixels must not touch the disk.
      ImageIO.setUseCache(false);
      ImageIO.write(image, "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return png.toByteArray();
  }
}
