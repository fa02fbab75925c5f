package org.jianzhuo.desk.document.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jianzhuo.desk.base.Outcome;

/** Reads back what a PDF shows. */
final class PdfTexts {

  private PdfTexts() {}

  static byte[] done(Outcome<byte[]> outcome) {
    return switch (outcome) {
      case Outcome.Done<byte[]> done -> done.value();
      case Outcome.Refused<byte[]> refused -> throw new AssertionError(refused.reason());
    };
  }

  /** Returns the text without white space, since lines break where they must. */
  static String compact(byte[] pdf) {
    return compact(text(pdf));
  }

  static String compact(String text) {
    return text.replaceAll("[\\s\\u3000]+", "");
  }

  static String text(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Returns the text of one page, the first of which is 1. */
  static String page(byte[] pdf, int page) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      return stripper.getText(document);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Returns how far down the page text above the foot goes; points from the page's top. */
  static double lowest(byte[] pdf, int page, double foot) {
    double[] lowest = {0};
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFTextStripper stripper =
          new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
              if (text.getYDirAdj() < foot) {
                lowest[0] = Math.max(lowest[0], text.getYDirAdj());
              }
            }
          };
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      stripper.getText(document);
      return lowest[0];
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static int pages(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return document.getNumberOfPages();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static List<PDFont> fonts(byte[] pdf) {
    List<PDFont> fonts = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          fonts.add(page.getResources().getFont(name));
        }
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return fonts;
  }
}
