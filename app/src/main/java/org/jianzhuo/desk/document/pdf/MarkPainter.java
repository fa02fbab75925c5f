package org.jianzhuo.desk.document.pdf;

import com.google.zxing.oned.Code128Writer;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;
import org.openpdf.text.Image;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;

/** Paints marks onto a page of OpenPDF, which counts from the bottom. */
final class MarkPainter {

  private static final int PICTURE_PIXELS = 128;
  private static final int MOST_SIDE = 2048;

  private final PdfContentByte canvas;
  private final Map<TrueTypeFace, BaseFont> fonts;

  MarkPainter(PdfContentByte canvas, Map<TrueTypeFace, BaseFont> fonts) {
    this.canvas = canvas;
    this.fonts = fonts;
  }

  void paint(Mark mark) {
    switch (mark) {
      case Mark.Text text -> paint(text);
      case Mark.Slanted text -> paint(text);
      case Mark.Rule rule -> paint(rule);
      case Mark.Frame frame -> paint(frame);
      case Mark.Ring ring -> paint(ring);
      case Mark.Picture picture -> paint(picture);
      case Mark.Bars bars -> paint(bars);
      case Mark.SignaturePlace place -> {
        // A field is an annotation, not a mark on the page.
      }
    }
  }

  private void paint(Mark.Text text) {
    canvas.setColorFill(new Color(text.colour()));
    canvas.setCharacterSpacing((float) text.spacing());
    for (TextLine.Piece piece : text.line().pieces()) {
      double x = text.x() + piece.offset();
      switch (piece) {
        case TextLine.Piece.Glyphs glyphs -> {
          canvas.beginText();
          canvas.setFontAndSize(font(glyphs), (float) text.size());
          canvas.setTextMatrix((float) x, up(text.baseline()));
          canvas.showText(glyphs.text());
          canvas.endText();
        }
        case TextLine.Piece.Pictured picture -> paint(picture, x, text.baseline(), text.size());
      }
    }
    canvas.setCharacterSpacing(0);
  }

  private void paint(Mark.Slanted text) {
    canvas.setColorFill(new Color(text.colour()));
    double turn = Math.toRadians(text.degrees());
    for (TextLine.Piece piece : text.line().pieces()) {
      if (piece instanceof TextLine.Piece.Glyphs glyphs) {
        double along = piece.offset();
        canvas.beginText();
        canvas.setFontAndSize(font(glyphs), (float) text.size());
        canvas.setTextMatrix(
            (float) Math.cos(turn),
            (float) Math.sin(turn),
            (float) -Math.sin(turn),
            (float) Math.cos(turn),
            (float) (text.x() + along * Math.cos(turn)),
            up(text.baseline() - along * Math.sin(turn)));
        canvas.showText(glyphs.text());
        canvas.endText();
      }
    }
  }

  /** Paints a picture in place of a character; searching and copying still find the character. */
  private void paint(TextLine.Piece.Pictured picture, double x, double baseline, double size) {
    PdfDictionary actual = new PdfDictionary();
    actual.put(
        PdfName.ACTUALTEXT, new PdfString(Character.toString(picture.codePoint()), "UnicodeBig"));
    canvas.beginMarkedContentSequence(new PdfName("Span"), actual, true);
    Image image = Image.getInstance(PICTURE_PIXELS, PICTURE_PIXELS, 1, 8, greys(picture.image()));
    canvas.addImage(image, (float) size, 0, 0, (float) size, (float) x, up(baseline + 0.12 * size));
    canvas.endMarkedContentSequence();
  }

