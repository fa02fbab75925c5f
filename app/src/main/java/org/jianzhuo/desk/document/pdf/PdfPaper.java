package org.jianzhuo.desk.document.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;
import org.openpdf.text.Document;
import org.openpdf.text.DocumentException;
import org.openpdf.text.PageSize;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfICCBased;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfRectangle;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/**
 * Writes laid pages as PDF/A-2b (ISO 19005-2). OpenPDF's own conformance switch stands for PDF/A-1
 * only, so what the standard asks for is put in by hand.
 */
final class PdfPaper {

  private static final float HEIGHT = (float) PageFlow.HEIGHT;

  private final PaperIdentity identity;

  PdfPaper(PaperIdentity identity) {
    this.identity = identity;
  }

  /** Writes the pages. */
  byte[] write(List<List<Mark>> pages) {
    try {
      Map<TrueTypeFace, BaseFont> fonts = fonts(pages);
      ByteArrayOutputStream out = new ByteArrayOutputStream(128 * 1024);
      Document document = new Document(PageSize.A4, 0, 0, 0, 0);
      PdfWriter writer = PdfWriter.getInstance(document, out);
      describe(writer);
      document.open();
      intend(writer);
      PdfArray fields = new PdfArray();
      for (List<Mark> marks : pages) {
        document.newPage();
        writer.setPageEmpty(false);
        PdfContentByte canvas = writer.getDirectContent();
        MarkPainter painter = new MarkPainter(canvas, fonts);
        marks.forEach(painter::paint);
        for (Mark mark : marks) {
          if (mark instanceof Mark.SignaturePlace place) {
            PdfAnnotation field = emptyField(writer, place);
            writer.addAnnotation(field);
            fields.add(field.getIndirectReference());
          }
        }
      }
      if (!fields.isEmpty()) {
        writer.getExtraCatalog().put(PdfName.ACROFORM, form(writer, fields));
      }
      document.close();
      return out.toByteArray();
    } catch (DocumentException | IOException e) {
      throw new DeskFault(ErrorCode.DOCUMENT_FAILED, "a paper cannot be written", e);
    }
  }

  private void describe(PdfWriter writer) throws IOException {
    writer.setPdfVersion(PdfWriter.VERSION_1_7);
    writer.setCompressionLevel(9);
    PdfDictionary info = writer.getInfo();
    info.put(PdfName.TITLE, new PdfString(identity.title(), PdfName.TEXT_UNICODE.toString()));
    info.put(PdfName.PRODUCER, new PdfString(PaperIdentity.PRODUCER));
    info.put(PdfName.CREATIONDATE, new PdfString(identity.infoDate()));
    info.put(PdfName.MODDATE, new PdfString(identity.infoDate()));
    byte[] id = identity.fileId();
    info.put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
    writer.setXmpMetadata(identity.xmp());
  }

