package org.jianzhuo.desk.evidence.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jianzhuo.desk.evidence.CaptureDevice.Frame;
import org.jianzhuo.desk.evidence.PictureForPrint;

/** Writes JPEG for paper with the JDK's own encoder: nothing of it touches the disk. */
public final class JpegForPrint implements PictureForPrint {

  private static final float QUALITY = 0.85f;

  @Override
  public byte[] jpeg(Frame frame, int quarterTurns) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(jpeg)) {
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(QUALITY);
      writer.setOutput(out);
      writer.write(null, new IIOImage(turned(frame, quarterTurns & 3), null, null), how);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return jpeg.toByteArray();
  }

  private static BufferedImage turned(Frame frame, int turns) {
    int width = frame.width();
    int height = frame.height();
    boolean across = turns % 2 == 1;
    BufferedImage image =
        new BufferedImage(
            across ? height : width, across ? width : height, BufferedImage.TYPE_INT_RGB);
    byte[] bgra = frame.bgra();
    int at = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++, at += 4) {
        int rgb = (bgra[at + 2] & 0xff) << 16 | (bgra[at + 1] & 0xff) << 8 | bgra[at] & 0xff;
        switch (turns) {
          case 1 -> image.setRGB(height - 1 - y, x, rgb);
          case 2 -> image.setRGB(width - 1 - x, height - 1 - y, rgb);
          case 3 -> image.setRGB(y, width - 1 - x, rgb);
          default -> image.setRGB(x, y, rgb);
        }
      }
    }
    return image;
  }
}
