package org.jianzhuo.desk.evidence;

import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;

/** Makes JPEG pictures of four inks without the marker that says how they are stored. */
public final class FourInks {

  private FourInks() {}

  /** Says how much there is of each ink: cyan, magenta, yellow, black, 0 to 255. */
  @FunctionalInterface
  public interface Levels {
    int[] at(int x, int y);
  }

  public static byte[] jpeg(int width, int height, Levels levels) throws IOException {
    WritableRaster raster =
        Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 4, null);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        raster.setPixel(x, y, levels.at(x, y));
      }
    }
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (var sink = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(sink);
      writer.write(new IIOImage(raster, null, null));
    }
    writer.dispose();
    return out.toByteArray();
  }
}
