package org.jianzhuo.desk.document.print;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.document.PrintPort;

/** Prints on the printers installed, and writes the paper to a file where there is none. */
public final class FilePrinting implements PrintPort {

  /** What the journal names as the printer; the file's place stays out of it. */
  static final String NAME = "PDF 文件";

  private final PrintPort installed;

  public FilePrinting(PrintPort installed) {
    this.installed = installed;
  }

  @Override
  public List<String> printers() {
    return installed.printers();
  }

  @Override
  public Outcome<String> print(byte[] pdf, String jobName, String printer, int copies) {
    return PrintPort.file(printer)
        .map(file -> write(pdf, file))
        .orElseGet(() -> installed.print(pdf, jobName, printer, copies));
  }

  /** Writes a new file; what stands there already is kept. */
  private static Outcome<String> write(byte[] pdf, String file) {
    try {
      Path target = Path.of(file);
      if (Files.exists(target)) {
        return Outcome.refused("document.refused.file-exists", file);
      }
      Files.write(target, pdf, StandardOpenOption.CREATE_NEW);
      return Outcome.done(NAME);
    } catch (IOException | InvalidPathException e) {
      return Outcome.refused("document.refused.file", file);
    }
  }
}
