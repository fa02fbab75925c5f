package org.jianzhuo.desk.document.ui;

import java.util.List;
import java.util.function.ObjIntConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jianzhuo.desk.base.Lane;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.base.TaskRunner;
import org.jianzhuo.desk.document.PrintPort;

/** Finds printers, takes the choice and prints, on lane {@code IO}. */
final class PrintDialogViewModel {

  static final int MOST_COPIES = 20;

  private final TaskRunner runner;
  private final PrintPort port;
  private final byte[] pdf;
  private final String jobName;
  private final ObjIntConsumer<String> onPrinted;
  private final ReadOnlyObjectWrapper<PrintState> state =
      new ReadOnlyObjectWrapper<>(new PrintState.Searching());

  PrintDialogViewModel(
      TaskRunner runner,
      PrintPort port,
      byte[] pdf,
      String jobName,
      ObjIntConsumer<String> onPrinted) {
    this.runner = runner;
    this.port = port;
    this.pdf = pdf.clone();
    this.jobName = jobName;
    this.onPrinted = onPrinted;
  }

  ReadOnlyObjectProperty<PrintState> state() {
    return state.getReadOnlyProperty();
  }

  /** Looks for printers, also again after one was installed. */
  void onSearch() {
    state.set(new PrintState.Searching());
    runner.run(
        Lane.IO,
        port::printers,
        this::found,
        fault -> state.set(new PrintState.Failed(fault.code())));
  }

  private void found(List<String> printers) {
    state.set(
        printers.isEmpty()
            ? new PrintState.Refused(Reason.of("document.refused.no-printer"))
            : new PrintState.Ready(printers, printers.getFirst(), 1));
  }

  void onPrinter(String printer) {
    if (state.get() instanceof PrintState.Ready ready && ready.printers().contains(printer)) {
      state.set(new PrintState.Ready(ready.printers(), printer, ready.copies()));
    }
  }

  /** Takes the number of copies; what is out of range becomes the nearest that is in it. */
  void onCopies(int copies) {
    if (state.get() instanceof PrintState.Ready ready) {
      int taken = Math.clamp(copies, 1, MOST_COPIES);
      state.set(new PrintState.Ready(ready.printers(), ready.chosen(), taken));
    }
  }

  void onPrint() {
    if (state.get() instanceof PrintState.Ready ready) {
      state.set(new PrintState.Printing(ready.chosen(), ready.copies()));
      runner.run(
          // A print is numbered and journalled where it is taken.
          Lane.DB,
          () -> port.print(pdf, jobName, ready.chosen(), ready.copies()),
          outcome -> finished(outcome, ready.copies()),
          fault -> state.set(new PrintState.Failed(fault.code())));
    }
  }

  /** Writes the paper to a file, which counts as a print. */
  void onExport(String typed) {
    String file = typed.strip();
    if (file.isEmpty() || state.get() instanceof PrintState.Printing) {
      return;
    }
    state.set(new PrintState.Printing(file, 1));
    runner.run(
        Lane.DB,
        () -> port.print(pdf, jobName, PrintPort.FILE + file, 1),
        outcome -> {
          switch (outcome) {
            case Outcome.Done<String>(var name) -> {
              state.set(new PrintState.Exported(file));
              onPrinted.accept(name, 1);
            }
            case Outcome.Refused<String>(var reason) -> state.set(new PrintState.Refused(reason));
          }
        },
        fault -> state.set(new PrintState.Failed(fault.code())));
  }

  private void finished(Outcome<String> outcome, int copies) {
    switch (outcome) {
      case Outcome.Done<String>(var printer) -> {
        state.set(new PrintState.Printed(printer, copies));
        onPrinted.accept(printer, copies);
      }
      case Outcome.Refused<String>(var reason) -> state.set(new PrintState.Refused(reason));
    }
  }
}
