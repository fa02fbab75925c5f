package org.jianzhuo.desk.document.print;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.print.DocFlavor;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.SimpleDoc;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.standard.Copies;
import javax.print.attribute.standard.JobName;
import javax.print.attribute.standard.MediaSizeName;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.printing.Orientation;
import org.apache.pdfbox.printing.PDFPageable;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.document.PrintPort;
import org.jianzhuo.model.base.Check;

/** Prints with {@code javax.print}, which needs no display. */
public final class PlatformPrinting implements PrintPort {

  private static final DocFlavor PAGES = DocFlavor.SERVICE_FORMATTED.PAGEABLE;

  /** The client of CUPS on Linux and macOS. */
  private static final Path LP = Path.of("/usr/bin/lp");

  private final Supplier<List<PrintService>> installed;
  private final Optional<CupsClient> cups;

  /**
   * @param installed finds the printers anew, the default first
   * @param cups takes the jobs instead of Java, whose own way to CUPS asks for a command that few
   *     computers have, and leaves the page as a file while it prints
   */
  public PlatformPrinting(Supplier<List<PrintService>> installed, Optional<CupsClient> cups) {
    this.installed = installed;
    this.cups = cups;
  }

  /** Prints with the printers that are installed on this computer. */
  public static PlatformPrinting ofThisComputer() {
    return new PlatformPrinting(
        PlatformPrinting::lookUp,
        Files.isExecutable(LP) ? Optional.of(new CupsClient(LP)) : Optional.empty());
  }

  private static List<PrintService> lookUp() {
    List<PrintService> services =
        new ArrayList<>(List.of(PrintServiceLookup.lookupPrintServices(PAGES, null)));
    PrintService usual = PrintServiceLookup.lookupDefaultPrintService();
    if (usual != null && services.remove(usual)) {
      services.addFirst(usual);
    }
    return services;
  }

  @Override
  public List<String> printers() {
    return installed.get().stream().map(PrintService::getName).toList();
  }

  @Override
  public Outcome<String> print(byte[] pdf, String jobName, String printer, int copies) {
    Check.inRange(copies, 1, 99, "copies");
    List<PrintService> services = installed.get();
    if (services.isEmpty()) {
      return Outcome.refused("document.refused.no-printer");
    }
    Optional<PrintService> service =
        services.stream().filter(s -> s.getName().equals(printer)).findFirst();
    if (service.isEmpty()) {
      return Outcome.refused("document.refused.printer-gone", printer);
    }
    if (cups.isPresent()) {
      cups.get().print(pdf, jobName, printer, copies);
    } else {
      print(pdf, jobName, service.get(), copies);
    }
    return Outcome.done(printer);
  }

  private static void print(byte[] pdf, String jobName, PrintService service, int copies) {
    PrintRequestAttributeSet wishes = new HashPrintRequestAttributeSet();
    wishes.add(new JobName(jobName, null));
    wishes.add(MediaSizeName.ISO_A4);
    if (copies > 1) {
      wishes.add(new Copies(copies));
    }
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFPageable pages = new PDFPageable(document, Orientation.PORTRAIT);
      service.createPrintJob().print(new SimpleDoc(pages, PAGES, null), wishes);
    } catch (PrintException e) {
      throw new DeskFault(
          ErrorCode.PRINT_FAILED, "printer " + service.getName() + " refused the job", e);
    } catch (IOException e) {
      throw new DeskFault(ErrorCode.DOCUMENT_FAILED, "the document cannot be read", e);
    }
  }
}
