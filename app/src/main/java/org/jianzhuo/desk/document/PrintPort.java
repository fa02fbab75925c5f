package org.jianzhuo.desk.document;

import java.util.List;
import java.util.Optional;
import org.jianzhuo.desk.base.Outcome;

/** Prints through the platform's print service. */
public interface PrintPort {

  /** Stands before a file's path in place of a printer's name. */
  String FILE = "file:";

  /** Returns the path of the file to which a printer's name leads; empty for a printer. */
  static Optional<String> file(String printer) {
    return printer.startsWith(FILE)
        ? Optional.of(printer.substring(FILE.length()))
        : Optional.empty();
  }

  /** Returns the printers' names, the default first; empty where none is installed. */
  List<String> printers();

  /**
   * Prints the document; refused with {@code document.refused.no-printer} where there is none.
   * Returns the printer's name. A name that begins with {@link #FILE} writes the paper to that
   * file.
   */
  Outcome<String> print(byte[] pdf, String jobName, String printer, int copies);
}
