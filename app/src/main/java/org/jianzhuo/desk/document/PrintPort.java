package org.jianzhuo.desk.document;

import java.util.List;
import org.jianzhuo.desk.base.Outcome;

/** Prints through the platform's print service. */
public interface PrintPort {

  /** Returns the printers' names, the default first; empty where none is installed. */
  List<String> printers();

  /**
   * Prints the document; refused with {@code document.refused.no-printer} where there is none.
   * Returns the printer's name.
   */
  Outcome<String> print(byte[] pdf, String jobName, String printer, int copies);
}
