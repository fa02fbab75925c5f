package org.jianzhuo.desk.wiring;

import java.util.List;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.document.PrintPort;

/**
 * Lets the print dialog ask for printer and copies without printing: the paper's service prints,
 * because it numbers and journals each print.
 */
record AskedPrinting(PrintPort installed) implements PrintPort {

  @Override
  public List<String> printers() {
    return installed.printers();
  }

  @Override
  public Outcome<String> print(byte[] pdf, String jobName, String printer, int copies) {
    return Outcome.done(printer);
  }
}
