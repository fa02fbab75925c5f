package org.jianzhuo.desk.document.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;

/**
 * Puts a red strip and 作废 across every page, as one increment after the bytes that were signed: the
 * copy still begins with them, and a checker sees that something was added.
 */
final class PdfVoidMark {

  private static final String VOID = "作废";
  private static final float STRIP = 18;
  private static final float SIZE = 10;
  private static final float WIDEST = 150;
  private static final float TINT = 0.18f;
  private static final float RED = 0.72f;

  private PdfVoidMark() {}

  static byte[] mark(byte[] pdf, String line) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDType0Font font = font(document);
      for (PDPage page : document.getPages()) {
        mark(document, page, font, line);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length + 64 * 1024);
      document.saveIncremental(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new DeskFault(ErrorCode.DOCUMENT_FAILED, "a copy cannot be marked", e);
    }
  }

  private static void mark(PDDocument document, PDPage page, PDType0Font font, String line)
      throws IOException {
    PDRectangle box = page.getMediaBox();
    try (PDPageContentStream canvas =
        new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
      canvas.setNonStrokingColor(RED, 0, 0);
      canvas.addRect(0, box.getHeight() - STRIP, box.getWidth(), STRIP);
      canvas.fill();
      PDExtendedGraphicsState faint = new PDExtendedGraphicsState();
      faint.setNonStrokingAlphaConstant(TINT);
      canvas.saveGraphicsState();
      canvas.setGraphicsStateParameters(faint);
      write(canvas, font, VOID, WIDEST, slope(font, box));
      canvas.restoreGraphicsState();
      canvas.setNonStrokingColor(1f, 1f, 1f);
      float width = font.getStringWidth(line) / 1000 * SIZE;
      float x = (box.getWidth() - width) / 2;
      float y = box.getHeight() - STRIP + 5.5f;
      write(canvas, font, line, SIZE, Matrix.getTranslateInstance(x, y));
    }
    page.getCOSObject().setNeedToBeUpdated(true);
  }

  /** Places the large word across the middle of the page. */
  private static Matrix slope(PDType0Font font, PDRectangle box) throws IOException {
    float half = font.getStringWidth(VOID) / 1000 * WIDEST / 2;
    Matrix matrix =
        Matrix.getRotateInstance(Math.toRadians(30), box.getWidth() / 2, box.getHeight() / 2);
    matrix.translate(-half, -WIDEST / 3);
    return matrix;
  }

  private static void write(
      PDPageContentStream canvas, PDType0Font font, String text, float size, Matrix at)
      throws IOException {
    canvas.beginText();
    canvas.setFont(font, size);
    canvas.setTextMatrix(at);
    canvas.showText(text);
    canvas.endText();
  }

  private static PDType0Font font(PDDocument document) throws IOException {
    try (InputStream in = PdfVoidMark.class.getResourceAsStream(FontShelf.REGULAR)) {
      return PDType0Font.load(document, Objects.requireNonNull(in, "the program lacks its font"));
    }
  }
}
