package org.jianzhuo.desk.document.pdf;

import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pdf.pdfbox.visible.PdfBoxSignatureDrawer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.jspecify.annotations.Nullable;

/**
 * Gives a signature field the drawing of the handwriting as its looks: lines, no picture; beside
 * it, where asked, who signed and when in print.
 */
final class InkDrawer implements PdfBoxSignatureDrawer {

  /** The size, leading and margin of the caption; points. */
  private static final float SIZE = 7;

  private static final float LEADING = 10;
  private static final float GAP = 4;

  private final InkDrawing ink;
  private final List<String> caption;
  private final PDRectangle box;
  private @Nullable SignatureOptions options;

  InkDrawer(InkDrawing ink, List<String> caption, PDRectangle box) {
    this.ink = ink;
    this.caption = List.copyOf(caption);
    this.box = box;
  }

  @Override
  public void init(
      SignatureImageParameters parameters, PDDocument document, SignatureOptions signature) {
    options = signature;
  }

  @Override
  public void draw() throws IOException {
    ByteArrayOutputStream template = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage(PDRectangle.A4));
      PDAcroForm form = new PDAcroForm(document);
      document.getDocumentCatalog().setAcroForm(form);
      form.setSignaturesExist(true);
      form.setAppendOnly(true);
      form.getCOSObject().setDirect(true);
      PDSignatureField field = new PDSignatureField(form);
      form.getFields().add(field);
      field.getWidgets().getFirst().setRectangle(box);
      field.getWidgets().getFirst().setAppearance(appearance(document));
      document.save(template);
    }
    Objects.requireNonNull(options, "init comes first")
        .setVisualSignature(new ByteArrayInputStream(template.toByteArray()));
  }

  /** Prints the caption at the right of the box; returns the width that it takes. */
  private float print(PDDocument document, PDPageContentStream canvas) throws IOException {
    PDType0Font font = font(document);
    List<String> lines = caption.stream().filter(line -> shows(font, line)).toList();
    float widest = 0;
    for (String line : lines) {
      widest = Math.max(widest, font.getStringWidth(line) / 1000 * SIZE);
    }
    float y = box.getHeight() / 2 + (lines.size() - 1) * LEADING / 2 - SIZE / 3;
    for (String line : lines) {
      canvas.beginText();
      canvas.setFont(font, SIZE);
      canvas.newLineAtOffset(box.getWidth() - widest - GAP, y);
      canvas.showText(line);
      canvas.endText();
      y -= LEADING;
    }
    return lines.isEmpty() ? 0 : widest + 2 * GAP;
  }

  private static PDType0Font font(PDDocument document) throws IOException {
    try (InputStream in = InkDrawer.class.getResourceAsStream(FontShelf.REGULAR)) {
      return PDType0Font.load(document, Objects.requireNonNull(in, "the program lacks its font"));
    }
  }

  private static boolean shows(PDType0Font font, String line) {
    try {
      font.encode(line);
      return true;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  private PDAppearanceDictionary appearance(PDDocument document) throws IOException {
    PDFormXObject drawing = new PDFormXObject(new COSStream());
    drawing.setResources(new PDResources());
    drawing.setBBox(new PDRectangle(box.getWidth(), box.getHeight()));
    PDAppearanceStream stream = new PDAppearanceStream(drawing.getCOSObject());
    try (PDPageContentStream canvas = new PDPageContentStream(document, stream)) {
      float taken = caption.isEmpty() ? 0 : print(document, canvas);
      ink.draw(canvas, box.getWidth() - taken, box.getHeight());
    }
    PDAppearanceDictionary appearance = new PDAppearanceDictionary();
    appearance.getCOSObject().setDirect(true);
    appearance.setNormalAppearance(stream);
    return appearance;
  }
}
