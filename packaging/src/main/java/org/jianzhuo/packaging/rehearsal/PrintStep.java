package org.jianzhuo.packaging.rehearsal;

import java.util.Locale;

/** Prints a paper; a rehearsal wastes no sheet: only a queue that says it makes PDF is used. */
final class PrintStep {

  private final Hand hand;

  PrintStep(Hand hand) {
    this.hand = hand;
  }

  /** Opens the print dialog, prints where such a queue is chosen, and closes it. */
  void print(String button, String picture) {
    hand.click(button);
    hand.see("document-print-dialog");
    hand.await(
        "the search for printers to end",
        () -> hand.present("document-print-message") || !hand.text("document-printer").isBlank());
    if (hand.sees("document-printer")
        && hand.text("document-printer").toUpperCase(Locale.ROOT).contains("PDF")) {
      hand.click("document-print");
      hand.await("the print to be handed over", () -> hand.present("document-print-message"));
    }
    hand.photograph(picture);
    hand.click("document-close");
  }
}
