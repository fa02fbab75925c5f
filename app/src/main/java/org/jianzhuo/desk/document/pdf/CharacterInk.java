package org.jianzhuo.desk.document.pdf;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.model.base.InkStroke;

/** Draws the strokes of a character as the picture that stands in its place on paper. */
public final class CharacterInk {

  private static final int PIXELS = 256;
  private static final float PEN = 15;

  private CharacterInk() {}

  /** Returns a square PNG picture, black on white, of strokes on a square pad. */
  public static byte[] png(List<InkStroke> strokes) {
    BufferedImage image = new BufferedImage(PIXELS, PIXELS, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, PIXELS, PIXELS);
    pen.setColor(Color.BLACK);
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setStroke(new BasicStroke(PEN, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    for (InkStroke stroke : strokes) {
      Path2D path = new Path2D.Double();
      path.moveTo(at(stroke.x().getFirst()), at(stroke.y().getFirst()));
      for (int i = 0; i < stroke.x().size(); i++) {
        path.lineTo(at(stroke.x().get(i)), at(stroke.y().get(i)));
      }
      pen.draw(path);
    }
    pen.dispose();
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      // No cache file: what is drawn must not touch the disk.
      ImageIO.setUseCache(false);
      ImageIO.write(image, "png", png);
    } catch (IOException e) {
      throw new DeskFault(ErrorCode.DOCUMENT_FAILED, "a drawn character cannot be written", e);
    }
    return png.toByteArray();
  }

  private static double at(int thousandth) {
    return thousandth * PIXELS / 1000.0;
  }
}
