package org.jianzhuo.desk.evidence.pdf;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.MissingResourceException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** Draws pages, but none without a picture that stands on it and cannot be read. */
final class StrictDrawer extends PDFRenderer {

  private static final Set<String> PICTURES = Set.of("Do", "BI");

  StrictDrawer(PDDocument document) {
    super(document);
    setSubsamplingAllowed(true);
  }

  @Override
  protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
    return new Drawer(parameters);
  }

  private static final class Drawer extends PageDrawer {

    Drawer(PageDrawerParameters parameters) throws IOException {
      super(parameters);
    }

    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException cause)
        throws IOException {
      boolean picture = PICTURES.contains(operator.getName());
      // Only noted in a log otherwise: a scan would be shown as an empty sheet.
      if (picture && !(cause instanceof MissingResourceException)) {
        throw cause;
      }
      super.operatorException(operator, operands, cause);
    }
  }
}
