package org.jianzhuo.desk.document.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Reads the texts that stand for pictures. */
final class ActualTexts {

  private ActualTexts() {}

  static List<String> of(byte[] pdf) {
    List<String> texts = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (PDPage page : document.getPages()) {
        COSBase last = null;
        for (Object token : new PDFStreamParser(page).parse()) {
          if (token instanceof Operator operator
              && operator.getName().equals("BDC")
              && last instanceof COSDictionary properties) {
            texts.add(properties.getString(COSName.ACTUAL_TEXT));
          }
          last = token instanceof COSBase base ? base : null;
        }
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return texts;
  }
}
