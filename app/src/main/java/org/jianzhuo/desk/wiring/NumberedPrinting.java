package org.jianzhuo.desk.wiring;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.document.PrintPort;
import org.jianzhuo.desk.opinion.PrintAsk;

/** Prints through the service that numbers and journals the print, on the printers installed. */
final class NumberedPrinting implements PrintPort {

  private final PrintPort installed;
  private final PrintAsk.Print print;
  private final AtomicInteger number = new AtomicInteger();

  NumberedPrinting(PrintPort installed, PrintAsk.Print print) {
    this.installed = installed;
    this.print = print;
  }

  @Override
  public List<String> printers() {
    return installed.printers();
  }

  @Override
  public Outcome<String> print(byte[] pdf, String jobName, String printer, int copies) {
    return switch (print.on(printer, copies)) {
      case Outcome.Refused<Integer>(var reason) -> new Outcome.Refused<>(reason);
      case Outcome.Done<Integer>(Integer given) -> {
        number.set(given);
        yield Outcome.done(printer);
      }
    };
  }

  /** Tells the number of the print that was taken last. */
  void tell(IntConsumer printed) {
    printed.accept(number.get());
  }
}