  /** Draws the picture onto white in grey, since PDF/A-2 asks more of a picture with alpha. */
  private static byte[] greys(byte[] picture) {
    BufferedImage grey =
        new BufferedImage(PICTURE_PIXELS, PICTURE_PIXELS, BufferedImage.TYPE_BYTE_GRAY);
    try {
      BufferedImage read = read(picture);
      Graphics2D graphics = grey.createGraphics();
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, PICTURE_PIXELS, PICTURE_PIXELS);
      graphics.drawImage(
          read.getScaledInstance(
              PICTURE_PIXELS, PICTURE_PIXELS, java.awt.Image.SCALE_AREA_AVERAGING),
          0,
          0,
          null);
      graphics.dispose();
    } catch (IOException e) {
      throw new DeskFault(ErrorCode.DOCUMENT_FAILED, "a character's picture cannot be read", e);
    }
    return (byte[]) grey.getRaster().getDataElements(0, 0, PICTURE_PIXELS, PICTURE_PIXELS, null);
  }

  /** Reads the picture once it says of itself that it is small: it may have come from elsewhere. */
  private static BufferedImage read(byte[] picture) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new DeskFault(
            ErrorCode.DOCUMENT_FAILED, "a character's picture is neither PNG nor JPEG");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        if (reader.getWidth(0) > MOST_SIDE || reader.getHeight(0) > MOST_SIDE) {
          throw new DeskFault(ErrorCode.DOCUMENT_FAILED, "a character's picture is too large");
        }
        return reader.read(0);
      } finally {
        reader.dispose();
      }
    }
  }

  private void paint(Mark.Rule rule) {
    stroke(rule.width(), rule.dash(), rule.colour());
    canvas.moveTo((float) rule.x1(), up(rule.y1()));
    canvas.lineTo((float) rule.x2(), up(rule.y2()));
    canvas.stroke();
  }

  private void paint(Mark.Frame frame) {
    float bottom = up(frame.y() + frame.h());
    if (frame.filling() != Mark.NONE) {
      canvas.setColorFill(new Color(frame.filling()));
      canvas.rectangle((float) frame.x(), bottom, (float) frame.w(), (float) frame.h());
      canvas.fill();
    }
    if (frame.width() > 0) {
      stroke(frame.width(), frame.dash(), frame.edge());
      canvas.rectangle((float) frame.x(), bottom, (float) frame.w(), (float) frame.h());
      canvas.stroke();
    }
  }

  private void paint(Mark.Ring ring) {
    stroke(ring.width(), ring.dash(), ring.colour());
    canvas.circle((float) ring.x(), up(ring.y()), (float) ring.radius());
    canvas.stroke();
  }

  private void paint(Mark.Picture picture) {
    try {
      Image image = Image.getInstance(picture.jpeg());
      canvas.addImage(
          image,
          (float) picture.w(),
          0,
          0,
          (float) picture.h(),
          (float) picture.x(),
          up(picture.y() + picture.h()));
    } catch (IOException e) {
      throw new DeskFault(ErrorCode.DOCUMENT_FAILED, "a picture cannot be set", e);
    }
  }

  private void paint(Mark.Bars bars) {
    boolean[] modules = new Code128Writer().encode(bars.code());
    double module = bars.w() / modules.length;
    canvas.setColorFill(Color.BLACK);
    int start = -1;
    for (int i = 0; i <= modules.length; i++) {
      boolean black = i < modules.length && modules[i];
      if (black && start < 0) {
        start = i;
      } else if (!black && start >= 0) {
        canvas.rectangle(
            (float) (bars.x() + start * module),
            up(bars.y() + bars.h()),
            (float) ((i - start) * module),
            (float) bars.h());
        start = -1;
      }
    }
    canvas.fill();
  }

  private void stroke(double width, double dash, int colour) {
    canvas.setColorStroke(new Color(colour));
    canvas.setLineWidth((float) width);
    if (dash > 0) {
      canvas.setLineDash((float) dash, (float) dash, 0);
    } else {
      canvas.setLineDash(0);
    }
  }

  private BaseFont font(TextLine.Piece.Glyphs glyphs) {
    return Objects.requireNonNull(fonts.get(glyphs.face()), "font of a set line");
  }

  private static float up(double y) {
    return (float) (PageFlow.HEIGHT - y);
  }
}
