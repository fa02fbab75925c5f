package org.jianzhuo.desk.document.pdf;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.jianzhuo.desk.document.DocumentAudit;
import org.jianzhuo.model.base.Digest;
import org.jspecify.annotations.Nullable;

/**
 * Checks a PDF with PDFBox and Bouncy Castle. A certificate's dates are not held against a
 * station's clock, which proves nothing.
 */
public final class PdfAudit implements DocumentAudit {

  private static final String WHOLE = "document";

  @Override
  public Report audit(byte[] pdf, @Nullable X509Certificate committee) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new Run(pdf, committee).report(document);
    } catch (IOException | RuntimeException e) {
      // PDFBox meets damaged objects with unchecked exceptions too.
      return new Report(List.of(), List.of(new Damage(Kind.UNREADABLE, WHOLE)));
    }
  }

  /** A filled signature field; {@code end} is where its revision ends. */
  private record Filled(String field, PDSignature signature, int[] range, int end) {}

  private static final class Run {

    private final byte[] pdf;
    private @Nullable X509Certificate anchor;
    private final List<Signed> signatures = new ArrayList<>();
    private final List<Damage> damages = new ArrayList<>();

    Run(byte[] pdf, @Nullable X509Certificate committee) {
      this.pdf = pdf;
      this.anchor = committee;
    }

    Report report(PDDocument document) throws IOException {
      List<Filled> filled = filled(document);
      for (Filled one : filled) {
        check(one);
      }
      for (int i = 1; i < filled.size(); i++) {
        compare(filled.get(i - 1), filled.get(i));
      }
      if (!filled.isEmpty() && filled.getLast().end() != pdf.length) {
        damages.add(new Damage(Kind.APPENDED, WHOLE));
      }
      return new Report(signatures, damages);
    }

    private static List<Filled> filled(PDDocument document) {
      List<Filled> filled = new ArrayList<>();
      PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
      if (form == null) {
        return filled;
      }
      for (PDField field : form.getFieldTree()) {
        if (field instanceof PDSignatureField place && place.getSignature() != null) {
          int[] range = place.getSignature().getByteRange();
          int end = range.length == 4 ? range[2] + range[3] : 0;
          filled.add(new Filled(place.getFullyQualifiedName(), place.getSignature(), range, end));
        }
      }
      filled.sort(Comparator.comparingInt(Filled::end));
      return filled;
    }

    private void check(Filled one) {
      SignedPart part = SignedPart.check(pdf, one.range());
      boolean pades = "ETSI.CAdES.detached".equals(one.signature().getSubFilter());
      boolean known = false;
      if (!part.intact() || !pades) {
        damages.add(new Damage(Kind.ALTERED, one.field()));
      } else {
        X509Certificate root = part.root();
        if (anchor == null) {
          anchor = root;
        }
        known = anchor != null && part.leadsTo(anchor);
        if (!known) {
          damages.add(new Damage(Kind.SIGNER_UNKNOWN, one.field()));
        }
      }
      int end = Math.clamp(one.end(), 0, pdf.length);
      boolean named = !part.chain().isEmpty();
      signatures.add(
          new Signed(
              one.field(),
              named ? commonName(part.chain().getFirst()) : "",
              named ? part.chain().getFirst().getSerialNumber().toString(16) : "",
              time(one.signature().getSignDate()),
              end,
              Digest.of(Arrays.copyOf(pdf, end)),
              part.intact() && pades && known));
    }

    private void compare(Filled earlier, Filled later) {
      if (earlier.end() <= 0 || later.end() > pdf.length) {
        return;
      }
      try (PDDocument before = Loader.loadPDF(Arrays.copyOf(pdf, earlier.end()));
          PDDocument after = Loader.loadPDF(Arrays.copyOf(pdf, later.end()))) {
        if (!new RevisionComparison(before, after).onlySigned()) {
          damages.add(new Damage(Kind.CHANGED_BETWEEN, later.field()));
        }
      } catch (IOException | RuntimeException e) {
        damages.add(new Damage(Kind.CHANGED_BETWEEN, later.field()));
      }
    }

    private static @Nullable Instant time(@Nullable Calendar calendar) {
      return calendar == null ? null : calendar.toInstant();
    }

    private static String commonName(X509Certificate certificate) {
      X500Name subject = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
      RDN[] names = subject.getRDNs(BCStyle.CN);
      return names.length == 0 ? "" : IETFUtils.valueToString(names[0].getFirst().getValue());
    }
  }
}