  private static void intend(PdfWriter writer) throws IOException {
    PdfDictionary catalog = writer.getExtraCatalog();
    catalog.put(PdfName.LANG, new PdfString("zh-CN"));
    PdfDictionary intent = new PdfDictionary(PdfName.OUTPUTINTENT);
    intent.put(PdfName.S, PdfName.GTS_PDFA1);
    intent.put(PdfName.OUTPUTCONDITIONIDENTIFIER, new PdfString("sRGB IEC61966-2.1"));
    intent.put(PdfName.INFO, new PdfString("sRGB IEC61966-2.1"));
    ICC_Profile srgb = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
    PdfICCBased profile = new PdfICCBased(srgb, 9);
    profile.remove(PdfName.ALTERNATE);
    intent.put(PdfName.DESTOUTPUTPROFILE, writer.addToBody(profile).getIndirectReference());
    catalog.put(PdfName.OUTPUTINTENTS, new PdfArray(intent));
    PdfDictionary preferences = new PdfDictionary();
    preferences.put(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
    catalog.put(PdfName.VIEWERPREFERENCES, preferences);
  }

  /**
   * Makes the form of the signature fields by hand, with the default fonts that PDFBox would else
   * search on the computer and add, not embedded, while signing: both are a font without
   * characters.
   */
  private static PdfIndirectReference form(PdfWriter writer, PdfArray fields) throws IOException {
    PdfDictionary empty = new PdfDictionary(PdfName.FONT);
    empty.put(PdfName.SUBTYPE, PdfName.TYPE3);
    empty.put(PdfName.FONTBBOX, new PdfRectangle(0, 0));
    empty.put(PdfName.FONTMATRIX, new PdfArray(new float[] {0.001f, 0, 0, 0.001f, 0, 0}));
    empty.put(PdfName.CHARPROCS, new PdfDictionary());
    PdfDictionary encoding = new PdfDictionary(PdfName.ENCODING);
    encoding.put(PdfName.DIFFERENCES, new PdfArray());
    empty.put(PdfName.ENCODING, encoding);
    empty.put(PdfName.FIRSTCHAR, new PdfNumber(0));
    empty.put(PdfName.LASTCHAR, new PdfNumber(0));
    empty.put(PdfName.WIDTHS, new PdfArray(new int[] {0}));
    PdfIndirectReference font = writer.addToBody(empty).getIndirectReference();
    PdfDictionary fonts = new PdfDictionary();
    fonts.put(new PdfName("Helv"), font);
    fonts.put(new PdfName("ZaDb"), font);
    PdfDictionary resources = new PdfDictionary();
    resources.put(PdfName.FONT, fonts);
    PdfDictionary form = new PdfDictionary();
    form.put(PdfName.FIELDS, fields);
    form.put(PdfName.DR, resources);
    form.put(PdfName.DA, new PdfString("/Helv 0 Tf 0 g "));
    return writer.addToBody(form).getIndirectReference();
  }

  private static Map<TrueTypeFace, BaseFont> fonts(List<List<Mark>> pages)
      throws DocumentException, IOException {
    Map<TrueTypeFace, TreeSet<Integer>> used = new IdentityHashMap<>();
    for (List<Mark> marks : pages) {
      for (Mark mark : marks) {
        switch (mark) {
          case Mark.Text text -> collect(text.line(), used);
          case Mark.Slanted text -> collect(text.line(), used);
          case Mark.Rule rule -> {}
          case Mark.Frame frame -> {}
          case Mark.Ring ring -> {}
          case Mark.Picture picture -> {}
          case Mark.Bars bars -> {}
          case Mark.SignaturePlace place -> {}
        }
      }
    }
    Map<TrueTypeFace, BaseFont> fonts = new IdentityHashMap<>();
    for (var entry : used.entrySet()) {
      FontSubset subset = FontSubset.of(entry.getKey(), entry.getValue());
      BaseFont font =
          BaseFont.createFont(
              subset.name() + ".ttf",
              BaseFont.IDENTITY_H,
              BaseFont.EMBEDDED,
              false,
              subset.file(),
              null);
      font.setSubset(false);
      font.setIncludeCidSet(false);
      font.setCompressionLevel(9);
      fonts.put(entry.getKey(), font);
    }
    return fonts;
  }

  private static void collect(TextLine line, Map<TrueTypeFace, TreeSet<Integer>> used) {
    for (TextLine.Piece piece : line.pieces()) {
      if (piece instanceof TextLine.Piece.Glyphs glyphs) {
        TreeSet<Integer> codePoints = used.computeIfAbsent(glyphs.face(), face -> new TreeSet<>());
        glyphs.text().codePoints().forEach(codePoints::add);
      }
    }
  }

  private static PdfAnnotation emptyField(PdfWriter writer, Mark.SignaturePlace place) {
    Rectangle box =
        new Rectangle(
            (float) place.x(),
            (float) (HEIGHT - place.y() - place.h()),
            (float) (place.x() + place.w()),
            (float) (HEIGHT - place.y()));
    PdfAnnotation field = new PdfAnnotation(writer, box);
    field.put(PdfName.SUBTYPE, PdfName.WIDGET);
    field.put(PdfName.FT, PdfName.SIG);
    field.put(PdfName.T, new PdfString(place.field()));
    field.setFlags(PdfAnnotation.FLAGS_PRINT);
    PdfTemplate nothing = PdfTemplate.createTemplate(writer, box.getWidth(), box.getHeight());
    field.setAppearance(PdfAnnotation.APPEARANCE_NORMAL, nothing);
    field.setPage();
    return field;
  }
}
