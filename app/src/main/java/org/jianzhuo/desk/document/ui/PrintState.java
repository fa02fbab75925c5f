package org.jianzhuo.desk.document.ui;

import java.util.List;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.base.Reason;

/** What the print dialog shows. */
sealed interface PrintState {

  /** The printers are being looked up. */
  record Searching() implements PrintState {}

  /** A printer may be chosen. */
  record Ready(List<String> printers, String chosen, int copies) implements PrintState {
    public Ready {
      printers = List.copyOf(printers);
    }
  }

  /** The job is on its way to the printer. */
  record Printing(String printer, int copies) implements PrintState {}

  /** The job was refused; nothing was printed. */
  record Refused(Reason reason) implements PrintState {}

  /** Printing failed. */
  record Failed(ErrorCode code) implements PrintState {}

  /** The paper was written to a file. */
  record Exported(String file) implements PrintState {}

  /** The printer took the job. */
  record Printed(String printer, int copies) implements PrintState {}
}
