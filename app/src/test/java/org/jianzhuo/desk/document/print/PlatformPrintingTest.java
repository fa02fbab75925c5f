package org.jianzhuo.desk.document.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.print.DocFlavor;
import javax.print.PrintService;
import javax.print.StreamPrintServiceFactory;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.document.PaperComposer.CharacterPictures;
import org.jianzhuo.desk.document.SamplePapers;
import org.jianzhuo.desk.document.pdf.FontShelf;
import org.jianzhuo.desk.document.pdf.PdfComposer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F86")
class PlatformPrintingTest {

  @Test
  void where_no_printer_is_installed_the_job_is_refused() {
    PlatformPrinting printing = new PlatformPrinting(List::of);
    assertThat(printing.printers()).isEmpty();
    assertThat(printing.print(new byte[] {1}, "job", "any", 1))
        .isEqualTo(
            new Outcome.Refused<String>(Reason.of("document.refused.no-printer")));
  }

  @Test
  void a_printer_that_went_away_is_named() {
    PrintService postscript = postscriptTo(new ByteArrayOutputStream());
    PlatformPrinting printing = new PlatformPrinting(() -> List.of(postscript));
    assertThat(printing.print(new byte[] {1}, "job", "gone", 1))
        .isEqualTo(
            new Outcome.Refused<String>(Reason.of("document.refused.printer-gone", "gone")));
  }

  @Test
  void the_paper_goes_to_the_chosen_printer_page_by_page() {
    ByteArrayOutputStream paper = new ByteArrayOutputStream();
    PrintService postscript = postscriptTo(paper);
    PlatformPrinting printing = new PlatformPrinting(() -> List.of(postscript));
    PdfComposer composer = new PdfComposer(FontShelf.open(List.of()));
    byte[] pdf =
        switch (composer.compose(SamplePapers.conclusionDraft(), CharacterPictures.NONE)) {
          case Outcome.Done<byte[]>(var bytes) -> bytes;
          case Outcome.Refused<byte[]>(var reason) -> throw new AssertionError(reason);
        };
    assertThat(printing.print(pdf, "JL-2026-03187-D3", postscript.getName(), 1))
        .isEqualTo(Outcome.done(postscript.getName()));
    String postscriptText = paper.toString(StandardCharsets.ISO_8859_1);
    assertThat(postscriptText).startsWith("%!PS").contains("showpage");
    assertThat(postscriptText.length()).isGreaterThan(20_000);
  }

  /** A print service that every Java has, which writes PostScript to a stream. */
  private static PrintService postscriptTo(ByteArrayOutputStream out) {
    return StreamPrintServiceFactory.lookupStreamPrintServiceFactories(
            DocFlavor.SERVICE_FORMATTED.PAGEABLE, "application/postscript")[0]
        .getPrintService(out);
  }
}
