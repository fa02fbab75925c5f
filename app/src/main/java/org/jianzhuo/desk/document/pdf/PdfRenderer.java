package org.jianzhuo.desk.document.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.document.PagePicture;
import org.jianzhuo.desk.document.PageRenderer;

/** Draws pages with PDFBox. */
public final class PdfRenderer implements PageRenderer {

  @Override
  public int pages(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return document.getNumberOfPages();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public PagePicture page(byte[] pdf, int page, double zoom) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      BufferedImage image =
          new PDFRenderer(document).renderImage(page - 1, (float) zoom, ImageType.RGB);
      int width = image.getWidth();
      int height = image.getHeight();
      return new PagePicture(width, height, image.getRGB(0, 0, width, height, null, 0, width));
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static DeskFault unreadable(IOException cause) {
    return new DeskFault(ErrorCode.DOCUMENT_FAILED, "the document cannot be read", cause);
  }
}
