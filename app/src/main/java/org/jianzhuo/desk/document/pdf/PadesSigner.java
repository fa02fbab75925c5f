package org.jianzhuo.desk.document.pdf;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.SignatureFieldParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.AbstractPdfObjFactory;
import eu.europa.esig.dss.pdf.PDFServiceMode;
import eu.europa.esig.dss.pdf.PDFSignatureService;
import eu.europa.esig.dss.pdf.PdfDocumentReader;
import eu.europa.esig.dss.pdf.PdfPermissionsChecker;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxSignatureService;
import eu.europa.esig.dss.pdf.pdfbox.visible.PdfBoxSignatureDrawerFactory;
import eu.europa.esig.dss.signature.AbstractSignatureParameters;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.document.DocumentSigner;
import org.jianzhuo.desk.roster.PersonKey;
import org.jianzhuo.model.base.InkStroke;

/**
 * Signs with EU DSS: PAdES baseline B (ETSI EN 319 142-1), ECDSA P-256 with SHA-256. Nothing is
 * fetched from a network; the certificate's validity is not asked, since a station's clock proves
 * nothing.
 */
public final class PadesSigner implements DocumentSigner {

  /**
   * What a signature needs beside its certificates: the CMS structure and the signed attributes.
   */
  private static final int CMS_SPACE = 1024;

  @Override
  public byte[] sign(
      byte[] pdf,
      String box,
      PersonKey key,
      List<InkStroke> ink,
      List<String> caption,
      Instant at) {
    Place place = place(pdf, box);
    InkDrawing drawing = new InkDrawing(ink);
    PAdESSignatureParameters parameters = parameters(box, place, key, at);
    PAdESService service = new UndoubtingService();
    service.setPdfObjFactory(new InkFactory(drawing, caption, place.rectangle()));
    DSSDocument document = new InMemoryDocument(pdf, box + ".pdf");
    try {
      ToBeSigned toBeSigned = service.getDataToSign(document, parameters);
      byte[] raw = key.sign(toBeSigned.getBytes());
      SignatureValue value = new SignatureValue(SignatureAlgorithm.ECDSA_SHA256, raw);
      DSSDocument signed = service.signDocument(document, parameters, value);
      ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length + 32 * 1024);
      signed.writeTo(out);
      return out.toByteArray();
    } catch (DSSException | IOException e) {
      throw new DeskFault(ErrorCode.DOCUMENT_FAILED, "field " + box + " cannot be signed", e);
    }
  }

  private static PAdESSignatureParameters parameters(
      String box, Place place, PersonKey key, Instant at) {
    PAdESSignatureParameters parameters = new PAdESSignatureParameters();
    parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
    parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
    parameters.setSigningCertificate(new CertificateToken(key.certificate()));
    parameters.setCertificateChain(key.chain().stream().map(CertificateToken::new).toList());
    parameters.bLevel().setSigningDate(Date.from(at));
    parameters.setSigningTimeZone(TimeZone.getTimeZone(ZoneOffset.UTC));
    parameters.setContentSize(space(key.chain()));
    SignatureFieldParameters field = new SignatureFieldParameters();
    field.setFieldId(box);
    field.setPage(place.page());
    SignatureImageParameters looks = new SignatureImageParameters();
    looks.setFieldParameters(field);
    // Only parameters with a picture lead to the drawer, which draws the ink instead of it.
    looks.setImage(new InMemoryDocument(new byte[] {0}, "ink"));
    parameters.setImageParameters(looks);
    return parameters;
  }

  private static int space(List<X509Certificate> chain) {
    int space = CMS_SPACE;
    for (X509Certificate certificate : chain) {
      try {
        space += certificate.getEncoded().length;
      } catch (CertificateEncodingException e) {
        throw new DeskFault(ErrorCode.DOCUMENT_FAILED, "a certificate cannot be encoded", e);
      }
    }
    return space;
  }

  /** Where an empty signature field lies; the page counts from 1. */
  private record Place(int page, PDRectangle rectangle) {}

  private static Place place(byte[] pdf, String box) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      // Without PDFBox's repair of forms, which searches the computer for fonts.
      PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
      if (form == null
          || !(form.getField(box) instanceof PDSignatureField field)
          || field.getSignature() != null) {
        throw new DeskFault(ErrorCode.DOCUMENT_FAILED, "no empty signature field " + box);
      }
      PDAnnotationWidget widget = field.getWidgets().getFirst();
      int number = 1;
      for (PDPage page : document.getPages()) {
        if (page.getCOSObject() == widget.getCOSObject().getCOSDictionary(COSName.P)) {
          return new Place(number, widget.getRectangle());
        }
        number++;
      }
      throw new DeskFault(ErrorCode.DOCUMENT_FAILED, "field " + box + " is on no page");
    } catch (IOException e) {
      throw new DeskFault(ErrorCode.DOCUMENT_FAILED, "the document cannot be read", e);
    }
  }

  /** Signs without asking for the certificate's dates and revocation. */
  private static final class UndoubtingService extends PAdESService {

    private static final long serialVersionUID = 1L;

    UndoubtingService() {
      super(new CommonCertificateVerifier(true));
    }

    @Override
    protected void assertSigningCertificateValid(AbstractSignatureParameters<?> parameters) {
      // The roster says who may sign; a station's clock and the missing network say nothing.
    }
  }

  /**
   * Asks nothing of the document: papers restrict no signatures, and DSS 6.3 cannot read the padded
   * signatures of earlier experts with Bouncy Castle 1.86.
   */
  private static final class NoRestrictions extends PdfPermissionsChecker {

    @Override
    public void checkSignatureRestrictionDictionaries(
        PdfDocumentReader document, SignatureFieldParameters field) {
      // Nothing to check.
    }
  }

  /** Makes DSS's PDF engine draw ink. */
  private static final class InkFactory extends AbstractPdfObjFactory {

    private final InkDrawing ink;
    private final List<String> caption;
    private final PDRectangle box;

    InkFactory(InkDrawing ink, List<String> caption, PDRectangle box) {
      this.ink = ink;
      this.caption = caption;
      this.box = box;
      setPdfPermissionsChecker(new NoRestrictions());
    }

    @Override
    public PDFSignatureService newPAdESSignatureService() {
      PdfBoxSignatureDrawerFactory drawers = parameters -> new InkDrawer(ink, caption, box);
      return configure(new PdfBoxSignatureService(PDFServiceMode.SIGNATURE, drawers));
    }

    @Override
    public PDFSignatureService newContentTimestampService() {
      throw new UnsupportedOperationException("no time stamps here");
    }

    @Override
    public PDFSignatureService newSignatureTimestampService() {
      throw new UnsupportedOperationException("no time stamps here");
    }

    @Override
    public PDFSignatureService newArchiveTimestampService() {
      throw new UnsupportedOperationException("no time stamps here");
    }
  }
}
