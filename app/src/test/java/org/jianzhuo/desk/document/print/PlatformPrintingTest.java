package org.jianzhuo.desk.document.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.print.DocFlavor;
import javax.print.PrintService;
import javax.print.StreamPrintServiceFactory;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.document.PaperComposer.CharacterPictures;
import org.jianzhuo.desk.document.SamplePapers;
import org.jianzhuo.desk.document.pdf.FontShelf;
import org.jianzhuo.desk.document.pdf.PdfComposer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Tag("F86")
class PlatformPrintingTest {

  @Test
  void where_no_printer_is_installed_the_job_is_refused() {
    PlatformPrinting printing = new PlatformPrinting(List::of, Optional.empty());
    assertThat(printing.printers()).isEmpty();
    assertThat(printing.print(new byte[] {1}, "job", "any", 1))
        .isEqualTo(new Outcome.Refused<String>(Reason.of("document.refused.no-printer")));
  }

  @Test
  void a_printer_that_went_away_is_named() {
    PrintService postscript = postscriptTo(new ByteArrayOutputStream());
    PlatformPrinting printing = new PlatformPrinting(() -> List.of(postscript), Optional.empty());
    assertThat(printing.print(new byte[] {1}, "job", "gone", 1))
        .isEqualTo(new Outcome.Refused<String>(Reason.of("document.refused.printer-gone", "gone")));
  }

  @Test
  void the_paper_goes_to_the_chosen_printer_page_by_page() {
    ByteArrayOutputStream paper = new ByteArrayOutputStream();
    PrintService postscript = postscriptTo(paper);
    PlatformPrinting printing = new PlatformPrinting(() -> List.of(postscript), Optional.empty());
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

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void cups_takes_the_pdf_as_it_is_and_no_file_of_it_is_left(@TempDir Path folder)
      throws IOException {
    CupsClient cups = new CupsClient(command(folder, "echo \"$@\" > $0.args; cat > $0.pdf"));
    PrintService queue = postscriptTo(new ByteArrayOutputStream());
    PlatformPrinting printing = new PlatformPrinting(() -> List.of(queue), Optional.of(cups));
    byte[] pdf = "%PDF-1.7 any".repeat(20_000).getBytes(StandardCharsets.UTF_8);
    assertThat(printing.print(pdf, "YJ-1", queue.getName(), 2))
        .isEqualTo(Outcome.done(queue.getName()));
    assertThat(folder.resolve("lp.pdf")).hasBinaryContent(pdf);
    assertThat(folder.resolve("lp.args"))
        .content()
        .contains("-d " + queue.getName(), "-n 2", "-t YJ-1");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_job_that_cups_does_not_take_is_a_fault(@TempDir Path folder) throws IOException {
    CupsClient cups = new CupsClient(command(folder, "echo stopped >&2; exit 1"));
    assertThatThrownBy(() -> cups.print(new byte[1 << 20], "YJ-1", "queue", 1))
        .isInstanceOfSatisfying(
            DeskFault.class, f -> assertThat(f.code()).isEqualTo(ErrorCode.PRINT_FAILED));
  }

  private static Path command(Path folder, String script) throws IOException {
    Path command = Files.writeString(folder.resolve("lp"), "#!/bin/sh\n" + script + "\n");
    assumeTrue(command.toFile().setExecutable(true), "needs a Unix shell");
    return command;
  }

  /** A print service that every Java has, which writes PostScript to a stream. */
  private static PrintService postscriptTo(ByteArrayOutputStream out) {
    return StreamPrintServiceFactory.lookupStreamPrintServiceFactories(
        DocFlavor.SERVICE_FORMATTED.PAGEABLE, "application/postscript")[0]
        .getPrintService(out);
  }
}
