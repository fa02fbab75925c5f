package org.jianzhuo.desk.document.pdf;

import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pdf.pdfbox.visible.PdfBoxSignatureDrawer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Objects;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.jspecify.annotations.Nullable;

/** Gives a signature field the drawing of the handwriting as its looks: lines, no picture. */
final class InkDrawer implements PdfBoxSignatureDrawer {

  private final InkDrawing ink;
  private final PDRectangle box;
  private @Nullable SignatureOptions options;

  InkDrawer(InkDrawing ink, PDRectangle box) {
    this.ink = ink;
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

  private PDAppearanceDictionary appearance(PDDocument document) throws IOException {
    PDFormXObject drawing = new PDFormXObject(new COSStream());
    drawing.setResources(new PDResources());
    drawing.setBBox(new PDRectangle(box.getWidth(), box.getHeight()));
    PDAppearanceStream stream = new PDAppearanceStream(drawing.getCOSObject());
    try (PDPageContentStream canvas = new PDPageContentStream(document, stream)) {
      ink.draw(canvas, box.getWidth(), box.getHeight());
    }
    PDAppearanceDictionary appearance = new PDAppearanceDictionary();
    appearance.getCOSObject().setDirect(true);
    appearance.setNormalAppearance(stream);
    return appearance;
  }
}
