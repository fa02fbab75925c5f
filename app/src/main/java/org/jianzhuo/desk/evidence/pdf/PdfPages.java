package org.jianzhuo.desk.evidence.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.evidence.CaptureDevice.Frame;
import org.jianzhuo.desk.evidence.PageReader;

/** Reads pages with PDFBox, bounded in size: a page whose pictures are huge is not drawn. */
public final class PdfPages implements PageReader {

  private static final long MOST_PIXELS = 50_000_000;
  private static final float MOST_ZOOM = 4;
  private static final float MOST_ASPECT = 4;

  public PdfPages() {
    // A picture on its way to be drawn would be put down plain in a temporary file.
    ImageIO.setUseCache(false);
  }

  @Override
  public Look look(byte[] pdf, int mostPages) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      int claimed = document.getNumberOfPages();
      if (claimed > mostPages) {
        return new Look(claimed, Trouble.NONE, true);
      }
      int pages = 0;
      boolean unread = false;
      JpegPages pictures = new JpegPages();
      Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
      // What the tree claims and what it holds may differ: the pages themselves are counted.
      for (PDPage page : document.getPages()) {
        pages++;
        if (pages > mostPages) {
          break;
        }
        refuseNoPage(page, seen);
        unread |= PagePictures.anyUnread(page.getResources());
        pictures.look(page.getResources());
      }
      if (pages < 1) {
        throw new DeskFault(ErrorCode.MEDIUM_DAMAGED, "the PDF has no page");
      }
      return new Look(pages, unread ? Trouble.CODING : Trouble.NONE, pictures.whole());
    } catch (InvalidPasswordException locked) {
      return new Look(0, Trouble.LOCKED, true);
    } catch (IOException | RuntimeException e) {
      throw unreadable(e);
    }
  }

  // What the tree names twice would be counted and not found, and what the file lacks would be
  // shown as an empty sheet.
  private static void refuseNoPage(PDPage page, Set<COSDictionary> before) {
    COSDictionary sheet = page.getCOSObject();
    boolean empty = !sheet.containsKey(COSName.PARENT) && !sheet.containsKey(COSName.CONTENTS);
    if (empty || !before.add(sheet)) {
      throw new DeskFault(ErrorCode.MEDIUM_DAMAGED, "the PDF names a page that is none");
    }
  }

  @Override
  public Frame page(byte[] pdf, int page, int maxWidth) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      if (page < 1 || page > document.getNumberOfPages()) {
        throw new DeskFault(ErrorCode.MEDIUM_DAMAGED, "the PDF has no page " + page);
      }
      PDPage sheet = document.getPage(page - 1);
      PagePictures.refuseHuge(sheet.getResources());
      float zoom = zoom(sheet, maxWidth);
      return frame(new StrictDrawer(document).renderImage(page - 1, zoom, ImageType.RGB));
    } catch (IOException | RuntimeException e) {
      throw unreadable(e);
    }
  }

  private static float zoom(PDPage sheet, int maxWidth) {
    PDRectangle box = sheet.getCropBox();
    boolean turned = sheet.getRotation() % 180 != 0;
    float width = Math.max(1, turned ? box.getHeight() : box.getWidth());
    float height = Math.max(1, turned ? box.getWidth() : box.getHeight());
    float zoom = Math.min(MOST_ZOOM, maxWidth / width);
    float most = (float) Math.sqrt((double) MOST_PIXELS / 4 / ((double) width * height));
    // Not only wide ones: a ribbon of a page must not become a giant either.
    return Math.min(Math.min(zoom, most), MOST_ASPECT * maxWidth / height);
  }

  private static Frame frame(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    byte[] bgra = new byte[width * height * 4];
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0, at = y * width * 4; x < width; x++, at += 4) {
        bgra[at] = (byte) row[x];
        bgra[at + 1] = (byte) (row[x] >> 8);
        bgra[at + 2] = (byte) (row[x] >> 16);
        bgra[at + 3] = (byte) 0xff;
      }
    }
    return new Frame(width, height, bgra, 0);
  }

  private static DeskFault unreadable(Exception cause) {
    return cause instanceof DeskFault known
        ? known
        : new DeskFault(ErrorCode.MEDIUM_DAMAGED, "the PDF cannot be read", cause);
  }
}
