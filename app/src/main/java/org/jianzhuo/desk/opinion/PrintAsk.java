package org.jianzhuo.desk.opinion;

import java.util.function.IntConsumer;
import org.jianzhuo.desk.base.Outcome;

/** Asks a person for printer and copies, then prints. */
@FunctionalInterface
public interface PrintAsk {

  /** Prints on a printer, numbers and journals the print. Blocks: lane {@code DB}. */
  @FunctionalInterface
  interface Print {
    Outcome<Integer> on(String printer, int copies);
  }

  /**
   * Asks; does nothing if the person steps back.
   *
   * @param paper what is printed, in words
   * @param printed receives the number of a print that the printer took
   */
  void ask(String paper, Print print, IntConsumer printed);
}
